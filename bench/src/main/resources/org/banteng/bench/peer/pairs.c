#include "osu.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_BYTES (4L << 20)
#define MOST_WINDOW 1024
#define TAG 1
#define ANSWER_TAG 101

struct pair {
    int bytes;
    int peer;
    int first; /* whether this rank is in the first half */
    int both_ways;
    struct payloads out, in;
    char **window_out, **window_in;
    MPI_Request sends[MOST_WINDOW], receives[MOST_WINDOW];
    char answer[4];
};

static void ping_pong(void *self, int iteration) {
    struct pair *pair = self;
    void *out = payload(&pair->out, iteration), *in = payload(&pair->in, iteration);
    if (pair->first) {
        MPI_Send(out, pair->bytes, MPI_CHAR, pair->peer, TAG, MPI_COMM_WORLD);
        MPI_Recv(in, pair->bytes, MPI_CHAR, pair->peer, TAG, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    } else {
        MPI_Recv(in, pair->bytes, MPI_CHAR, pair->peer, TAG, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        MPI_Send(out, pair->bytes, MPI_CHAR, pair->peer, TAG, MPI_COMM_WORLD);
    }
}

static void send_all(struct pair *pair) {
    for (int i = 0; i < settings.window; i++) {
        MPI_Isend(pair->window_out[settings.multiple ? i : 0], pair->bytes, MPI_CHAR, pair->peer,
                  TAG, MPI_COMM_WORLD, &pair->sends[i]);
    }
}

static void receive_all(struct pair *pair) {
    for (int i = 0; i < settings.window; i++) {
        MPI_Irecv(pair->window_in[settings.multiple ? i : 0], pair->bytes, MPI_CHAR, pair->peer,
                  TAG, MPI_COMM_WORLD, &pair->receives[i]);
    }
}

static void window(void *self, int iteration) {
    struct pair *pair = self;
    (void)iteration;
    if (pair->both_ways) {
        receive_all(pair);
        send_all(pair);
        MPI_Waitall(settings.window, pair->sends, MPI_STATUSES_IGNORE);
        MPI_Waitall(settings.window, pair->receives, MPI_STATUSES_IGNORE);
    } else if (pair->first) {
        send_all(pair);
        MPI_Waitall(settings.window, pair->sends, MPI_STATUSES_IGNORE);
        MPI_Recv(pair->answer, 4, MPI_CHAR, pair->peer, ANSWER_TAG, MPI_COMM_WORLD,
                 MPI_STATUS_IGNORE);
    } else {
        receive_all(pair);
        MPI_Waitall(settings.window, pair->receives, MPI_STATUSES_IGNORE);
        MPI_Send(pair->answer, 4, MPI_CHAR, pair->peer, ANSWER_TAG, MPI_COMM_WORLD);
    }
}

static char **windows(long bytes) {
    int count = settings.multiple ? settings.window : 1;
    char **made = calloc(count, sizeof *made);
    for (int i = 0; i < count; i++) {
        struct payloads one;
        payloads_new(&one, bytes, 1);
        made[i] = one.data[0];
    }
    return made;
}

static void free_windows(char **made) {
    for (int i = 0; i < (settings.multiple ? settings.window : 1); i++) {
        free(made[i]);
    }
    free(made);
}

static void latency(struct pair *pair) {
    payloads_new(&pair->out, pair->bytes, turns(pair->bytes));
    payloads_new(&pair->in, pair->bytes, turns(pair->bytes));
    int iterations = iterations_of(pair->bytes, 10000, 1000);
    double seconds =
        loop(ping_pong, pair, warmup_of(pair->bytes, 200, 10), iterations, 0);
    double micros = mean_of_ranks(seconds * 1e6 / iterations / 2);
    row(pair->bytes, 1, &micros);
    payloads_free(&pair->out);
    payloads_free(&pair->in);
}

static void bandwidth(struct pair *pair, int with_rate) {
    pair->window_out = windows(pair->bytes);
    pair->window_in = windows(pair->bytes);
    int iterations = iterations_of(pair->bytes, 100, 20);
    double micros =
        loop(window, pair, warmup_of(pair->bytes, 10, 2), iterations, 0) * 1e6 / iterations;
    double bytes = (double)pair->bytes * settings.window * (pair->both_ways ? 2 : 1);
    if (with_rate) {
        int pairs = ranks / 2;
        double mean = mean_of_ranks(pair->first ? micros : 0) * ranks / pairs;
        double messages = pairs * 1e6 * settings.window / mean;
        double values[] = {messages * pair->bytes / 1e6, messages};
        row(pair->bytes, 2, values);
    } else {
        double rate = bytes / micros;
        row(pair->bytes, 1, &rate);
    }
    free_windows(pair->window_out);
    free_windows(pair->window_in);
}

struct answers {
    int bytes, messages;
};

/* What came goes back, whichever message it is. */
static void *answer(void *self) {
    struct answers *answers = self;
    char *data = malloc(answers->bytes > 0 ? answers->bytes : 1);
    for (int i = 0; i < answers->messages; i++) {
        MPI_Recv(data, answers->bytes, MPI_CHAR, 0, TAG, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        MPI_Send(data, answers->bytes, MPI_CHAR, 0, TAG, MPI_COMM_WORLD);
    }
    free(data);
    return NULL;
}

static void threaded_latency(struct pair *pair) {
    int threads = settings.count > 0 ? settings.count : 2;
    int iterations = iterations_of(pair->bytes, 1000, 100);
    int warmup = warmup_of(pair->bytes, 100, 10);
    if (pair->first) {
        payloads_new(&pair->out, pair->bytes, turns(pair->bytes));
        payloads_new(&pair->in, pair->bytes, turns(pair->bytes));
        double micros = loop(ping_pong, pair, warmup, iterations, 0) * 1e6 / iterations / 2;
        row(pair->bytes, 1, &micros);
        payloads_free(&pair->out);
        payloads_free(&pair->in);
        return;
    }
    pthread_t helpers[threads];
    struct answers shares[threads];
    int messages = warmup + iterations;
    for (int i = 0; i < threads; i++) {
        shares[i].bytes = pair->bytes;
        shares[i].messages = messages / threads + (i < messages % threads);
        pthread_create(&helpers[i], NULL, answer, &shares[i]);
    }
    for (int i = 0; i < threads; i++) {
        pthread_join(helpers[i], NULL);
    }
}

int pairs_main(const char *name) {
    static const char *names[] = {"latency", "multi_lat", "latency_mt", "bw", "bibw", "mbw_mr"};
    int kind = 0;
    while (kind < 6 && strcmp(name, names[kind]) != 0) {
        kind++;
    }
    if (kind == 6) {
        return 0;
    }
    if (settings.window > MOST_WINDOW) {
        fprintf(stderr, "-W %d: at most %d\n", settings.window, MOST_WINDOW);
        MPI_Abort(MPI_COMM_WORLD, 2);
    }
    static struct pair pair;
    int pairs = ranks / 2;
    pair.first = rank < pairs;
    pair.peer = pair.first ? rank + pairs : rank - pairs;
    pair.both_ways = kind == 4;
    header(name, kind == 5   ? " Size                  MB/s        Messages/s"
                 : kind >= 3 ? " Size      Bandwidth (MB/s)"
                             : " Size       Avg Latency(us)");
    long most = settings.most < 0 ? MOST_BYTES : settings.most;
    for (long bytes = settings.least < 0 ? 1 : settings.least; bytes <= most;
         bytes = next_size(bytes)) {
        pair.bytes = bytes;
        long buffers = 2 * bytes;
        buffers *= kind < 3 ? turns(bytes) : settings.multiple ? settings.window : 1;
        if (buffers > settings.memory) {
            continue;
        }
        MPI_Barrier(MPI_COMM_WORLD);
        if (kind < 2) {
            latency(&pair);
        } else if (kind == 2) {
            threaded_latency(&pair);
        } else {
            bandwidth(&pair, kind == 5);
        }
    }
    return 1;
}
