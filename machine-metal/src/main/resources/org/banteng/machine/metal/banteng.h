// What org.banteng.machine.metal.Inline declares: functions so small that the compiler puts them
// into their callers.
#pragma once

#include <stdint.h>
#include <string.h>
#include "allocator.h"
#include "core.h"
#include "machine.h"

static inline int32_t banteng_getIntAcquire(void* at) {
    return __atomic_load_n((int32_t*) at, __ATOMIC_ACQUIRE);
}

static inline void banteng_putIntRelease(void* at, int32_t value) {
    __atomic_store_n((int32_t*) at, value, __ATOMIC_RELEASE);
}

static inline int64_t banteng_getLongAcquire(void* at) {
    return __atomic_load_n((int64_t*) at, __ATOMIC_ACQUIRE);
}

static inline void banteng_putLongRelease(void* at, int64_t value) {
    __atomic_store_n((int64_t*) at, value, __ATOMIC_RELEASE);
}

// Returns what was there before.
static inline int32_t banteng_addInt(void* at, int32_t value) {
    return __atomic_fetch_add((int32_t*) at, value, __ATOMIC_SEQ_CST);
}

// Most of what small messages and collectives carry is one number.
static inline void banteng_copy(void* to, void* from, int64_t bytes) {
    if (__builtin_expect(bytes == sizeof(int64_t), 1)) {
        memcpy(to, from, sizeof(int64_t));
    } else {
        memcpy(to, from, (size_t) bytes);
    }
}

static inline void banteng_fill(void* at, int32_t value, int64_t bytes) {
    memset(at, value, (size_t) bytes);
}

static inline int32_t banteng_arrayBase(void* array) {
    TeaVM_Class* item = TEAVM_CLASS_OF(array)->itemType;
    if (item == NULL || teavm_primitiveKind(item) == TEAVM_PRIMITIVE_NONE) {
        return -1;
    }
    return (int32_t) ((char*) TEAVM_ALIGN((TeaVM_Array*) array + 1, item->size) - (char*) array);
}

static inline int32_t banteng_lengthIfLike(void* object, void* array) {
    return TEAVM_CLASS_OF(object) == TEAVM_CLASS_OF(array) ? TEAVM_ARRAY_LENGTH(object) : -1;
}

static inline void* banteng_seenByAll(void* address) {
    return banteng_peerMemory(banteng_instance(), address);
}

static inline void banteng_use(void* object) {
    __asm__ volatile("" : : "r"(object) : "memory");
}
