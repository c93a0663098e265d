// In place of the fiber.c that comes with TeaVM, which waits for its queue of events: here the core
// does (org.banteng.machine.metal.instance.MetalCore).
#include "fiber.h"
#include "machine.h"

void teavm_initFiber() {
}

void teavm_waitFor(int64_t millis) {
    banteng_wait(millis * 1000000);
}

void teavm_interrupt() {
}
