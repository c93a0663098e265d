package org.banteng.image.aot.cure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CallSitesTest {
    /** Two methods, one put into the other; the second place is within a try. */
    private static final String WRITTEN =
            """
            #include "strings.h"

            static TeaVM_MethodLocation methodLocations_teavm_callSites[2] = {
                { .fileName = NULL, .className = TEAVM_GET_STRING_ADDRESS(2), \
            .methodName = TEAVM_GET_STRING_ADDRESS(555) },
                { .fileName = TEAVM_GET_STRING_ADDRESS(16), .className = NULL, .methodName = NULL }
            };
            static TeaVM_ExceptionHandler exceptionHandlers_teavm_callSites[1] = {
                { .id = 1, .exceptionClass = NULL, .next = NULL }
            };
            static TeaVM_CallSiteLocation callSiteLocations_teavm_callSites[2] = {
                { .method = methodLocations_teavm_callSites + 0, .lineNumber = -1 },
                { .method = methodLocations_teavm_callSites + 1, .lineNumber = 71, \
            .next = callSiteLocations_teavm_callSites + 0 }
            };
            TeaVM_CallSite teavm_callSites[3] = {
                { .firstHandler = NULL, .location = callSiteLocations_teavm_callSites + 1 },\s
                { .firstHandler = exceptionHandlers_teavm_callSites + 0, \
            .location = callSiteLocations_teavm_callSites + 0 },\s
                { .firstHandler = NULL, .location = NULL }
            };
            """;

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("callsites.c"), WRITTEN);
    }

    @Test
    void pointersBecomeNumbers() throws IOException {
        CallSites.apply(file);

        assertThat(Files.readString(file))
                .containsSubsequence(
                        "banteng_methods[] = {\n{0, 3, 556},\n{17, 0, 0},\n};",
                        ".exceptionClass = NULL",
                        "banteng_lines[] = {\n{0, BANTENG_NO_NUMBER, 0},\n{1, 71, 1},\n};",
                        "banteng_siteCount = 3;",
                        "banteng_sites[] = {\n2,\n1,\n0,\n};",
                        "banteng_protectedCount = 1;",
                        "banteng_protected[] = {\n{1, 0},\n");
    }

    @Test
    void anotherFormIsAnError() throws IOException {
        Files.writeString(file, WRITTEN.replace(".lineNumber = 71", ".line = 71"));

        assertThatThrownBy(() -> CallSites.apply(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(".line = 71");
    }
}
