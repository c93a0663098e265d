/*
 * The loops of org.banteng.bench.osu in C, for a comparison with other MPIs: what stands in a Java
 * class there stands in a function of the same name here.
 */
#ifndef BANTENG_OSU_H
#define BANTENG_OSU_H

#include <mpi.h>
#include <stddef.h>

/* Above so many bytes there are fewer iterations. */
#define LARGE 8192

struct settings {
    long least;      /* bytes; -1: the benchmark's own */
    long most;       /* bytes; -1: the benchmark's own */
    int iterations;  /* 0: the benchmark's own */
    int warmup;      /* -1: the benchmark's own */
    int window;      /* messages at once */
    int count;       /* -t; -1: the benchmark's own */
    long memory;     /* bytes of buffers a rank may have */
    int multiple;    /* whether iterations take turns with several buffers */
    int each;        /* whether each iteration is timed by itself */
};

extern struct settings settings;
extern int rank, ranks;

/* Payloads of one size that iterations take turns with. */
struct payloads {
    int count; /* a power of two */
    char *data[64];
};

int turns(long bytes);
void payloads_new(struct payloads *payloads, long bytes, int count);
void payloads_free(struct payloads *payloads);

static inline void *payload(const struct payloads *payloads, int turn) {
    return payloads->data[turn & (payloads->count - 1)];
}

/* What is done over and over. */
typedef void operation(void *self, int iteration);

/* Seconds that the measured iterations take. */
double loop(operation *run, void *self, int warmup, int iterations, int in_step);

int iterations_of(long bytes, int small, int large);
int warmup_of(long bytes, int small, int large);
long next_size(long bytes);
double mean_of_ranks(double value);

void header(const char *title, const char *columns);
void row(long bytes, int values, const double *value);

int pairs_main(const char *name);
int collective_main(const char *name);
int init_main(double seconds);

#endif
