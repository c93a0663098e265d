// Strands: flows of control with a C stack each, of which one runs at a time. What
// org.banteng.machine.metal.instance.Strand is made of.
#pragma once
#include <stdint.h>
#include "stack.h"

typedef struct banteng_Strand {
    // While it does not run: where its C stack and its shadow stack end. Callee-saved registers lie
    // on the former.
    void* stackPointer;
    TeaVM_StackFrame* top;

    // The outermost frame of its shadow stack: where a search for an exception handler, and a stack
    // trace, end.
    TeaVM_StackFrame bottom;

    // The bytes of the C stack, the lowest first. The page below is a guard.
    char* low;
    char* high;

    struct banteng_Strand* next;
} banteng_Strand;

// The bounds of the C stack that is in use, for whoever looks into a fault.
extern char* banteng_stackLow;
extern char* banteng_stackHigh;

// A strand with a stack of at least so many bytes; NULL if there is no memory. It lasts as long as
// the instance.
extern void* banteng_newStrand(int64_t stackBytes);

// The next time that it is switched to, it begins with this function, which never returns.
extern void banteng_startStrand(void* strand, void* function);

// What was started on it has ended, and another strand runs: its frames hold objects no more. It may
// be started again.
extern void banteng_retireStrand(void* strand);

// Lets another strand run; returns when somebody switches back.
extern void banteng_switchTo(void* strand);

// The strand that runs now.
extern void* banteng_runningStrand(void);

// Keeps an object (or NULL) in place number `index` of the pins: what is there is neither collected
// nor moved. 0 if there is no memory for so many.
extern int32_t banteng_pin(int32_t index, void* object);

// Around a collection: makes one shadow stack of those of all strands, the pins and the monitors.
extern void banteng_linkStrands(void);
extern void banteng_unlinkStrands(void);
