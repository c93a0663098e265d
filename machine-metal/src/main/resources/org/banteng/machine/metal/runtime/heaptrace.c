// What the collector tells of its work, in place of the heaptrace.c that comes with TeaVM: only its
// beginning and its end matter here, since it must see the stacks of all strands.
#include "heaptrace.h"
#include "strand.h"
#include "machine.h"

void teavm_gc_gcStarted(int32_t full) {
    banteng_linkStrands();
}

void teavm_gc_gcCompleted() {
    banteng_unlinkStrands();
}

void teavm_outOfMemory() {
    static const char said[] = "banteng: the Java heap is full\n";
    banteng_write(2, said, sizeof(said) - 1);
    banteng_exit(1);
}

void teavm_gc_allocate(void* address, int32_t size) {
}

void teavm_gc_free(void* address, int32_t size) {
}

void teavm_gc_assertFree(void* address, int32_t size) {
}

void teavm_gc_mark(void* address) {
}

void teavm_gc_move(void* from, void* to, int32_t size) {
}

void teavm_gc_markStarted() {
}

void teavm_gc_markCompleted() {
}

void teavm_gc_sweepStarted() {
}

void teavm_gc_sweepCompleted() {
}

void teavm_gc_defragStarted() {
}

void teavm_gc_defragCompleted() {
}

void teavm_gc_heapResized(int64_t newSize) {
}

void teavm_gc_reportDirtyRegion(void* address) {
}

void teavm_gc_setDumpDirectory(const wchar_t* path) {
}
