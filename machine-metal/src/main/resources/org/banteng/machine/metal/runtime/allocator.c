// See allocator.h. Two-level segregated fit (Masmano et al., "TLSF: a new dynamic memory allocator
// for real-time systems", 2004): free blocks hang in lists by size, four lists to a power of two,
// and a bit for each list tells whether it is empty. Neighbours
// that are free are one block. To find one takes constant time, unless memory is nearly full.
//
//   block   0         8          16         24            64
//           +---------+----------+----------+-------------+--------- - -
//           | bytes,  | block    | next and previous free | the caller's
//           | free?   | in front | (if free)              |
//           +---------+----------+----------+-------------+--------- - -
//
// Memory that was never given out holds zeros still: of the last block, only what lies below
// `touched` may hold anything else.
#include "allocator.h"
#include <stddef.h>
#include <string.h>

enum {
    BANTENG_GRAIN = 64,
    BANTENG_FREE = 1,
    // Lists 0 to 3 are of 1 to 4 grains.
    BANTENG_LISTS = 4 * 60,
    // So many blocks of about the right size are looked at before a larger one is cut.
    BANTENG_LOOKS = 8
};

typedef struct banteng_Block {
    int64_t bytes;
    struct banteng_Block* inFront;
    struct banteng_Block* nextFree;
    struct banteng_Block* previousFree;
} banteng_Block;

static banteng_Block* banteng_freeLists[BANTENG_LISTS];
static uint64_t banteng_nonEmpty[(BANTENG_LISTS + 63) / 64];
static char* banteng_allocatorEnd;
static char* banteng_touched;

static int64_t banteng_blockBytes(banteng_Block* block) {
    return block->bytes & ~(int64_t) BANTENG_FREE;
}

static banteng_Block* banteng_blockBehind(banteng_Block* block) {
    char* behind = (char*) block + banteng_blockBytes(block);
    return behind < banteng_allocatorEnd ? (banteng_Block*) behind : NULL;
}

// The list of blocks from so many bytes on, up to the next list's.
static int banteng_listOf(int64_t bytes) {
    uint64_t grains = (uint64_t) bytes / BANTENG_GRAIN;
    if (grains <= 4) {
        return (int) grains - 1;
    }
    int log = 63 - __builtin_clzll(grains);
    return 4 * (log - 1) + (int) (grains >> (log - 2) & 3);
}

static void banteng_hang(banteng_Block* block) {
    int list = banteng_listOf(block->bytes);
    block->bytes |= BANTENG_FREE;
    block->previousFree = NULL;
    block->nextFree = banteng_freeLists[list];
    if (block->nextFree != NULL) {
        block->nextFree->previousFree = block;
    }
    banteng_freeLists[list] = block;
    banteng_nonEmpty[list / 64] |= UINT64_C(1) << list % 64;
}

static void banteng_unhang(banteng_Block* block) {
    block->bytes = banteng_blockBytes(block);
    int list = banteng_listOf(block->bytes);
    if (block->nextFree != NULL) {
        block->nextFree->previousFree = block->previousFree;
    }
    if (block->previousFree != NULL) {
        block->previousFree->nextFree = block->nextFree;
    } else {
        banteng_freeLists[list] = block->nextFree;
        if (block->nextFree == NULL) {
            banteng_nonEmpty[list / 64] &= ~(UINT64_C(1) << list % 64);
        }
    }
}

void banteng_initAllocator(char* start, char* end) {
    start = (char*) (((uintptr_t) start + BANTENG_GRAIN - 1) & -(uintptr_t) BANTENG_GRAIN);
    end = (char*) ((uintptr_t) end & -(uintptr_t) BANTENG_GRAIN);
    banteng_allocatorEnd = end;
    banteng_Block* all = (banteng_Block*) start;
    all->bytes = end - start;
    all->inFront = NULL;
    banteng_touched = start + BANTENG_GRAIN;
    banteng_hang(all);
}

// A block of at least so many bytes among the first `looks` of a list; NULL if there is none.
static banteng_Block* banteng_findIn(int list, int64_t bytes, int64_t looks) {
    banteng_Block* block = banteng_freeLists[list];
    while (block != NULL && looks-- > 0 && banteng_blockBytes(block) < bytes) {
        block = block->nextFree;
    }
    return looks >= 0 ? block : NULL;
}

// The first block of the first list from `list` on that is not empty; NULL if all are.
static banteng_Block* banteng_findFrom(int list) {
    uint64_t mask = ~UINT64_C(0) << list % 64;
    for (int word = list / 64; word < (BANTENG_LISTS + 63) / 64; word++) {
        uint64_t bits = banteng_nonEmpty[word] & mask;
        if (bits != 0) {
            return banteng_freeLists[64 * word + __builtin_ctzll(bits)];
        }
        mask = ~UINT64_C(0);
    }
    return NULL;
}

// In the list of its own size, blocks may be too small; in those above none is.
static banteng_Block* banteng_find(int64_t bytes) {
    int list = banteng_listOf(bytes);
    banteng_Block* block = banteng_findIn(list, bytes, BANTENG_LOOKS);
    if (block == NULL) {
        block = banteng_findFrom(list + 1);
    }
    return block != NULL ? block : banteng_findIn(list, bytes, INT64_MAX);
}

static void banteng_touchUpTo(char* end) {
    if (end > banteng_touched) {
        banteng_touched = end;
    }
}

static void banteng_cut(banteng_Block* block, int64_t bytes) {
    int64_t rest = block->bytes - bytes;
    if (rest >= 2 * BANTENG_GRAIN) {
        banteng_Block* behind = (banteng_Block*) ((char*) block + bytes);
        behind->bytes = rest;
        behind->inFront = block;
        block->bytes = bytes;
        banteng_Block* next = banteng_blockBehind(behind);
        if (next != NULL) {
            next->inFront = behind;
        }
        banteng_hang(behind);
    }
}

void* banteng_allocate(int64_t bytes, int32_t zeroed) {
    if (bytes < 0 || bytes > INT64_MAX / 2) {
        return NULL;
    }
    int64_t needed = ((bytes == 0 ? 1 : bytes) + 2 * BANTENG_GRAIN - 1) & -(int64_t) BANTENG_GRAIN;
    banteng_Block* block = banteng_find(needed);
    if (block == NULL) {
        return NULL;
    }
    banteng_unhang(block);
    banteng_cut(block, needed);
    char* given = (char*) block + BANTENG_GRAIN;
    char* end = (char*) block + block->bytes;
    if (zeroed && given < banteng_touched) {
        memset(given, 0, (size_t) ((end < banteng_touched ? end : banteng_touched) - given));
    }
    banteng_touchUpTo(end + BANTENG_GRAIN);
    return given;
}

void banteng_free(void* address) {
    if (address == NULL) {
        return;
    }
    banteng_Block* block = (banteng_Block*) ((char*) address - BANTENG_GRAIN);
    banteng_Block* behind = banteng_blockBehind(block);
    if (behind != NULL && (behind->bytes & BANTENG_FREE) != 0) {
        banteng_unhang(behind);
        block->bytes += behind->bytes;
    }
    banteng_Block* inFront = block->inFront;
    if (inFront != NULL && (inFront->bytes & BANTENG_FREE) != 0) {
        banteng_unhang(inFront);
        inFront->bytes += block->bytes;
        block = inFront;
    }
    behind = banteng_blockBehind(block);
    if (behind != NULL) {
        behind->inFront = block;
    }
    banteng_hang(block);
}
