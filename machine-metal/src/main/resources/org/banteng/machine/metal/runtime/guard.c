// The end of the C stack: see guard.h.
#include "guard.h"
#include "log.h"
#include <stdlib.h>

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
        teavm_printWString(L"banteng: the stack overflowed again while StackOverflowError was made\n");
        abort();
    }
    banteng_stackLimit = half;
    banteng_throwStackOverflow();
}
