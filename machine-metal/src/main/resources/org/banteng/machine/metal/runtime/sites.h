// The places that methods call from, as the compiler has numbered them: for stack traces and for the
// search for an exception's handler. TeaVM writes tables of pointers, three times as large; the image
// build makes these of them, which tell the same (org.banteng.image.aot.cure.CallSites).
#pragma once

#include <stdint.h>
#include "core.h"
#include "stack.h"
#include "strings.h"

// Numbers of strings in the compiler's pool, plus 1; 0 for what is not known.
typedef struct {
    uint32_t file;
    uint32_t type;
    uint32_t name;
} banteng_Method;

// A line of a method. Several belong to one place if methods were put into each other.
typedef struct {
    uint64_t method : 24;

    // All bits set: not known.
    uint64_t number : 16;

    // The line that this method was put into, plus 1; 0: that is the outermost.
    uint64_t outer : 24;
} banteng_CodeLine;

// A place within a try. In the order of the places.
typedef struct {
    uint32_t site;
    uint32_t handler;
} banteng_Protected;

enum { BANTENG_NO_NUMBER = 0xffff };

extern const banteng_Method banteng_methods[];
extern const banteng_CodeLine banteng_lines[];
extern const banteng_Protected banteng_protected[];
extern const int32_t banteng_protectedCount;

// By place: its innermost line, plus 1; 0 for none.
extern const uint32_t banteng_sites[];
extern const int32_t banteng_siteCount;

// The innermost handler of a place; NULL if there is none.
extern TeaVM_ExceptionHandler* banteng_firstHandler(int32_t site);

// Where the pool has it.
static inline TeaVM_String** banteng_pooled(uint32_t numberPlusOne) {
    return numberPlusOne == 0 ? NULL : TEAVM_GET_STRING_ADDRESS(numberPlusOne - 1);
}

// The innermost line of a place; -1 if it is not known.
static inline int32_t banteng_innermostLine(int32_t site) {
    return (int32_t) banteng_sites[site] - 1;
}

// The line that the method of this one was put into; -1 if that is the outermost.
static inline int32_t banteng_outerLine(int32_t line) {
    return (int32_t) banteng_lines[line].outer - 1;
}

// -1 if it is not known.
static inline int32_t banteng_lineNumber(int32_t line) {
    int32_t number = banteng_lines[line].number;
    return number == BANTENG_NO_NUMBER ? -1 : number;
}

static inline TeaVM_String** banteng_fileOfLine(int32_t line) {
    return banteng_pooled(banteng_methods[banteng_lines[line].method].file);
}

static inline TeaVM_String** banteng_classOfLine(int32_t line) {
    return banteng_pooled(banteng_methods[banteng_lines[line].method].type);
}

static inline TeaVM_String** banteng_methodOfLine(int32_t line) {
    return banteng_pooled(banteng_methods[banteng_lines[line].method].name);
}
