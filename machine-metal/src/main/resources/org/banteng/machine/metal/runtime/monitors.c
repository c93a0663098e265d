// See monitors.h.
#include "monitors.h"
#include "allocator.h"
#include "core.h"
#include <stddef.h>
#include <string.h>

banteng_Monitors* banteng_monitors;

// Beside each place, the next that is free; the last has itself.
static int32_t* banteng_nextFree;
static int32_t banteng_firstFree;

static void banteng_growMonitors(void) {
    int32_t before = banteng_monitors == NULL ? 0 : banteng_monitors->header.size;
    int32_t after = before == 0 ? 64 : 2 * before;
    banteng_Monitors* monitors = banteng_allocate(
            (int64_t) (sizeof(banteng_Monitors) + (size_t) after * sizeof(void*)), 1);
    int32_t* next = banteng_allocate((int64_t) ((size_t) after * sizeof(int32_t)), 0);
    if (monitors == NULL || next == NULL) {
        teavm_outOfMemory();
    }
    if (before > 0) {
        memcpy(monitors->objects, banteng_monitors->objects, (size_t) before * sizeof(void*));
    }
    monitors->header.size = after;
    monitors->header.callSiteId = -1;
    for (int32_t place = before; place < after; place++) {
        next[place] = place + 1 < after ? place + 1 : place;
    }
    banteng_free(banteng_monitors);
    banteng_free(banteng_nextFree);
    banteng_monitors = monitors;
    banteng_nextFree = next;
    banteng_firstFree = before;
}

int32_t banteng_keepMonitor(void* monitor) {
    if (banteng_monitors == NULL || banteng_firstFree < 0) {
        banteng_growMonitors();
    }
    int32_t place = banteng_firstFree;
    int32_t next = banteng_nextFree[place];
    banteng_firstFree = next == place ? -1 : next;
    banteng_monitors->objects[place] = monitor;
    return place | INT32_MIN;
}

void banteng_dropMonitor(void* object) {
    int32_t place = TEAVM_FIELD(object, TeaVM_Object, hash) & INT32_MAX;
    banteng_monitors->objects[place] = NULL;
    banteng_nextFree[place] = banteng_firstFree < 0 ? place : banteng_firstFree;
    banteng_firstFree = place;
}
