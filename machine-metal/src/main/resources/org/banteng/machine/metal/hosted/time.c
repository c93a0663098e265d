// The clocks of a hosted program, in place of the time.c that comes with TeaVM: there,
// System.nanoTime jumps when somebody sets the wall clock.
#include "time.h"
#include <stdint.h>
#include <time.h>

void teavm_initTime() {
}

int64_t teavm_currentTimeMillis() {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec * INT64_C(1000) + now.tv_nsec / 1000000;
}

int64_t teavm_currentTimeNano() {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

// In minutes, to be added to local time to get UTC.
int32_t teavm_timeZoneOffset() {
    time_t now = time(NULL);
    struct tm local;
    localtime_r(&now, &local);
    return (int32_t) (-local.tm_gmtoff / 60);
}
