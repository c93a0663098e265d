// The monitors of Java objects. TeaVM keeps, in the header of an object that is locked or waited for,
// where its monitor is in the heap; but its collector does not know of that, and frees or moves the
// monitor. So here a header holds the number of a place in a table, which is among the roots.
#pragma once
#include <stdint.h>
#include "stack.h"

typedef struct {
    TeaVM_StackFrame header;
    void* objects[];
} banteng_Monitors;

extern banteng_Monitors* banteng_monitors;

// Puts a monitor in the table; returns what the header of its object is to hold.
extern int32_t banteng_keepMonitor(void* monitor);

// Takes the monitor of an object out of the table. The caller sets the header anew.
extern void banteng_dropMonitor(void* object);

// The monitor that a header tells of; NULL if it holds a hash code.
static inline void* banteng_monitorOf(int32_t header) {
    return header < 0 ? banteng_monitors->objects[header & INT32_MAX] : NULL;
}
