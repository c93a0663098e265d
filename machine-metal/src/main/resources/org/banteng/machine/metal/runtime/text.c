// Texts from outside: a program's arguments. They are UTF-8, whatever the locale; for what is not,
// U+FFFD stands, as on the JVM.
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

enum { BANTENG_NO_CHARACTER = 0xfffd };

// The next character, behind which *from then stands.
static int32_t banteng_nextCharacter(const unsigned char** from) {
    static const int32_t least[] = {0, 0x80, 0x800, 0x10000};
    int32_t first = *(*from)++;
    if (first < 0x80) {
        return first;
    }
    if (first < 0xc2 || first > 0xf4) {
        return BANTENG_NO_CHARACTER;
    }
    int32_t further = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    int32_t character = first & 0x3f >> further;
    const unsigned char* at = *from;
    for (int32_t i = 0; i < further; i++, at++) {
        if ((*at & 0xc0) != 0x80) {
            return BANTENG_NO_CHARACTER;
        }
        character = character << 6 | (*at & 0x3f);
    }
    int32_t surrogate = character >= 0xd800 && character < 0xe000;
    if (character < least[further] || surrogate || character > 0x10ffff) {
        return BANTENG_NO_CHARACTER;
    }
    *from = at;
    return character;
}

// Decodes UTF-8 that ends with a zero; returns how many chars it is. `to` may be NULL.
int32_t banteng_utf16(const char* utf8, char16_t* to) {
    const unsigned char* from = (const unsigned char*) utf8;
    int32_t count = 0;
    while (*from != 0) {
        int32_t character = banteng_nextCharacter(&from);
        int32_t two = character > 0xffff;
        if (to != NULL) {
            to[count] = (char16_t) (two ? 0xd7c0 + (character >> 10) : character);
            if (two) {
                to[count + 1] = (char16_t) (0xdc00 | (character & 0x3ff));
            }
        }
        count += 1 + two;
    }
    return count;
}
