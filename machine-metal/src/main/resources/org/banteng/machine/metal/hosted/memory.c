// The Java heap of a hosted program, in place of the memory.c that comes with TeaVM: there, the
// collector's work area is a sixteenth of the heap, and overflows unnoticed.
#include "memory.h"
#include "heaptrace.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

void* teavm_gc_heapAddress;
void* teavm_gc_gcStorageAddress;
int32_t teavm_gc_gcStorageSize;
void* teavm_gc_regionsAddress;
void* teavm_gc_cardTable;
int32_t teavm_gc_regionMaxCount;
int64_t teavm_gc_availableBytes;
int64_t teavm_gc_minAvailableBytes;
int64_t teavm_gc_maxAvailableBytes;
void*** teavm_gc_staticRoots;

// Address space with zeros in it; a page becomes memory when it is first touched.
static void* banteng_reserve(int64_t bytes) {
    void* start = mmap(NULL, (size_t) bytes, PROT_READ | PROT_WRITE,
            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start == MAP_FAILED) {
        fprintf(stderr, "banteng: no address space for a Java heap, wanted %lld bytes\n",
                (long long) bytes);
        exit(1);
    }
    return start;
}

// The most that a collection can write into its work area. The smallest object takes 8 bytes, so
// of a heap of n bytes
//   - at most n/8 objects wait to be marked,                    4 bytes each: n/2
//   - or at most n/16 gaps lie between objects,                 8 bytes each: n/2
//     and behind them at most n/16 + 1 blocks to move to,      24 bytes each: 3n/2
static int64_t banteng_workArea(int64_t heapBytes) {
    return 2 * heapBytes + 4096;
}

// The part of the work area that is the ring of objects to be marked: more than they can be.
static int32_t banteng_markRing(int64_t heapBytes) {
    return (int32_t) (heapBytes / 2 + 64);
}

static int32_t banteng_regions(int64_t heapBytes) {
    return (int32_t) (heapBytes / teavm_gc_regionSize) + 1;
}

void teavm_initHeap(int64_t minHeap, int64_t maxHeap) {
    int64_t regions = banteng_regions(maxHeap);
    teavm_gc_heapAddress = banteng_reserve(maxHeap);
    teavm_gc_gcStorageAddress = banteng_reserve(banteng_workArea(maxHeap));
    teavm_gc_regionsAddress = banteng_reserve(2 * regions);
    // The collector reads cards four at a time, and one past the last.
    teavm_gc_cardTable = banteng_reserve(regions + 8);
    teavm_gc_minAvailableBytes = minHeap;
    teavm_gc_maxAvailableBytes = maxHeap;
    teavm_gc_resizeHeap(minHeap);
}

// Memory past the new end goes back to the system.
void teavm_gc_resizeHeap(int64_t newSize) {
    teavm_gc_heapResized(newSize);
    if (newSize < teavm_gc_availableBytes) {
        int64_t from = (newSize + 4095) & ~INT64_C(4095);
        if (from < teavm_gc_availableBytes) {
            madvise((char*) teavm_gc_heapAddress + from,
                    (size_t) (teavm_gc_availableBytes - from), MADV_DONTNEED);
        }
    }
    teavm_gc_gcStorageSize = banteng_markRing(newSize);
    teavm_gc_regionMaxCount = banteng_regions(newSize);
    teavm_gc_availableBytes = newSize;
}

// The static fields that hold objects: each class registers its own, then all go into one array,
// its length first.
static void** banteng_staticRoots;
static int64_t banteng_staticRootCount;
static int64_t banteng_staticRootCapacity;

void teavm_registerStaticGcRoots(void*** roots, int count) {
    int64_t needed = banteng_staticRootCount + count;
    if (needed > banteng_staticRootCapacity) {
        banteng_staticRootCapacity = 2 * needed + 256;
        banteng_staticRoots = realloc(banteng_staticRoots,
                (size_t) banteng_staticRootCapacity * sizeof(void*));
        if (banteng_staticRoots == NULL) {
            fprintf(stderr, "banteng: out of memory before main\n");
            exit(1);
        }
    }
    memcpy(banteng_staticRoots + banteng_staticRootCount, roots, (size_t) count * sizeof(void*));
    banteng_staticRootCount = needed;
}

void teavm_initStaticGcRoots() {
    teavm_gc_staticRoots = malloc((size_t) (banteng_staticRootCount + 1) * sizeof(void*));
    if (teavm_gc_staticRoots == NULL) {
        fprintf(stderr, "banteng: out of memory before main\n");
        exit(1);
    }
    teavm_gc_staticRoots[0] = (void**) (intptr_t) banteng_staticRootCount;
    if (banteng_staticRootCount > 0) {
        memcpy(teavm_gc_staticRoots + 1, banteng_staticRoots,
                (size_t) banteng_staticRootCount * sizeof(void*));
    }
    free(banteng_staticRoots);
}

// Memory outside the heap, for org.banteng.machine.metal.Inline.
void* banteng_allocate(int64_t bytes, int32_t alignment) {
    void* address = NULL;
    if (bytes < 0 || posix_memalign(&address, (size_t) alignment, (size_t) bytes) != 0) {
        return NULL;
    }
    return memset(address, 0, (size_t) bytes);
}

void banteng_free(void* address) {
    free(address);
}
