// How an exception gets back to the try around it: by what gcc does in place, three stores, instead
// of a call of the C library's setjmp that saves all registers.
#pragma once

typedef struct {
    // What gcc asks for: see "Nonlocal gotos" in its manual.
    void* place[5];
    int handler;
} banteng_Jump;

// 0 at first; and then again, what banteng_jump was told.
#define BANTENG_SET_JUMP(jump) (__builtin_setjmp((jump).place) ? (jump).handler : 0)

// Apart, since gcc does not let a function jump to itself.
static void __attribute__((cold, noinline, noreturn, unused))
banteng_jump(banteng_Jump* to, int handler) {
    to->handler = handler;
    __builtin_longjmp(to->place, 1);
}
