package org.banteng.image.aot.cure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Changes to the C files that come with TeaVM, the same for every program. Each is a text that
 * stands in a file once, and what takes its place.
 */
public final class CPatch {
    private static final String CORE = "core.h";
    private static final String STACK = "stack.h";
    private static final String EXCEPTIONS = "exceptions.h";
    private static final String STRING = "string.c";

    private record Change(String file, String from, String to) {}

    private static final List<Change> CHANGES =
            List.of(
                    // A cast that fails says of what, and to what.
                    new Change(
                            CORE,
                            "extern void* teavm_throwClassCastException();",
                            """
                            #define BANTENG_THROWS __attribute__((cold, noreturn))
                            extern void BANTENG_THROWS banteng_throwNull(void);
                            extern void BANTENG_THROWS banteng_throwCast(void* value, void* type);\
                            """),
                    new Change(
                            CORE,
                            """
                                return obj == NULL || fn((TeaVM_Class*) cls, TEAVM_CLASS_OF(obj)) ? obj \
                            : teavm_throwClassCastException();\
                            """,
                            """
                                if (__builtin_expect(obj != NULL && !fn((TeaVM_Class*) cls, \
                            TEAVM_CLASS_OF(obj)), 0)) {
                                    banteng_throwCast(obj, teavm_getClassObject((TeaVM_Class*) cls));
                                    __builtin_unreachable();
                                }
                                return obj;\
                            """),
                    // Of one class, whose test the C compiler sees: a few instructions.
                    new Change(
                            CORE,
                            "static inline int32_t teavm_instanceof(",
                            """
                            static inline __attribute__((always_inline)) int32_t \
                            teavm_instanceof(\
                            """),
                    // Our collector remembers objects, TeaVM's the part of the heap they stand in.
                    new Change(
                            CORE,
                            """
                                intptr_t offset = (intptr_t) ((char*) object - (char*) \
                            teavm_gc_heapAddress) / teavm_gc_regionSize;
                                ((char*) teavm_gc_cardTable)[offset] = 0;\
                            """,
                            """
                                uint32_t state = (uint32_t) ((TeaVM_Object*) object)->header >> 29;
                                if (__builtin_expect(state == 2 || state == 4, 0)) {
                                    extern void banteng_remember(void* object);
                                    banteng_remember(object);
                                }\
                            """),
                    // TeaVM counts a character beyond U+FFFF as one char, stops at what is
                    // no UTF-8, and depends on the locale.
                    new Change(
                            STRING,
                            """
                                size_t clen = strlen(cstring);
                                int32_t size = teavm_c16Size(cstring, clen);
                                TeaVM_Array* charArray = teavm_allocateCharArray(size);
                                TEAVM_GC_ROOT(0, charArray);

                                char16_t* javaChars = TEAVM_ARRAY_DATA(charArray, char16_t);
                                mbstate_t state = {0};
                                for (int32_t i = 0; i < size; ++i) {
                                    size_t result = mbrtoc16(javaChars++, cstring, clen, &state);
                                    if (result == (size_t) -1) {
                                        break;
                                    } else if ((int) result >= 0) {
                                        clen -= result;
                                        cstring += result;
                                    }
                                }
                            """,
                            """
                                extern int32_t banteng_utf16(const char* utf8, char16_t* to);
                                int32_t size = banteng_utf16(cstring, NULL);
                                TeaVM_Array* charArray = teavm_allocateCharArray(size);
                                TEAVM_GC_ROOT(0, charArray);

                                banteng_utf16(cstring, TEAVM_ARRAY_DATA(charArray, char16_t));
                            """),
                    // The object that TeaVM throws here may move or vanish while it is made.
                    new Change(
                            EXCEPTIONS,
                            """
                                    if (o == NULL) {
                                        teavm_throwNullPointerException();\
                            """,
                            """
                                    if (__builtin_expect(o == NULL, 0)) {
                                        banteng_throwNull();\
                            """),
                    // Whoever recurses has a frame on the shadow stack. What looks at the frame
                    // before there was a call from it, after a fault, finds that there was none.
                    new Change(
                            STACK,
                            """
                                #define TEAVM_ALLOC_STACK(sz) \\
                                    struct { TeaVM_StackFrame header; void* data[(sz)]; } teavm_shadowStack; \\
                            """,
                            """
                                #include "guard.h"
                                #define TEAVM_ALLOC_STACK(sz) \\
                                    struct { TeaVM_StackFrame header; void* data[(sz)]; } teavm_shadowStack; \\
                                    banteng_checkStack(&teavm_shadowStack); \\
                                teavm_shadowStack.header.callSiteId = -1; \\
                                __asm__ volatile("" : : "m"(teavm_shadowStack.header.callSiteId)); \\
                            """),
                    // A try is left by jump.h.
                    new Change(
                            STACK,
                            """
                                typedef struct TeaVM_LongjmpDesc {
                                    jmp_buf buffer;\
                            """,
                            """
                                #include "jump.h"
                                typedef struct TeaVM_LongjmpDesc {
                                    banteng_Jump buffer;\
                            """),
                    new Change(
                            EXCEPTIONS,
                            "setjmp(teavm_longJmpdesc.buffer)",
                            "BANTENG_SET_JUMP(teavm_longJmpdesc.buffer)"),
                    new Change(
                            EXCEPTIONS,
                            "longjmp(teavm_shadowStack.header.jmpTarget->buffer,"
                                    + " teavm_exceptionHandler)",
                            "banteng_jump(&teavm_shadowStack.header.jmpTarget->buffer,"
                                    + " teavm_exceptionHandler)"),
                    new Change(
                            EXCEPTIONS,
                            """
                                    teavm_stackTop = (TeaVM_StackFrame*) (frame); \\
                                    longjmp(teavm_stackTop->jmpTarget->buffer, id)\
                            """,
                            """
                                    teavm_stackTop = (TeaVM_StackFrame*) (frame); \\
                                    banteng_stackIsFree(); \\
                                    banteng_jump(&teavm_stackTop->jmpTarget->buffer, id)\
                            """));

    private CPatch() {}

    /**
     * Changes the files.
     *
     * @param c where TeaVM has put them
     * @throws IOException if one is not as it was when this was written
     */
    public static void apply(Path c) throws IOException {
        for (Change change : CHANGES) {
            Path file = c.resolve(change.file);
            String before = Files.readString(file);
            int at = before.indexOf(change.from);
            if (at < 0 || before.indexOf(change.from, at + 1) >= 0) {
                throw new IOException(
                        change.file + " of TeaVM has not exactly one place with: " + change.from);
            }
            Files.writeString(file, before.replace(change.from, change.to));
        }
    }
}
