// What org.banteng.machine.metal.Inline declares: functions so small that the compiler puts them
// into their callers.
#pragma once

#include <stdint.h>
#include <string.h>
#include "core.h"

// Given by the layer below: the hosted one takes memory from the C library.
extern void* banteng_allocate(int64_t bytes, int32_t alignment);
extern void banteng_free(void* address);

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

static inline void banteng_copy(void* to, void* from, int64_t bytes) {
    memcpy(to, from, (size_t) bytes);
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

static inline void banteng_use(void* object) {
    __asm__ volatile("" : : "r"(object) : "memory");
}
