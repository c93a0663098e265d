// See fault.h. The shadow stack tells where the program is: each managed method that is under way has
// a frame on it, with the number of the place that it called from last. The innermost method is in
// no call now; so of its frame only the method is sure, and the line is the last that it called from.
#include "fault.h"
#include "core.h"
#include "log.h"
#include "machine.h"
#include "sites.h"
#include "stack.h"
#include "strand.h"
#include <stddef.h>

enum {
    // As many frames as of a deep recursion anybody reads.
    BANTENG_MOST_FRAMES = 64,

    // What a function with large arrays may skip of a guard, and of the stack's own end.
    BANTENG_STACK_SLACK = 65536
};

static void banteng_sayText(const char* text) {
    while (*text != 0) {
        wchar_t one[2] = {(unsigned char) *text++, 0};
        teavm_printWString(one);
    }
}

static void banteng_sayAddress(int64_t address) {
    wchar_t digits[19] = L"0x0000000000000000";
    for (int place = 0; place < 16; place++) {
        digits[17 - place] = L"0123456789abcdef"[address >> (4 * place) & 15];
    }
    teavm_printWString(digits);
}

static void banteng_sayString(TeaVM_String** string) {
    if (string == NULL || *string == NULL) {
        banteng_sayText("?");
        return;
    }
    TeaVM_Array* characters = (*string)->characters;
    for (int32_t i = 0; i < characters->size; i++) {
        wchar_t one[2] = {TEAVM_ARRAY_AT(characters, char16_t, i), 0};
        teavm_printWString(one);
    }
}

static void banteng_sayLine(int32_t line) {
    banteng_sayText("\tat ");
    banteng_sayString(banteng_classOfLine(line));
    banteng_sayText(".");
    banteng_sayString(banteng_methodOfLine(line));
    banteng_sayText("(");
    banteng_sayString(banteng_fileOfLine(line));
    banteng_sayText(":");
    teavm_printInt(banteng_lineNumber(line));
    banteng_sayText(")\n");
}

// What calls the program's main method.
static int32_t banteng_isStart(int32_t line) {
    static const char start[] = "org.banteng.image.start.Entry";
    TeaVM_Array* name = (*banteng_classOfLine(line))->characters;
    int32_t i = 0;
    while (i < name->size && TEAVM_ARRAY_AT(name, char16_t, i) == (unsigned char) start[i]) {
        i++;
    }
    return i == sizeof(start) - 1;
}

// The lines of one frame, innermost first: methods may have been put into each other, and the last is
// that of the method that the frame belongs to. 0 at the program's end.
static int32_t banteng_sayFrame(TeaVM_StackFrame* frame) {
    int32_t site = frame->callSiteId;
    if (site < 0 || site >= banteng_siteCount) {
        return 1;
    }
    for (int32_t line = banteng_innermostLine(site); line >= 0; line = banteng_outerLine(line)) {
        if (banteng_isStart(line)) {
            return 0;
        }
        if (frame != teavm_stackTop || banteng_outerLine(line) < 0) {
            banteng_sayLine(line);
        }
    }
    return 1;
}

static void banteng_sayStack(void) {
    TeaVM_StackFrame* frame = teavm_stackTop;
    int32_t said = 0;
    while (frame != NULL && said < BANTENG_MOST_FRAMES && banteng_sayFrame(frame)) {
        frame = frame->next;
        said++;
    }
    if (said == BANTENG_MOST_FRAMES) {
        banteng_sayText("\t...\n");
    }
}

static int32_t banteng_isBelowStack(int64_t address) {
    int64_t low = (int64_t) banteng_stackLow;
    return low != 0 && address < low && address >= low - BANTENG_STACK_SLACK;
}

void banteng_fault(const char* cause, int64_t address, int64_t instruction) {
    banteng_sayText("banteng: rank ");
    teavm_printInt(banteng_instance());
    banteng_sayText(" of ");
    teavm_printInt(banteng_instances());
    banteng_sayText(" failed: ");
    banteng_sayText(banteng_isBelowStack(address) ? "stack overflow" : cause);
    if (address != -1) {
        banteng_sayText(" at address ");
        banteng_sayAddress(address);
    }
    banteng_sayText(", instruction ");
    banteng_sayAddress(instruction);
    banteng_sayText("\n");
    banteng_sayStack();
    banteng_exit(1);
}
