// Where the Java heap stands, and what the collector keeps about it: memory.c. What
// org.banteng.machine.metal.heap.HeapMemory declares.
#pragma once

#include <stdint.h>
#include <string.h>
#include "machine.h"

// The heap, at a multiple of a page; then, for the largest heap that there may be, a byte for each
// line, a byte for each page, and the collector's work area.
extern void* banteng_heapStart;
extern void* banteng_heapLineMarks;
extern void* banteng_heapPageKinds;
extern void* banteng_heapWorkArea;
extern int64_t banteng_heapLeastBytes;
extern int64_t banteng_heapMostBytes;

// Sets what the runtime says of the heap's size.
extern void banteng_setHeapSize(int64_t bytes);

static inline void* banteng_heap(void) {
    return banteng_heapStart;
}

static inline void* banteng_heapLines(void) {
    return banteng_heapLineMarks;
}

static inline void* banteng_heapPages(void) {
    return banteng_heapPageKinds;
}

static inline void* banteng_heapWork(void) {
    return banteng_heapWorkArea;
}

// 4 bytes for each object of at least 16.
static inline int64_t banteng_heapWorkBytes(void) {
    return banteng_heapMostBytes / 4;
}

static inline int64_t banteng_heapLeast(void) {
    return banteng_heapLeastBytes;
}

static inline int64_t banteng_heapMost(void) {
    return banteng_heapMostBytes;
}

static inline void banteng_heapFill(void* at, int32_t value, int64_t bytes) {
    memset(at, value, (size_t) bytes);
}
