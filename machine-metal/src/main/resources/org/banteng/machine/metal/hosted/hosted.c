// What org.banteng.machine.metal.hosted.HostedCalls declares.
#include "hosted.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int32_t banteng_write(int32_t file, void* from, int32_t bytes) {
    FILE* to = file == STDERR_FILENO ? stderr : stdout;
    if (to == stderr) {
        fflush(stdout);
    }
    if (bytes == 0) {
        return 0;
    }
    if (fwrite(from, 1, (size_t) bytes, to) != (size_t) bytes) {
        return -1;
    }
    // A line is out before a crash can lose it.
    return ((char*) from)[bytes - 1] == '\n' ? fflush(to) : 0;
}

int32_t banteng_flush(int32_t file) {
    return fflush(file == STDERR_FILENO ? stderr : stdout);
}

void banteng_exit(int32_t code) {
    fflush(stdout);
    exit(code);
}

int32_t banteng_hostName(void* to, int32_t capacity) {
    if (gethostname(to, (size_t) capacity) != 0) {
        return 0;
    }
    ((char*) to)[capacity - 1] = 0;
    return (int32_t) strlen(to);
}
