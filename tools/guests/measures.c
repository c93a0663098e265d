// What Measures.java measures, in C, for the Linux guest. Prints "name nanoseconds" lines, the shortest
// of many short batches each: the host has other things to do as well, and now and then it has not.
#define _GNU_SOURCE
#include <mpi.h>
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>
#include <x86intrin.h>

enum { BATCHES = 200, ROUNDS = 100 };

static int64_t nanoTime(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

static void message(int rank) {
    int64_t data = 0;
    for (int i = 0; i < ROUNDS; i++) {
        if (rank == 0) {
            MPI_Send(&data, 8, MPI_BYTE, 1, 1, MPI_COMM_WORLD);
            MPI_Recv(&data, 8, MPI_BYTE, 1, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        } else if (rank == 1) {
            MPI_Recv(&data, 8, MPI_BYTE, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
            MPI_Send(&data, 8, MPI_BYTE, 0, 1, MPI_COMM_WORLD);
        }
    }
}

static void barrier(int rank) {
    for (int i = 0; i < ROUNDS; i++) {
        MPI_Barrier(MPI_COMM_WORLD);
    }
}

static void allreduce(int rank) {
    for (int i = 0; i < ROUNDS; i++) {
        int64_t mine = rank, sum;
        MPI_Allreduce(&mine, &sum, 1, MPI_INT64_T, MPI_SUM, MPI_COMM_WORLD);
    }
}

static void measure(const char* name, void (*batch)(int), int parts, int rank) {
    int64_t best = INT64_MAX;
    for (int i = 0; i < BATCHES; i++) {
        MPI_Barrier(MPI_COMM_WORLD);
        int64_t start = nanoTime();
        batch(rank);
        int64_t took = nanoTime() - start;
        best = took < best ? took : best;
    }
    if (rank == 0) {
        printf("%s %.1f\n", name, (double) best / ROUNDS / parts);
    }
}

// ---- What the machine itself takes: a cache line from one core to the other, and nothing else

static volatile int64_t line __attribute__((aligned(64)));

static void pinTo(int cpu) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    sched_setaffinity(0, sizeof(set), &set);
}

static void answer(int64_t rounds) {
    for (int64_t i = 0; i < rounds; i++) {
        while (line != 2 * i + 1) {
        }
        line = 2 * i + 2;
    }
}

static void* answerAll(void* unused) {
    pinTo(1);
    answer(BATCHES * ROUNDS);
    return NULL;
}

static void measureLine(void) {
    pthread_t other;
    pthread_create(&other, NULL, answerAll, NULL);
    pinTo(0);
    int64_t best = INT64_MAX, round = 0;
    for (int i = 0; i < BATCHES; i++) {
        int64_t start = nanoTime();
        for (int j = 0; j < ROUNDS; j++, round++) {
            line = 2 * round + 1;
            while (line != 2 * round + 2) {
            }
        }
        int64_t took = nanoTime() - start;
        best = took < best ? took : best;
    }
    pthread_join(other, NULL);
    printf("line %.1f\n", (double) best / ROUNDS / 2);
}

static void measureCycles(void) {
    int64_t start = nanoTime();
    uint64_t before = __rdtsc();
    while (nanoTime() - start < 100000000) {
    }
    printf("cycles-per-ns %.3f\n", (double) (__rdtsc() - before) / (double) (nanoTime() - start));
}

int main(int argc, char** argv) {
    int rank;
    setvbuf(stdout, NULL, _IOLBF, 0);
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Barrier(MPI_COMM_WORLD);
    if (rank == 0) {
        puts("first-call");
    }
    if (argc > 1) {
        measure("message", message, 2, rank);
        measure("barrier", barrier, 1, rank);
        measure("allreduce", allreduce, 1, rank);
    }
    MPI_Finalize();
    if (rank == 0 && argc > 1) {
        measureCycles();
        measureLine();
    }
    return 0;
}
