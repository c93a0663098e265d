// The end of the C stack: a managed method checks when it begins that there is room, and throws
// StackOverflowError if there is not.
#pragma once

// What is kept free below a managed method: for methods that do not check, since they call no
// managed one, for the C library, and for the collector.
#define BANTENG_STACK_RESERVE (64 * 1024)

// Below this address, a managed method does not begin.
extern char* banteng_stackLimit;

// To be called when another stack is used: its lowest usable byte. There should be a guard page
// below it.
extern void banteng_useStack(char* low);

// Throws. The exception itself is made in half of the reserve.
extern void banteng_stackOverflow(void);

// The exception has left the frames that were too many.
extern void banteng_stackIsFree(void);

static inline void banteng_checkStack(void* frame) {
    if (__builtin_expect((char*) frame < banteng_stackLimit, 0)) {
        banteng_stackOverflow();
    }
}
