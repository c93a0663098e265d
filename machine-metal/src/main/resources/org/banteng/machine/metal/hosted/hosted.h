// What org.banteng.machine.metal.hosted.HostedCalls declares.
#pragma once
#include <stdint.h>

// Both return 0, or something else if the file takes no more.
extern int32_t banteng_write(int32_t file, void* from, int32_t bytes);
extern int32_t banteng_flush(int32_t file);

extern void banteng_exit(int32_t code);

// Returns the length of the name.
extern int32_t banteng_hostName(void* to, int32_t capacity);
