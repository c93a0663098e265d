// The runtime's own words, in place of the log.c that comes with TeaVM: in UTF-8 whatever the
// locale, a line at a time, to standard error.
#include "log.h"
#include "machine.h"
#include <wchar.h>

enum { BANTENG_LINE = 512 };

typedef struct {
    int32_t file;
    int32_t length;
    char bytes[BANTENG_LINE];
} banteng_Line;

static banteng_Line banteng_outLine = {1};
static banteng_Line banteng_errorLine = {2};

static void banteng_putByte(banteng_Line* line, int c) {
    line->bytes[line->length++] = (char) c;
    if (c == '\n' || line->length == BANTENG_LINE) {
        banteng_write(line->file, line->bytes, line->length);
        line->length = 0;
    }
}

static void banteng_putCodePoint(banteng_Line* line, uint32_t c) {
    if (c < 0x80) {
        banteng_putByte(line, (int) c);
    } else if (c < 0x800) {
        banteng_putByte(line, (int) (0xC0 | c >> 6));
        banteng_putByte(line, (int) (0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        banteng_putByte(line, (int) (0xE0 | c >> 12));
        banteng_putByte(line, (int) (0x80 | (c >> 6 & 0x3F)));
        banteng_putByte(line, (int) (0x80 | (c & 0x3F)));
    } else {
        banteng_putByte(line, (int) (0xF0 | c >> 18));
        banteng_putByte(line, (int) (0x80 | (c >> 12 & 0x3F)));
        banteng_putByte(line, (int) (0x80 | (c >> 6 & 0x3F)));
        banteng_putByte(line, (int) (0x80 | (c & 0x3F)));
    }
}

void teavm_printString(char16_t* s) {
    while (*s != 0) {
        uint32_t c = *s++;
        if ((c & 0xFC00) == 0xD800 && (*s & 0xFC00) == 0xDC00) {
            c = 0x10000 + ((c & 0x3FF) << 10 | (*s++ & 0x3FF));
        }
        banteng_putCodePoint(&banteng_errorLine, c);
    }
}

void teavm_printWString(wchar_t* s) {
    while (*s != 0) {
        banteng_putCodePoint(&banteng_errorLine, (uint32_t) *s++);
    }
}

void teavm_printInt(int32_t i) {
    char digits[12];
    int length = 0;
    uint32_t rest = i < 0 ? 0u - (uint32_t) i : (uint32_t) i;
    do {
        digits[length++] = (char) ('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (i < 0) {
        banteng_putByte(&banteng_errorLine, '-');
    }
    while (length > 0) {
        banteng_putByte(&banteng_errorLine, digits[--length]);
    }
}

void teavm_logCodePoint(int32_t c) {
    banteng_putCodePoint(&banteng_outLine, (uint32_t) c);
}

// A byte of the console that TeaVM knows; org.banteng.machine.metal.instance.Console takes its place
// before the program's main.
void teavm_logchar(int32_t c) {
    banteng_putByte(&banteng_outLine, c);
}
