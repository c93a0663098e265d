// What org.banteng.machine.metal.failure and .heap declare.
#pragma once

#include <stdint.h>
#include "core.h"
#include "stack.h"

extern void* banteng_newArray(void* type, int32_t length);
extern void teavm_gc_collectFull(void);
