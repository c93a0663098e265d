// What org.banteng.machine.metal.exact declares: the instructions of Java whose C counterparts do
// something else, or anything at all, for some operands.
#pragma once

#include <stdint.h>
#include "core.h"

// org.banteng.machine.metal.exact.Failures
extern void BANTENG_THROWS banteng_throwDivisionByZero(void);
extern void BANTENG_THROWS banteng_throwIndex(int32_t index, int32_t length);
extern void BANTENG_THROWS banteng_throwSize(int32_t size);
extern void BANTENG_THROWS banteng_throwStore(void* value);

#define BANTENG_RARELY(condition) __builtin_expect((condition), 0)

// The smallest number divided by -1 is a fault of the processor, and itself in Java.
#define BANTENG_DIVISION(suffix, type, unsignedType) \
    static inline type banteng_plainDivide##suffix(type a, type b) { \
        return b == -1 ? (type) (0 - (unsignedType) a) : a / b; \
    } \
    static inline type banteng_plainRemainder##suffix(type a, type b) { \
        return b == -1 ? 0 : a % b; \
    } \
    static inline type banteng_divide##suffix(type a, type b) { \
        if (BANTENG_RARELY(b == 0)) { \
            banteng_throwDivisionByZero(); \
        } \
        return banteng_plainDivide##suffix(a, b); \
    } \
    static inline type banteng_remainder##suffix(type a, type b) { \
        if (BANTENG_RARELY(b == 0)) { \
            banteng_throwDivisionByZero(); \
        } \
        return banteng_plainRemainder##suffix(a, b); \
    }

BANTENG_DIVISION(Int, int32_t, uint32_t)
BANTENG_DIVISION(Long, int64_t, uint64_t)

// 2^31 and 2^63 are numbers of both floating-point types, the integers one below are not of all.
#define BANTENG_CONVERSION(name, from, to, end, least, most) \
    static inline to name(from value) { \
        if (value >= -end && value < end) { \
            return (to) value; \
        } \
        return value != value ? 0 : value < 0 ? least : most; \
    }

BANTENG_CONVERSION(banteng_floatToInt, float, int32_t, 0x1p31f, INT32_MIN, INT32_MAX)
BANTENG_CONVERSION(banteng_floatToLong, float, int64_t, 0x1p63f, INT64_MIN, INT64_MAX)
BANTENG_CONVERSION(banteng_doubleToInt, double, int32_t, 0x1p31, INT32_MIN, INT32_MAX)
BANTENG_CONVERSION(banteng_doubleToLong, double, int64_t, 0x1p63, INT64_MIN, INT64_MAX)

static inline int32_t banteng_isWithin(int32_t index, int32_t length) {
    return (uint32_t) index < (uint32_t) length;
}

static inline int32_t banteng_checkIndex(int32_t index, int32_t length) {
    if (BANTENG_RARELY(!banteng_isWithin(index, length))) {
        banteng_throwIndex(index, length);
    }
    return index;
}

static inline int32_t banteng_checkSize(int32_t size) {
    if (BANTENG_RARELY(size < 0)) {
        banteng_throwSize(size);
    }
    return size;
}

static inline void banteng_checkStore(void* array, void* value) {
    if (value == NULL) {
        return;
    }
    TeaVM_Class* item = TEAVM_CLASS_OF(array)->itemType;
    TeaVM_Class* type = TEAVM_CLASS_OF(value);
    if (BANTENG_RARELY(item != type && item != teavm_objectClass
            && !teavm_isSupertypeOf(item, type))) {
        banteng_throwStore(value);
    }
}

static inline void banteng_opaque(void) {
}

static void __attribute__((cold, noinline, unused)) banteng_rarely(void) {
    __asm__ volatile("");
}

static inline void banteng_opaqueUse(void* object) {
}

static inline int32_t banteng_opaqueInt(int32_t value) {
    return value;
}

static inline int64_t banteng_opaqueLong(int64_t value) {
    return value;
}

static inline float banteng_opaqueFloat(float value) {
    return value;
}

static inline double banteng_opaqueDouble(double value) {
    return value;
}

static inline void* banteng_opaqueObject(void* object) {
    return object;
}
