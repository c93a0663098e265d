// Memory of the instance outside the Java heap, for whoever needs it: pools, direct buffers, stacks.
#pragma once
#include <stdint.h>

// The range that it gives from. Must hold zeros. Once, before the first call.
extern void banteng_initAllocator(char* start, char* end);

// At least so many bytes, at a multiple of 64; zeros if `zeroed` is not 0, else anything. NULL if
// there is not so much left in one piece.
extern void* banteng_allocate(int64_t bytes, int32_t zeroed);

// Takes back what banteng_allocate gave; NULL is nothing.
extern void banteng_free(void* address);
