// The machine of machine.h in processes under Linux: what an instance calls.
#include "hosted.h"
#include "machine.h"
#include <errno.h>
#include <linux/futex.h>
#include <linux/membarrier.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// Address space that nothing else uses: far below where Linux puts stacks and libraries, far above
// the program.
#define BANTENG_PRIVATE ((char*) 0x100000000000)
#define BANTENG_WINDOWS ((char*) 0x200000000000)
#define BANTENG_PRIVATE_BYTES (INT64_C(32) << 30)

banteng_Job* banteng_job;
int32_t banteng_self;
int32_t banteng_count;
static void* banteng_arena;
static int64_t banteng_arenaBytes;
static int banteng_file = -1;
static int banteng_crowded;
static int banteng_hasBarrier;

int32_t banteng_instance(void) {
    return banteng_self;
}

int32_t banteng_instances(void) {
    return banteng_count;
}

int32_t banteng_sharesCpu(void) {
    return banteng_crowded;
}

// ---- Memory

static void banteng_failed(const char* what) {
    fprintf(stderr, "banteng: %s: %s\n", what, strerror(errno));
    exit(1);
}

static void* banteng_share(int64_t bytes) {
    void* start = mmap(NULL, (size_t) bytes, PROT_READ | PROT_WRITE,
            MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start == MAP_FAILED) {
        banteng_failed("no memory to share between instances");
    }
    return start;
}

static void banteng_map(char* at, int64_t bytes, int64_t from) {
    void* start = mmap(at, (size_t) bytes, PROT_READ | PROT_WRITE,
            MAP_SHARED | MAP_NORESERVE | MAP_FIXED_NOREPLACE, banteng_file, from);
    if (start != at) {
        banteng_failed("no address space for the instances' memory");
    }
}

// Before the processes part: one file, which never has a name, holds the private memory of all.
void banteng_makeMemory(int32_t instances) {
    banteng_count = instances;
    banteng_job = banteng_share(sizeof(banteng_Job) + instances * sizeof(banteng_Sleep));
    banteng_job->exitCode = -1;
    banteng_arenaBytes = 256 + instances * INT64_C(1088) + instances * INT64_C(8) * instances;
    banteng_arena = banteng_share(banteng_arenaBytes);
    banteng_file = memfd_create("banteng", MFD_CLOEXEC);
    if (banteng_file < 0 || ftruncate(banteng_file, instances * BANTENG_PRIVATE_BYTES) != 0) {
        banteng_failed("no memory for the instances");
    }
    banteng_map(BANTENG_WINDOWS, instances * BANTENG_PRIVATE_BYTES, 0);
    cpu_set_t cpus;
    banteng_crowded = sched_getaffinity(0, sizeof(cpus), &cpus) == 0
            && instances > CPU_COUNT(&cpus);
}

// In the process of its own.
void banteng_becomeInstance(int32_t instance) {
    banteng_self = instance;
    banteng_map(BANTENG_PRIVATE, BANTENG_PRIVATE_BYTES, instance * BANTENG_PRIVATE_BYTES);
    banteng_hasBarrier = syscall(SYS_membarrier,
            MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED, 0, 0) == 0;
}

void* banteng_shared(void) {
    return banteng_arena;
}

int64_t banteng_sharedBytes(void) {
    return banteng_arenaBytes;
}

void* banteng_private(void) {
    return BANTENG_PRIVATE;
}

int64_t banteng_privateBytes(void) {
    return BANTENG_PRIVATE_BYTES;
}

void* banteng_peerMemory(int32_t instance, void* address) {
    return BANTENG_WINDOWS + instance * BANTENG_PRIVATE_BYTES
            + ((char*) address - BANTENG_PRIVATE);
}

void banteng_discard(void* address, int64_t bytes) {
    char* from = (char*) (((uintptr_t) address + 4095) & ~(uintptr_t) 4095);
    char* to = (char*) ((uintptr_t) ((char*) address + bytes) & ~(uintptr_t) 4095);
    if (to > from) {
        madvise(from, (size_t) (to - from), MADV_REMOVE);
    }
}

void banteng_guard(void* address) {
    if (mprotect(address, 4096, PROT_NONE) != 0) {
        banteng_failed("no guard page below a stack");
    }
}

// ---- To wait and to wake: a futex whose word is one of these

enum { BANTENG_AWAKE = 0, BANTENG_WOKEN = 1, BANTENG_WAITS = 2 };

