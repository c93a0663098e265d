// The end of a program that its processor refuses to go on with.
#pragma once

#include <stdint.h>

// Says on standard error which rank failed, why, and where in Java, and ends the job with code 1.
// The machine below calls this in the instance that it is about, on any stack that has a few KiB
// left, whatever the instance was doing: so nothing here allocates or takes a lock.
//
// cause: a few words, in the C locale's characters. address: what the instruction wanted to reach,
// -1 if it was not about that.
extern void banteng_fault(const char* cause, int64_t address, int64_t instruction);
