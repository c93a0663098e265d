// See strand.h.
#include "strand.h"
#include "allocator.h"
#include "guard.h"
#include "machine.h"
#include "monitors.h"
#include <stddef.h>
#include <string.h>

enum { BANTENG_PAGE = 4096 };

char* banteng_stackLow;
char* banteng_stackHigh;

// The strand that the machine has started: it has the stack that the machine gave it.
static banteng_Strand banteng_firstStrand;

static banteng_Strand* banteng_running = &banteng_firstStrand;
static banteng_Strand* banteng_allStrands = &banteng_firstStrand;

// A frame that no function owns. The collector neither frees nor moves what a frame refers to, since
// functions keep addresses of it in registers.
typedef struct {
    TeaVM_StackFrame header;
    void* objects[];
} banteng_Pins;

static banteng_Pins* banteng_pins;

// void banteng_swapStacks(void** from, void* to)
//
// Pushes the registers that a function must preserve (System V ABI, x86-64 psABI 3.2.1), leaves the
// stack pointer in *from, and pops the registers from the other stack. The control words of the
// floating-point units are the same for all strands.
extern void banteng_swapStacks(void** from, void* to);
__asm__(
    ".text\n"
    ".p2align 4\n"
    ".globl banteng_swapStacks\n"
    ".type banteng_swapStacks, @function\n"
    "banteng_swapStacks:\n"
    "    pushq %rbp\n"
    "    pushq %rbx\n"
    "    pushq %r12\n"
    "    pushq %r13\n"
    "    pushq %r14\n"
    "    pushq %r15\n"
    "    movq %rsp, (%rdi)\n"
    "    movq %rsi, %rsp\n"
    "    popq %r15\n"
    "    popq %r14\n"
    "    popq %r13\n"
    "    popq %r12\n"
    "    popq %rbx\n"
    "    popq %rbp\n"
    "    ret\n"
    ".size banteng_swapStacks, . - banteng_swapStacks\n");

// What TeaVM calls main.
extern int banteng_main(int argc, char** argv);

static void banteng_endShadowStack(banteng_Strand* strand) {
    strand->bottom.next = NULL;
    strand->bottom.size = 0;
    strand->bottom.callSiteId = -1;
    strand->top = &strand->bottom;
}

static void banteng_useStackOf(banteng_Strand* strand) {
    banteng_stackLow = strand->low;
    banteng_stackHigh = strand->high;
    banteng_useStack(strand->low);
}

void banteng_program(int argc, char** argv) {
    banteng_endShadowStack(&banteng_firstStrand);
    teavm_stackTop = banteng_firstStrand.top;
    banteng_firstStrand.low = banteng_firstStackEnd();
    banteng_firstStrand.high = __builtin_frame_address(0);
    banteng_useStackOf(&banteng_firstStrand);
    banteng_reached(BANTENG_RUNTIME_BEGINS);
    banteng_main(argc, argv);
    banteng_instanceEnds();
}

void* banteng_newStrand(int64_t stackBytes) {
    int64_t pages = (stackBytes + sizeof(banteng_Strand) + BANTENG_PAGE - 1) / BANTENG_PAGE;
    char* memory = banteng_allocate((pages + 2) * BANTENG_PAGE, 0);
    if (memory == NULL) {
        return NULL;
    }
    char* guard = memory + (BANTENG_PAGE - (uintptr_t) memory % BANTENG_PAGE) % BANTENG_PAGE;
    banteng_guard(guard);
    banteng_Strand* strand =
            (banteng_Strand*) (guard + (pages + 1) * BANTENG_PAGE - sizeof(banteng_Strand));
    strand->low = guard + BANTENG_PAGE;
    strand->high = (char*) ((uintptr_t) strand & ~(uintptr_t) 63);
    banteng_endShadowStack(strand);
    strand->next = banteng_allStrands;
    banteng_allStrands = strand;
    return strand;
}

// The stack looks as if the function had called banteng_swapStacks, from its first instruction: there,
// the stack pointer is 8 past a multiple of 16.
void banteng_startStrand(void* it, void* function) {
    banteng_Strand* strand = it;
    void** at = (void**) strand->high;
    *--at = NULL;
    *--at = function;
    for (int i = 0; i < 6; i++) {
        *--at = NULL;
    }
    strand->stackPointer = at;
}

void banteng_retireStrand(void* it) {
    banteng_Strand* strand = it;
    strand->top = &strand->bottom;
}

void banteng_switchTo(void* it) {
    banteng_Strand* from = banteng_running;
    banteng_Strand* to = it;
    from->top = teavm_stackTop;
    teavm_stackTop = to->top;
    banteng_running = to;
    banteng_useStackOf(to);
    banteng_swapStacks(&from->stackPointer, to->stackPointer);
}

void* banteng_runningStrand(void) {
    return banteng_running;
}

static int banteng_growPins(void) {
    int32_t before = banteng_pins == NULL ? 0 : banteng_pins->header.size;
    int32_t after = before == 0 ? 16 : 2 * before;
    banteng_Pins* grown = banteng_allocate(
            (int64_t) (sizeof(banteng_Pins) + (size_t) after * sizeof(void*)), 1);
    if (grown == NULL) {
        return 0;
    }
    if (before > 0) {
        memcpy(grown->objects, banteng_pins->objects, (size_t) before * sizeof(void*));
    }
    grown->header.size = after;
    grown->header.callSiteId = -1;
    banteng_free(banteng_pins);
    banteng_pins = grown;
    return 1;
}

int32_t banteng_pin(int32_t index, void* object) {
    while (banteng_pins == NULL || index >= banteng_pins->header.size) {
        if (!banteng_growPins()) {
            return 0;
        }
    }
    banteng_pins->objects[index] = object;
    return 1;
}

void banteng_linkStrands(void) {
    TeaVM_StackFrame* linked = (TeaVM_StackFrame*) banteng_pins;
    if (banteng_monitors != NULL) {
        banteng_monitors->header.next = linked;
        linked = &banteng_monitors->header;
    }
    for (banteng_Strand* strand = banteng_allStrands; strand != NULL; strand = strand->next) {
        if (strand != banteng_running) {
            strand->bottom.next = linked;
            linked = strand->top;
        }
    }
    banteng_running->bottom.next = linked;
}

void banteng_unlinkStrands(void) {
    for (banteng_Strand* strand = banteng_allStrands; strand != NULL; strand = strand->next) {
        strand->bottom.next = NULL;
    }
}