void banteng_wake(int32_t instance) {
    int32_t* word = &banteng_job->sleeps[instance].word;
    if (__atomic_exchange_n(word, BANTENG_WOKEN, __ATOMIC_SEQ_CST) == BANTENG_WAITS) {
        syscall(SYS_futex, word, FUTEX_WAKE, 1, NULL, NULL, 0);
    }
}

void banteng_wait(int64_t nanos) {
    int32_t* word = &banteng_job->sleeps[banteng_self].word;
    int32_t expected = BANTENG_AWAKE;
    if (__atomic_compare_exchange_n(word, &expected, BANTENG_WAITS, 0, __ATOMIC_SEQ_CST,
            __ATOMIC_SEQ_CST)) {
        struct timespec limit = {nanos / 1000000000, nanos % 1000000000};
        syscall(SYS_futex, word, FUTEX_WAIT, BANTENG_WAITS, nanos < 0 ? NULL : &limit, NULL, 0);
    }
    __atomic_store_n(word, BANTENG_AWAKE, __ATOMIC_SEQ_CST);
}

void banteng_giveWay(void) {
    sched_yield();
}

int32_t banteng_barrierEverywhere(void) {
    return banteng_hasBarrier
            && syscall(SYS_membarrier, MEMBARRIER_CMD_GLOBAL_EXPEDITED, 0, 0) == 0;
}

// About a microsecond, an interrupt of the host's on each CPU that runs the job.
int32_t banteng_barrierIsCostly(void) { return 0; }

// ---- Console

int32_t banteng_write(int32_t file, const void* from, int32_t bytes) {
    while (__atomic_exchange_n(&banteng_job->writing, 1, __ATOMIC_ACQUIRE) != 0) {
        sched_yield();
    }
    const char* at = from;
    const char* end = at + bytes;
    while (at < end) {
        ssize_t written = write(file, at, (size_t) (end - at));
        if (written >= 0) {
            at += written;
        } else if (errno != EINTR && errno != EAGAIN) {
            if (file == STDOUT_FILENO) {
                banteng_job->lost = errno;
            }
            break;
        }
    }
    __atomic_store_n(&banteng_job->writing, 0, __ATOMIC_RELEASE);
    return at < end;
}

int32_t banteng_read(void* to, int32_t bytes) {
    if (banteng_self != 0) {
        return 0;
    }
    ssize_t got;
    do {
        got = read(STDIN_FILENO, to, (size_t) bytes);
    } while (got < 0 && errno == EINTR);
    return got < 0 ? 0 : (int32_t) got;
}

int32_t banteng_inputReady(void) {
    struct stat input;
    if (banteng_self != 0 || fstat(STDIN_FILENO, &input) != 0) {
        return 0;
    }
    if (S_ISREG(input.st_mode)) {
        off_t rest = input.st_size - lseek(STDIN_FILENO, 0, SEEK_CUR);
        return rest < 0 ? 0 : rest > INT32_MAX ? INT32_MAX : (int32_t) rest;
    }
    int ready = 0;
    return ioctl(STDIN_FILENO, FIONREAD, &ready) == 0 ? ready : 0;
}

const char* banteng_fileError(int32_t error) {
    return NULL;
}

// ---- Clocks

int64_t banteng_nanoTime(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

int64_t banteng_currentTimeMillis(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec * INT64_C(1000) + now.tv_nsec / 1000000;
}

int32_t banteng_minutesToUtc(void) {
    time_t now = time(NULL);
    struct tm local;
    localtime_r(&now, &local);
    return (int32_t) (-local.tm_gmtoff / 60);
}

// ---- Start: nobody asks how long it took

void banteng_reached(int32_t phase) {
}

// ---- Names

int32_t banteng_hostName(void* to, int32_t capacity) {
    if (gethostname(to, (size_t) capacity) != 0) {
        return 0;
    }
    ((char*) to)[capacity - 1] = 0;
    return (int32_t) strlen(to);
}

extern char** environ;

const char* banteng_environment(int32_t index) {
    return environ[index];
}

// "banteng.wait.spin" is BANTENG_WAIT_SPIN in the environment.
const char* banteng_setting(const char* name) {
    char variable[128];
    size_t length = strlen(name);
    if (length >= sizeof(variable)) {
        return NULL;
    }
    for (size_t i = 0; i <= length; i++) {
        char c = name[i];
        variable[i] = (char) (c == '.' || c == '-' ? '_' : c >= 'a' && c <= 'z' ? c - 32 : c);
    }
    return getenv(variable);
}
