package org.banteng.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ExitCallsTest {
    @TempDir private Path folder;

    private byte[] compile(String body) throws IOException {
        Path source = folder.resolve("Main.java");
        Files.writeString(
                source, "class Main { static long pi = 314L; void run() { " + body + " } }");
        return SourceCompiler.compile(source, ".").classes().get("Main.class");
    }

    private static List<String> calls(byte[] bytes) {
        List<String> calls = new ArrayList<>();
        for (var entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof MethodRefEntry method) {
                calls.add(method.owner().asInternalName() + "." + method.name().stringValue());
            }
        }
        return calls;
    }

    @Test
    void systemExitBecomesTheRanks() throws IOException {
        byte[] bytes = ExitCalls.redirect(compile("if (pi > 3) System.exit(2); System.gc();"));
        assertThat(calls(bytes))
                .contains("org/banteng/launcher/program/RankExit.exit", "java/lang/System.gc")
                .doesNotContain("java/lang/System.exit");
        assertThat(ClassFile.of().verify(bytes)).isEmpty();
    }

    @Test
    void otherClassesStayAsTheyAre() throws IOException {
        byte[] bytes =
                compile(
                        "System.out.println(\"exit java/lang/System\"); exit(3); } void exit(int n)"
                                + " {");
        assertThat(ExitCalls.redirect(bytes)).isSameAs(bytes);
    }

    @Test
    void whatIsNoClassFileIsLeftToTheJvm() {
        byte[] bytes = {1, 2, 3};
        assertThat(ExitCalls.redirect(bytes)).isSameAs(bytes);
    }
}
