#include "osu.h"
#include <stdlib.h>
#include <string.h>

#define MOST_BYTES (1L << 20)
#define WORLD MPI_COMM_WORLD

enum kind {
    BARRIER, BCAST, GATHER, GATHERV, SCATTER, SCATTERV, ALLGATHER, ALLGATHERV, ALLTOALL, ALLTOALLV,
    REDUCE, ALLREDUCE, REDUCE_SCATTER, SCAN, KINDS
};

static const char *names[KINDS] = {
    "barrier", "bcast", "gather", "gatherv", "scatter", "scatterv", "allgather", "allgatherv",
    "alltoall", "alltoallv", "reduce", "allreduce", "reduce_scatter", "scan"};

struct exchange {
    enum kind kind;
    int count;          /* elements of a block */
    int *counts;        /* of each rank's block */
    int *offsets;       /* where these begin */
    struct payloads out, in;
    double seconds;     /* to compute while it is under way */
    double computed;    /* seconds, in all */
};

static int sums(enum kind kind) {
    return kind >= REDUCE;
}

static int blocks_out(enum kind kind) {
    switch (kind) {
    case BARRIER: return 0;
    case SCATTER: case SCATTERV: return rank == 0 ? ranks : 0;
    case ALLTOALL: case ALLTOALLV: return ranks;
    default: return 1;
    }
}

static int blocks_in(enum kind kind) {
    switch (kind) {
    case BARRIER: return 0;
    case GATHER: case GATHERV: case ALLGATHER: case ALLGATHERV: case ALLTOALL: case ALLTOALLV:
        return ranks;
    default: return 1;
    }
}

static void call(void *self, int i) {
    struct exchange *x = self;
    void *out = payload(&x->out, i), *in = payload(&x->in, i);
    int n = x->count, *ns = x->counts, *at = x->offsets;
    switch (x->kind) {
    case BARRIER: MPI_Barrier(WORLD); break;
    case BCAST: MPI_Bcast(rank == 0 ? out : in, n, MPI_CHAR, 0, WORLD); break;
    case GATHER: MPI_Gather(out, n, MPI_CHAR, in, n, MPI_CHAR, 0, WORLD); break;
    case GATHERV: MPI_Gatherv(out, n, MPI_CHAR, in, ns, at, MPI_CHAR, 0, WORLD); break;
    case SCATTER: MPI_Scatter(out, n, MPI_CHAR, in, n, MPI_CHAR, 0, WORLD); break;
    case SCATTERV: MPI_Scatterv(out, ns, at, MPI_CHAR, in, n, MPI_CHAR, 0, WORLD); break;
    case ALLGATHER: MPI_Allgather(out, n, MPI_CHAR, in, n, MPI_CHAR, WORLD); break;
    case ALLGATHERV: MPI_Allgatherv(out, n, MPI_CHAR, in, ns, at, MPI_CHAR, WORLD); break;
    case ALLTOALL: MPI_Alltoall(out, n, MPI_CHAR, in, n, MPI_CHAR, WORLD); break;
    case ALLTOALLV: MPI_Alltoallv(out, ns, at, MPI_CHAR, in, ns, at, MPI_CHAR, WORLD); break;
    case REDUCE: MPI_Reduce(out, in, n, MPI_FLOAT, MPI_SUM, 0, WORLD); break;
    case ALLREDUCE: MPI_Allreduce(out, in, n, MPI_FLOAT, MPI_SUM, WORLD); break;
    case REDUCE_SCATTER: MPI_Reduce_scatter(out, in, ns, MPI_FLOAT, MPI_SUM, WORLD); break;
    case SCAN: MPI_Scan(out, in, n, MPI_FLOAT, MPI_SUM, WORLD); break;
    case KINDS: break;
    }
}

static void start(struct exchange *x, int i, MPI_Request *r) {
    void *out = payload(&x->out, i), *in = payload(&x->in, i);
    int n = x->count, *ns = x->counts, *at = x->offsets;
    switch (x->kind) {
    case BARRIER: MPI_Ibarrier(WORLD, r); break;
    case BCAST: MPI_Ibcast(rank == 0 ? out : in, n, MPI_CHAR, 0, WORLD, r); break;
    case GATHER: MPI_Igather(out, n, MPI_CHAR, in, n, MPI_CHAR, 0, WORLD, r); break;
    case GATHERV: MPI_Igatherv(out, n, MPI_CHAR, in, ns, at, MPI_CHAR, 0, WORLD, r); break;
    case SCATTER: MPI_Iscatter(out, n, MPI_CHAR, in, n, MPI_CHAR, 0, WORLD, r); break;
    case SCATTERV: MPI_Iscatterv(out, ns, at, MPI_CHAR, in, n, MPI_CHAR, 0, WORLD, r); break;
    case ALLGATHER: MPI_Iallgather(out, n, MPI_CHAR, in, n, MPI_CHAR, WORLD, r); break;
    case ALLGATHERV: MPI_Iallgatherv(out, n, MPI_CHAR, in, ns, at, MPI_CHAR, WORLD, r); break;
    case ALLTOALL: MPI_Ialltoall(out, n, MPI_CHAR, in, n, MPI_CHAR, WORLD, r); break;
    case ALLTOALLV: MPI_Ialltoallv(out, ns, at, MPI_CHAR, in, ns, at, MPI_CHAR, WORLD, r); break;
    case REDUCE: MPI_Ireduce(out, in, n, MPI_FLOAT, MPI_SUM, 0, WORLD, r); break;
    case ALLREDUCE: MPI_Iallreduce(out, in, n, MPI_FLOAT, MPI_SUM, WORLD, r); break;
    case REDUCE_SCATTER: MPI_Ireduce_scatter(out, in, ns, MPI_FLOAT, MPI_SUM, WORLD, r); break;
    case SCAN: MPI_Iscan(out, in, n, MPI_FLOAT, MPI_SUM, WORLD, r); break;
    case KINDS: break;
    }
}

