// The console of a hosted program, in place of the log.c that comes with TeaVM: bytes go out as they
// are, in UTF-8 whatever the locale, and the runtime's own last words go to standard error.
#include "log.h"
#include <inttypes.h>
#include <stdio.h>
#include <wchar.h>

static void banteng_putCodePoint(uint32_t c, FILE* to) {
    if (c < 0x80) {
        fputc((int) c, to);
    } else if (c < 0x800) {
        fputc((int) (0xC0 | c >> 6), to);
        fputc((int) (0x80 | (c & 0x3F)), to);
    } else if (c < 0x10000) {
        fputc((int) (0xE0 | c >> 12), to);
        fputc((int) (0x80 | (c >> 6 & 0x3F)), to);
        fputc((int) (0x80 | (c & 0x3F)), to);
    } else {
        fputc((int) (0xF0 | c >> 18), to);
        fputc((int) (0x80 | (c >> 12 & 0x3F)), to);
        fputc((int) (0x80 | (c >> 6 & 0x3F)), to);
        fputc((int) (0x80 | (c & 0x3F)), to);
    }
}

void teavm_printString(char16_t* s) {
    fflush(stdout);
    while (*s != 0) {
        uint32_t c = *s++;
        if ((c & 0xFC00) == 0xD800 && (*s & 0xFC00) == 0xDC00) {
            c = 0x10000 + ((c & 0x3FF) << 10 | (*s++ & 0x3FF));
        }
        banteng_putCodePoint(c, stderr);
    }
}

void teavm_printWString(wchar_t* s) {
    fflush(stdout);
    while (*s != 0) {
        banteng_putCodePoint((uint32_t) *s++, stderr);
    }
}

void teavm_printInt(int32_t i) {
    fprintf(stderr, "%" PRId32, i);
}

void teavm_logCodePoint(int32_t c) {
    banteng_putCodePoint((uint32_t) c, stdout);
}

// A byte of the console that TeaVM knows; HostedConsole takes its place before main.
void teavm_logchar(int32_t c) {
    fputc(c, stdout);
}
