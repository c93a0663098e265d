// The Java heap, in place of the memory.c that comes with TeaVM: there, the collector's work area is a
// sixteenth of the heap, and overflows unnoticed. The instance's private memory holds, in this order,
// the heap, what the collector keeps about it, and what is allocated outside it.
#include "memory.h"
#include "heaptrace.h"
#include "allocator.h"
#include "machine.h"
#include <stdint.h>
#include <string.h>

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

static char* banteng_privateNext;

// Private memory with zeros in it, from its start on.
static void* banteng_reserve(int64_t bytes) {
    void* start = banteng_privateNext;
    banteng_privateNext += (bytes + 4095) & ~INT64_C(4095);
    return start;
}

// A heap takes up to thrice its size while it is collected; at least as much as that is left for
// what is allocated outside it.
static int64_t banteng_largestHeap(void) {
    return banteng_privateBytes() / 6 & ~INT64_C(4095);
}

void teavm_initHeap(int64_t minHeap, int64_t maxHeap) {
    int64_t largest = banteng_largestHeap();
    maxHeap = maxHeap < largest ? maxHeap : largest;
    minHeap = minHeap < maxHeap ? minHeap : maxHeap;
    int64_t regions = banteng_regions(maxHeap);
    banteng_privateNext = banteng_private();
    teavm_gc_heapAddress = banteng_reserve(maxHeap);
    teavm_gc_gcStorageAddress = banteng_reserve(banteng_workArea(maxHeap));
    teavm_gc_regionsAddress = banteng_reserve(2 * regions);
    // The collector reads cards four at a time, and one past the last.
    teavm_gc_cardTable = banteng_reserve(regions + 8);
    banteng_initAllocator(banteng_privateNext,
            (char*) banteng_private() + banteng_privateBytes());
    teavm_gc_minAvailableBytes = minHeap;
    teavm_gc_maxAvailableBytes = maxHeap;
    teavm_gc_resizeHeap(minHeap);
}

// Memory past the new end goes back to the machine.
void teavm_gc_resizeHeap(int64_t newSize) {
    teavm_gc_heapResized(newSize);
    if (newSize < teavm_gc_availableBytes) {
        banteng_discard((char*) teavm_gc_heapAddress + newSize,
                teavm_gc_availableBytes - newSize);
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

static void** banteng_newRoots(int64_t count) {
    void** roots = banteng_allocate(count * (int64_t) sizeof(void*), 0);
    if (roots == NULL) {
        static const char said[] = "banteng: out of memory before main\n";
        banteng_write(2, said, sizeof(said) - 1);
        banteng_exit(1);
    }
    return roots;
}

void teavm_registerStaticGcRoots(void*** roots, int count) {
    int64_t needed = banteng_staticRootCount + count;
    if (needed > banteng_staticRootCapacity) {
        void** before = banteng_staticRoots;
        banteng_staticRootCapacity = 2 * needed + 256;
        banteng_staticRoots = banteng_newRoots(banteng_staticRootCapacity);
        memcpy(banteng_staticRoots, before, (size_t) banteng_staticRootCount * sizeof(void*));
        banteng_free(before);
    }
    memcpy(banteng_staticRoots + banteng_staticRootCount, roots, (size_t) count * sizeof(void*));
    banteng_staticRootCount = needed;
}

void teavm_initStaticGcRoots() {
    teavm_gc_staticRoots = (void***) banteng_newRoots(banteng_staticRootCount + 1);
    teavm_gc_staticRoots[0] = (void**) (intptr_t) banteng_staticRootCount;
    memcpy(teavm_gc_staticRoots + 1, banteng_staticRoots,
            (size_t) banteng_staticRootCount * sizeof(void*));
    banteng_free(banteng_staticRoots);
}
