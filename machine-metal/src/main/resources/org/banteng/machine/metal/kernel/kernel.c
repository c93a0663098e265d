// What the machine owes a program, with the names of machine.h and of the C library: everything is in
// Java (org.banteng.machine.metal.kernel.call.MachineCalls); here are C's types.
#include "machine.h"
#include "allocator.h"
#include <errno.h>
#include <pwd.h>
#include <stddef.h>
#include <string.h>

extern int32_t kernel_instance(void);
extern int32_t kernel_instances(void);
extern int32_t kernel_sharesCpu(void);
extern int64_t kernel_setting(int64_t name);
extern int64_t kernel_stackEnd(void);
extern int64_t kernel_shared(void);
extern int64_t kernel_sharedBytes(void);
extern int64_t kernel_private(void);
extern int64_t kernel_privateBytes(void);
extern int64_t kernel_peerMemory(int32_t instance, int64_t address);
extern void kernel_discard(int64_t address, int64_t bytes);
extern void kernel_guard(int64_t address);
extern void kernel_wake(int32_t instance);
extern void kernel_wait(int64_t nanos);
extern void kernel_giveWay(void);
extern int32_t kernel_barrierEverywhere(void);
extern int32_t kernel_barrierIsCostly(void);
extern void kernel_reached(int32_t phase);
extern int32_t kernel_write(int32_t file, int64_t from, int32_t bytes);
extern int32_t kernel_read(int64_t to, int32_t bytes);
extern int32_t kernel_inputReady(void);
extern int64_t kernel_nanoTime(void);
extern int64_t kernel_currentTimeMillis(void);
extern void kernel_exit(int32_t code);
extern void kernel_instanceEnds(void);

// The C library's start-up code calls this, in each instance.
int main(int argc, char** argv) {
    banteng_program(argc, argv);
}

void* banteng_firstStackEnd(void) { return (void*) kernel_stackEnd(); }
int32_t banteng_instance(void) { return kernel_instance(); }
int32_t banteng_instances(void) { return kernel_instances(); }
int32_t banteng_sharesCpu(void) { return kernel_sharesCpu(); }
const char* banteng_setting(const char* name) { return (char*) kernel_setting((int64_t) name); }

// The kernel gives programs none.
const char* banteng_environment(int32_t index) { return NULL; }

void* banteng_shared(void) { return (void*) kernel_shared(); }
int64_t banteng_sharedBytes(void) { return kernel_sharedBytes(); }
void* banteng_private(void) { return (void*) kernel_private(); }
int64_t banteng_privateBytes(void) { return kernel_privateBytes(); }

void* banteng_peerMemory(int32_t instance, void* address) {
    return (void*) kernel_peerMemory(instance, (int64_t) address);
}

void banteng_discard(void* address, int64_t bytes) { kernel_discard((int64_t) address, bytes); }
void banteng_guard(void* address) { kernel_guard((int64_t) address); }

void banteng_wake(int32_t instance) { kernel_wake(instance); }
void banteng_wait(int64_t nanos) { kernel_wait(nanos); }
void banteng_giveWay(void) { kernel_giveWay(); }
int32_t banteng_barrierEverywhere(void) { return kernel_barrierEverywhere(); }
int32_t banteng_barrierIsCostly(void) { return kernel_barrierIsCostly(); }

void banteng_reached(int32_t phase) { kernel_reached(phase); }

int32_t banteng_write(int32_t file, const void* from, int32_t bytes) {
    return kernel_write(file, (int64_t) from, bytes);
}

int32_t banteng_read(void* to, int32_t bytes) { return kernel_read((int64_t) to, bytes); }
int32_t banteng_inputReady(void) { return kernel_inputReady(); }

// Where the words of this C library are not those of Linux's usual one, which Java programs know; and
// the kernel's answer to every call for a file where no folder of the host is shared.
const char* banteng_fileError(int32_t error) {
    switch (error) {
        case EIO: return "Input/output error";
        case ENOMEM: return "Cannot allocate memory";
        case EBUSY: return "Device or resource busy";
        case EXDEV: return "Invalid cross-device link";
        case EMFILE: return "Too many open files";
        case ENAMETOOLONG: return "File name too long";
        case ELOOP: return "Too many levels of symbolic links";
        case EDQUOT: return "Disk quota exceeded";
        case ENOMEDIUM: return "no folder of the host is shared: use --share DIR";
        default: return NULL;
    }
}

int64_t banteng_nanoTime(void) { return kernel_nanoTime(); }
int64_t banteng_currentTimeMillis(void) { return kernel_currentTimeMillis(); }

// The machine's clock is set to UTC, and it knows no other zone.
int32_t banteng_minutesToUtc(void) { return 0; }

int32_t banteng_hostName(void* to, int32_t capacity) {
    static const char name[] = "banteng";
    int32_t length = (int32_t) sizeof(name) - 1;
    length = length < capacity ? length : capacity;
    memcpy(to, name, (size_t) length);
    return length;
}

void banteng_exit(int32_t code) { kernel_exit(code); }
void banteng_instanceEnds(void) { kernel_instanceEnds(); }

// The C library's memory is the instance's own (ISO C11, 7.22.3). The word before a block keeps its
// length, for realloc; a whole line, so that blocks stay aligned.
enum { KERNEL_BLOCK_HEADER = 64 };

static void* kernel_allocate(size_t bytes, int32_t zeroed) {
    if (bytes > INT64_MAX / 2) {
        return NULL;
    }
    char* block = banteng_allocate((int64_t) bytes + KERNEL_BLOCK_HEADER, zeroed);
    if (block == NULL) {
        return NULL;
    }
    *(size_t*) block = bytes;
    return block + KERNEL_BLOCK_HEADER;
}

void* malloc(size_t bytes) { return kernel_allocate(bytes, 0); }

void* calloc(size_t count, size_t bytes) {
    size_t product;
    return __builtin_mul_overflow(count, bytes, &product) ? NULL : kernel_allocate(product, 1);
}

void free(void* block) {
    if (block != NULL) {
        banteng_free((char*) block - KERNEL_BLOCK_HEADER);
    }
}

void* realloc(void* block, size_t bytes) {
    void* moved = malloc(bytes);
    if (block != NULL && moved != NULL) {
        size_t before = *(size_t*) ((char*) block - KERNEL_BLOCK_HEADER);
        memcpy(moved, block, before < bytes ? before : bytes);
        free(block);
    }
    return moved;
}

// The machine's only user, at home in the only place there is.
struct passwd* getpwuid(uid_t user) {
    static struct passwd only = { .pw_name = "root", .pw_dir = "/" };
    return &only;
}
