// Instances as processes: what hosted.c and processes.c share.
#pragma once
#include <stdint.h>

// What an instance waits on.
typedef struct {
    int32_t word;
    char rest[60];
} banteng_Sleep;

// In memory that all processes share, outside that of the instances.
typedef struct {
    // What the job ends with; -1 while it runs.
    int32_t exitCode;

    // 0, or 1: somebody writes to the console.
    int32_t writing;

    // Why standard output could not be written, a number of errno.h; 0: it could.
    int32_t lost;
    char rest[52];
    banteng_Sleep sleeps[];
} banteng_Job;

extern banteng_Job* banteng_job;
extern int32_t banteng_self;
extern int32_t banteng_count;
