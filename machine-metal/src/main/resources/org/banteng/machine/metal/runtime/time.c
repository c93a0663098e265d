// The clocks, in place of the time.c that comes with TeaVM: there, System.nanoTime jumps when
// somebody sets the wall clock.
#include "time.h"
#include "machine.h"

void teavm_initTime() {
}

int64_t teavm_currentTimeMillis() {
    return banteng_currentTimeMillis();
}

int64_t teavm_currentTimeNano() {
    return banteng_nanoTime();
}

int32_t teavm_timeZoneOffset() {
    return banteng_minutesToUtc();
}
