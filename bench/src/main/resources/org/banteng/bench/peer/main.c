#define _GNU_SOURCE
#include "osu.h"
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct settings settings = {-1, -1, 0, -1, 64, -1, 512L << 20, 0, 0};
int rank, ranks;

int turns(long bytes) {
    if (!settings.multiple) {
        return 1;
    }
    long fit = (64L << 20) / (bytes > 0 ? bytes : 1);
    int count = 2;
    while (count < 64 && 2L * count <= fit) {
        count *= 2;
    }
    return count;
}

void payloads_new(struct payloads *payloads, long bytes, int count) {
    payloads->count = count;
    for (int i = 0; i < count; i++) {
        if (posix_memalign((void **)&payloads->data[i], 4096, bytes > 0 ? bytes : 1) != 0) {
            fprintf(stderr, "no memory for %d buffers of %ld bytes\n", count, bytes);
            MPI_Abort(MPI_COMM_WORLD, 1);
        }
        memset(payloads->data[i], 0, bytes);
    }
}

void payloads_free(struct payloads *payloads) {
    for (int i = 0; i < payloads->count; i++) {
        free(payloads->data[i]);
    }
}

static double time_each(operation *run, void *self, int warmup, int iterations, int in_step) {
    double sum = 0;
    for (int i = 0; i < warmup + iterations; i++) {
        double start = MPI_Wtime();
        run(self, i);
        double took = MPI_Wtime() - start;
        if (in_step) {
            MPI_Barrier(MPI_COMM_WORLD);
        }
        if (i >= warmup) {
            sum += took;
        }
    }
    return sum;
}

double loop(operation *run, void *self, int warmup, int iterations, int in_step) {
    if (in_step || settings.each) {
        return time_each(run, self, warmup, iterations, in_step);
    }
    for (int i = 0; i < warmup; i++) {
        run(self, i);
    }
    double start = MPI_Wtime();
    for (int i = warmup; i < warmup + iterations; i++) {
        run(self, i);
    }
    return MPI_Wtime() - start;
}

int iterations_of(long bytes, int small, int large) {
    return settings.iterations > 0 ? settings.iterations : bytes > LARGE ? large : small;
}

int warmup_of(long bytes, int small, int large) {
    return settings.warmup >= 0 ? settings.warmup : bytes > LARGE ? large : small;
}

long next_size(long bytes) {
    return bytes == 0 ? 1 : 2 * bytes;
}

double mean_of_ranks(double value) {
    double sum = 0;
    MPI_Reduce(&value, &sum, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
    return sum / ranks;
}

void header(const char *title, const char *columns) {
    if (rank == 0) {
        printf("\n# OSU MPI %s Test (C)\n#%s\n", title, columns);
    }
}

void row(long bytes, int values, const double *value) {
    if (rank != 0) {
        return;
    }
    if (bytes >= 0) {
        printf("%-10ld", bytes);
    } else {
        printf(" ");
    }
    for (int i = 0; i < values; i++) {
        printf("  %16.4f", value[i]);
    }
    printf("\n");
    fflush(stdout);
}

/* The number in an environment variable of whichever launcher there is. */
static int local_rank(void) {
    const char *names[] = {"OMPI_COMM_WORLD_LOCAL_RANK", "MPI_LOCALRANKID", "PMI_RANK"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (getenv(names[i]) != NULL) {
            return atoi(getenv(names[i]));
        }
    }
    return 0;
}

/* Rank i runs on the CPU at place i of the list, round and round, as Banteng's does. */
static void pin(const char *list) {
    int cpus[CPU_SETSIZE], count = 0;
    for (const char *at = list; at != NULL && count < CPU_SETSIZE; at = strchr(at, ',')) {
        at += *at == ',';
        cpus[count++] = atoi(at);
    }
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpus[local_rank() % count], &set);
    if (sched_setaffinity(0, sizeof set, &set) != 0) {
        perror("sched_setaffinity");
        exit(1);
    }
}

static void sizes(const char *text) {
    const char *colon = strchr(text, ':');
    if (colon == NULL) {
        settings.most = atol(text);
        return;
    }
    if (colon != text) {
        settings.least = atol(text);
    }
    if (colon[1] != 0) {
        settings.most = atol(colon + 1);
    }
}

static void set(const char *option, const char *value) {
    if (strcmp(option, "-m") == 0) {
        sizes(value);
    } else if (strcmp(option, "-i") == 0) {
        settings.iterations = atoi(value);
    } else if (strcmp(option, "-x") == 0) {
        settings.warmup = atoi(value);
    } else if (strcmp(option, "-W") == 0) {
        settings.window = atoi(value);
    } else if (strcmp(option, "-t") == 0) {
        settings.count = atoi(value);
    } else if (strcmp(option, "-M") == 0) {
        settings.memory = atol(value);
    } else if (strcmp(option, "-b") == 0) {
        settings.multiple = strcmp(value, "multiple") == 0;
    } else if (strcmp(option, "--cpus") == 0) {
        pin(value);
    } else {
        fprintf(stderr, "unknown option %s\n", option);
        exit(2);
    }
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage: osu NAME [OPTIONS]\n");
        return 2;
    }
    const char *name = argv[1];
    for (int i = 2; i < argc; i++) {
        if (strcmp(argv[i], "-f") == 0) {
            settings.each = 1;
        } else if (i + 1 < argc) {
            set(argv[i], argv[i + 1]);
            i++;
        } else {
            fprintf(stderr, "%s: its value is missing\n", argv[i]);
            return 2;
        }
    }
    int level = strcmp(name, "latency_mt") == 0 ? MPI_THREAD_MULTIPLE : MPI_THREAD_SINGLE;
    int provided;
    struct timespec before, after;
    clock_gettime(CLOCK_MONOTONIC, &before);
    MPI_Init_thread(&argc, &argv, level, &provided);
    clock_gettime(CLOCK_MONOTONIC, &after);
    double init_seconds =
        (after.tv_sec - before.tv_sec) + (after.tv_nsec - before.tv_nsec) * 1e-9;
    if (provided < level) {
        fprintf(stderr, "%s: this MPI has no MPI_THREAD_MULTIPLE\n", name);
        MPI_Abort(MPI_COMM_WORLD, 1);
    }
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);
    int status = 0;
    if (strcmp(name, "hello") == 0) {
        if (rank == 0) {
            printf("This is a test with %d processes\n", ranks);
        }
    } else if (strcmp(name, "init") == 0) {
        status = init_main(init_seconds);
    } else if (!pairs_main(name) && !collective_main(name)) {
        fprintf(stderr, "there is no benchmark %s\n", name);
        status = 2;
    }
    MPI_Finalize();
    return status;
}

/* How long MPI_Init took on each rank. */
int init_main(double seconds) {
    double millis = seconds * 1e3, least, most;
    MPI_Reduce(&millis, &least, 1, MPI_DOUBLE, MPI_MIN, 0, MPI_COMM_WORLD);
    MPI_Reduce(&millis, &most, 1, MPI_DOUBLE, MPI_MAX, 0, MPI_COMM_WORLD);
    double values[] = {mean_of_ranks(millis), least, most};
    header("Init", "        Avg Init(ms)      Min Init(ms)      Max Init(ms)");
    row(-1, 3, values);
    return 0;
}
