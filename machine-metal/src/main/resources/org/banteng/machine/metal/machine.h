// The line between an instance and the machine below it.
//
// An instance is one rank's world: the program's writable data, its Java heap, its stacks and its
// collector, at the same virtual addresses in every instance and on memory of its own. It runs on
// one CPU at a time and is a single thread of control. What stands above this line
// (org.banteng.machine.metal.instance, and the C files in the directory runtime) is written once;
// below it stand processes under Linux (hosted) or the kernel.
//
//   machine, before an instance runs        instance
//   --------------------------------        ------------------------------------
//   makes shared and private memory
//   calls banteng_program(argc, argv)  -->  initialises the runtime, runs the rank
//                                      <--  everything below
//                                      <--  banteng_instanceEnds, or banteng_exit
//
// No function here allocates Java objects, and none is called by the collector but
// banteng_discard. What waits (banteng_wait, banteng_giveWay) may be called with any number of
// fibers under way: to the machine they are but addresses in the stack pointer.
#pragma once
#include <stdint.h>

// ---- What the machine calls

// The program. To be called once in each instance, with the same arguments everywhere; argv[0] is
// the program's name. Runs on the stack it is called on for as long as the instance lives. Never
// returns.
extern void banteng_program(int argc, char** argv);

// The lowest byte of the stack that banteng_program is called on. What is below faults.
extern void* banteng_firstStackEnd(void);

// ---- Who and how many

// Which instance this is, from 0: the rank.
extern int32_t banteng_instance(void);

// How many there are in the job.
extern int32_t banteng_instances(void);

// Whether other instances run on this CPU: while this one polls, it then keeps them from running.
extern int32_t banteng_sharesCpu(void);

// The value of a setting that the job was started with (by the environment under Linux, by words of
// the kernel's command line), such as "banteng.wait.spin"; NULL if it was not set.
extern const char* banteng_setting(const char* name);

// A variable of the environment that the program was started with, with its value ("HOME=/root");
// NULL from the first index on that there is none for.
extern const char* banteng_environment(int32_t index);

// Writes the name of the host as UTF-8, at most `capacity` bytes, and returns its length.
extern int32_t banteng_hostName(void* to, int32_t capacity);

// ---- Memory

// Memory that all instances see, at the same address in each. Holds zeros at the start. With n
// instances, at least 256 bytes for the job and 1 KiB + 64 + 8 n bytes for each instance.
extern void* banteng_shared(void);
extern int64_t banteng_sharedBytes(void);

// The instance's own memory, at the same address in each: one range in which the Java heap, what is
// allocated outside it and the fibers' stacks lie. Holds zeros at the start. The layer above takes
// from it what it needs, so pages that are backed with memory only when they are first touched make
// a small instance small.
extern void* banteng_private(void);
extern int64_t banteng_privateBytes(void);

// Where every instance sees the byte at `address` of the private memory of `instance`: the same
// address in all of them, its owner included, with the rest of that private memory behind it.
extern void* banteng_peerMemory(int32_t instance, void* address);

// Nobody needs what these bytes of private memory hold; whole pages may be taken back. They hold
// anything when they are touched again.
extern void banteng_discard(void* address, int64_t bytes);

// Lets every access to a page of private memory fault from now on: a guard. The address is a
// multiple of 4096.
extern void banteng_guard(void* address);

// ---- To wait and to wake

// Ends the wait of an instance: the one it is in, or else its next. A full memory barrier before.
extern void banteng_wake(int32_t instance);

// Gives the CPU away until banteng_wake, or for `nanos` (negative: without limit). May return early.
extern void banteng_wait(int64_t nanos);

// Lets another instance of this CPU run, if one is ready.
extern void banteng_giveWay(void);

// A full memory barrier in every instance that runs now, before it returns: so that what others
// stored before can be seen here, and what this one stored before is seen by their next loads. 0 if
// the machine has no such thing: then who wants to sleep sleeps for short times only.
extern int32_t banteng_barrierEverywhere(void);

// Whether that costs the others so much that who shares a CPU sleeps a short time without it first.
extern int32_t banteng_barrierIsCostly(void);

// ---- Start

// How far the start of the program has got; the machine may draw a chart of it.
enum banteng_Phase {
    BANTENG_RUNTIME_BEGINS,
    BANTENG_JOB_BEGINS,
    BANTENG_MAIN_BEGINS,
    BANTENG_MPI_READY,
    BANTENG_FIRST_CALL_ENDED
};

extern void banteng_reached(int32_t phase);

// ---- Console

// Writes to standard output (1) or standard error (2). What is written in one call stays in one
// piece between what others write. Not 0: the file takes no more.
extern int32_t banteng_write(int32_t file, const void* from, int32_t bytes);

// Reads from standard input, which is that of instance 0: for others it is at its end. Returns how
// many bytes, 0 at the end of the file; waits for the first.
extern int32_t banteng_read(void* to, int32_t bytes);

// How many bytes of standard input can be read without waiting; 0 if it is not known.
extern int32_t banteng_inputReady(void);

// ---- Files: those of POSIX, by the C library (see runtime/files.c)

// Words for the error number of a call for a file, if the C library's do not do here; else NULL.
extern const char* banteng_fileError(int32_t error);

// ---- Clocks

// Steady, from any starting point, but the same in all instances.
extern int64_t banteng_nanoTime(void);

// Since the first of January 1970, UTC.
extern int64_t banteng_currentTimeMillis(void);

// How far local time is behind UTC.
extern int32_t banteng_minutesToUtc(void);

// ---- The end

// Ends the job with this exit code: all instances at once. Does not return.
extern void banteng_exit(int32_t code);

// This instance is done; when all are, the job ends with exit code 0. Does not return.
extern void banteng_instanceEnds(void);