static volatile float computed_value = 1;

static double multiply(double seconds) {
    double begin = MPI_Wtime(), now = begin;
    float value = computed_value;
    while (now - begin < seconds) {
        for (int i = 0; i < 64; i++) {
            value = value * 0.999f + 1;
        }
        now = MPI_Wtime();
    }
    computed_value = value;
    return now - begin;
}

/* Starts the collective, computes, and waits. */
static void call_computing(void *self, int i) {
    struct exchange *x = self;
    MPI_Request request;
    start(x, i, &request);
    if (x->seconds > 0) {
        int tests = settings.count > 0 ? settings.count : 0, done;
        for (int part = 0; part <= tests; part++) {
            x->computed += multiply(x->seconds / (tests + 1));
            if (part < tests) {
                MPI_Test(&request, &done, MPI_STATUS_IGNORE);
            }
        }
    }
    MPI_Wait(&request, MPI_STATUS_IGNORE);
}

static void share_out(struct exchange *x) {
    int offset = 0;
    for (int i = 0; i < ranks; i++) {
        x->counts[i] =
            x->kind == REDUCE_SCATTER ? x->count / ranks + (i < x->count % ranks) : x->count;
        x->offsets[i] = offset;
        offset += x->counts[i];
    }
}

static void measure_blocking(struct exchange *x, long bytes, int warmup, int iterations) {
    double micros = mean_of_ranks(loop(call, x, warmup, iterations, 1) * 1e6 / iterations);
    row(x->kind == BARRIER ? -1 : bytes, 1, &micros);
}

static void measure_overlap(struct exchange *x, long bytes, int warmup, int iterations) {
    x->seconds = 0;
    double alone = loop(call_computing, x, warmup, iterations, 1) / iterations;
    double pure = mean_of_ranks(alone * 1e6);
    x->seconds = alone;
    x->computed = 0;
    double overall =
        mean_of_ranks(loop(call_computing, x, warmup, iterations, 1) * 1e6 / iterations);
    double compute = mean_of_ranks(x->computed * 1e6 / (warmup + iterations));
    double overlap = 100 - (overall - compute) / pure * 100;
    overlap = overlap < 0 ? 0 : overlap > 100 ? 100 : overlap;
    double values[] = {overall, compute, pure, overlap};
    row(x->kind == BARRIER ? -1 : bytes, 4, values);
}

static void measure(struct exchange *x, long bytes, int overlapping) {
    int element = sums(x->kind) ? sizeof(float) : 1;
    x->count = bytes / element;
    share_out(x);
    payloads_new(&x->out, bytes * blocks_out(x->kind), turns(bytes * blocks_out(x->kind)));
    payloads_new(&x->in, bytes * blocks_in(x->kind), turns(bytes * blocks_in(x->kind)));
    int warmup = warmup_of(bytes, 100, 10), iterations = iterations_of(bytes, 1000, 100);
    MPI_Barrier(WORLD);
    if (overlapping) {
        measure_overlap(x, bytes, warmup, iterations);
    } else {
        measure_blocking(x, bytes, warmup, iterations);
    }
    payloads_free(&x->out);
    payloads_free(&x->in);
}

/* Blocks over all ranks: the root of a scatter decides for everybody. */
static long buffers(enum kind kind, long bytes) {
    long blocks = blocks_in(kind) + (kind == SCATTER || kind == SCATTERV ? ranks : blocks_out(kind));
    return bytes * blocks * turns(bytes);
}

int collective_main(const char *name) {
    struct exchange x = {.kind = 0};
    int overlapping = 0;
    while (x.kind < KINDS && strcmp(name, names[x.kind]) != 0) {
        x.kind++;
    }
    if (x.kind == KINDS && name[0] == 'i') {
        overlapping = 1;
        for (x.kind = 0; x.kind < KINDS && strcmp(name + 1, names[x.kind]) != 0;) {
            x.kind++;
        }
    }
    if (x.kind == KINDS) {
        return 0;
    }
    x.counts = calloc(ranks, sizeof *x.counts);
    x.offsets = calloc(ranks, sizeof *x.offsets);
    int sized = x.kind != BARRIER;
    if (overlapping) {
        header(name, sized ? " Size           Overall(us)       Compute(us)    Pure Comm.(us)        Overlap(%)"
                           : "       Overall(us)       Compute(us)    Pure Comm.(us)        Overlap(%)");
    } else {
        header(name, sized ? " Size       Avg Latency(us)" : "   Avg Latency(us)");
    }
    long least = settings.least < 0 ? 1 : settings.least;
    long most = settings.most < 0 ? MOST_BYTES : settings.most;
    if (sums(x.kind) && least < (long)sizeof(float)) {
        least = sizeof(float);
    }
    if (!sized) {
        least = most = 0;
    }
    for (long bytes = least; bytes <= most; bytes = next_size(bytes)) {
        if (buffers(x.kind, bytes) <= settings.memory) {
            measure(&x, bytes, overlapping);
        }
        if (!sized) {
            break;
        }
    }
    free(x.counts);
    free(x.offsets);
    return 1;
}
