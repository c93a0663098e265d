// The end of the C stack: see guard.h.
#include "guard.h"
#include "fault.h"

char* banteng_stackLimit;
static char* banteng_stackEnd;

// org.banteng.machine.metal.failure.Failures
extern void banteng_throwStackOverflow(void);

void banteng_useStack(char* low) {
    banteng_stackEnd = low;
    banteng_stackIsFree();
}

void banteng_stackIsFree(void) {
    banteng_stackLimit = banteng_stackEnd + BANTENG_STACK_RESERVE;
}

void banteng_stackOverflow(void) {
    char* half = banteng_stackEnd + BANTENG_STACK_RESERVE / 2;
    if (banteng_stackLimit == half) {
        banteng_fault("the stack overflowed again while StackOverflowError was made", -1,
                (int64_t) __builtin_return_address(0));
    }
    banteng_stackLimit = half;
    banteng_throwStackOverflow();
}
