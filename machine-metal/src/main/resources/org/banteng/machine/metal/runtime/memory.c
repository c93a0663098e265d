// The Java heap, in place of the memory.c that comes with TeaVM. The instance's private memory holds,
// in this order, the heap, what the collector keeps about it (heap.h), and what is allocated outside it.
#include "memory.h"
#include "heaptrace.h"
#include "allocator.h"
#include "heap.h"
#include "machine.h"
#include <stdint.h>
#include <string.h>

enum { BANTENG_HEAP_LINE = 128, BANTENG_HEAP_PAGE = 4096 };

void* banteng_heapStart;
void* banteng_heapLineMarks;
void* banteng_heapPageKinds;
void* banteng_heapWorkArea;
int64_t banteng_heapLeastBytes;
int64_t banteng_heapMostBytes;

// What TeaVM's C reads.
void* teavm_gc_heapAddress;
int64_t teavm_gc_availableBytes;
int64_t teavm_gc_minAvailableBytes;
int64_t teavm_gc_maxAvailableBytes;
void*** teavm_gc_staticRoots;

static char* banteng_privateNext;

// Private memory with zeros in it, from its start on.
static void* banteng_reserve(int64_t bytes) {
    void* start = banteng_privateNext;
    banteng_privateNext += (bytes + 4095) & ~INT64_C(4095);
    return start;
}

// At least half of the memory is left for what is allocated outside the heap.
static int64_t banteng_largestHeap(void) {
    int64_t perPage = BANTENG_HEAP_PAGE + BANTENG_HEAP_PAGE / BANTENG_HEAP_LINE + 1
            + BANTENG_HEAP_PAGE / 4;
    return banteng_privateBytes() / 2 / perPage * BANTENG_HEAP_PAGE;
}

void teavm_initHeap(int64_t minHeap, int64_t maxHeap) {
    int64_t largest = banteng_largestHeap();
    banteng_heapMostBytes = (maxHeap < largest ? maxHeap : largest) & -BANTENG_HEAP_PAGE;
    banteng_heapLeastBytes = minHeap < banteng_heapMostBytes ? minHeap : banteng_heapMostBytes;
    banteng_privateNext = banteng_private();
    banteng_heapStart = banteng_reserve(banteng_heapMostBytes);
    banteng_heapLineMarks = banteng_reserve(banteng_heapMostBytes / BANTENG_HEAP_LINE);
    banteng_heapPageKinds = banteng_reserve(banteng_heapMostBytes / BANTENG_HEAP_PAGE + 1);
    banteng_heapWorkArea = banteng_reserve(banteng_heapWorkBytes());
    banteng_initAllocator(banteng_privateNext,
            (char*) banteng_private() + banteng_privateBytes());
    teavm_gc_heapAddress = banteng_heapStart;
    teavm_gc_minAvailableBytes = banteng_heapLeastBytes;
    teavm_gc_maxAvailableBytes = banteng_heapMostBytes;
}

void banteng_setHeapSize(int64_t bytes) {
    teavm_gc_availableBytes = bytes;
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
