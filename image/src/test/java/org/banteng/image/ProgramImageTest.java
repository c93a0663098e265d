package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banteng.image.aot.ProgramImage;
import org.banteng.image.error.ImageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What makes an image another one: what its program is made of, not what lies beside it. */
class ProgramImageTest {
    @TempDir private Path folder;
    private Path classes;

    @BeforeEach
    void aProgram() throws IOException {
        classes = folder.resolve("classes");
        write("Main", "void main() throws Exception { new Part[1][2].clone();%s}");
        write("Part", "Object other = new Other();");
        write("Other", "int i = 1;");
        write("Named", "int i = 1;");
        write("Beside", "int i = 1;");
    }

    private void write(String name, String body) throws IOException {
        String code = body.replace("%s", "Class.forName(\"Named\");");
        Files.writeString(
                folder.resolve(name + ".java"), "public class " + name + "{" + code + "}");
    }

    private String fingerprint() throws IOException {
        JavaSources.compile(JavaSources.below(folder), classes);
        return fingerprint(classes);
    }

    private static String fingerprint(Path classPath) throws IOException {
        return ProgramImage.of(new HostedTarget(), "Main", List.of(classPath)).fingerprint();
    }

    @Test
    void isOfEachClassThatTheMainClassNamesDirectlyOrThroughOthersOrInAString() throws IOException {
        for (String part : List.of("Part", "Other", "Named")) {
            String before = fingerprint();
            write(part, "long added = 2;");
            assertThat(fingerprint()).as(part).isNotEqualTo(before);
            aProgram();
            assertThat(fingerprint()).as(part).isEqualTo(before);
        }
    }

    @Test
    void isOfTheServicesThatItNames() throws IOException {
        String before = fingerprint();
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("Other"), "Beside # the only one\n");
        String provided = fingerprint();
        assertThat(provided).isNotEqualTo(before);
        write("Beside", "int i = 2;");
        assertThat(fingerprint()).isNotEqualTo(provided);
    }

    /** Such as what it wrote when it ran. */
    @Test
    void isNotOfWhatLiesBeside() throws IOException {
        String before = fingerprint();
        Files.writeString(classes.resolve("picture.png"), "a picture");
        write("Beside", "int i = 2;");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void isNotOfThePlaceWhereItIs() throws IOException {
        String before = fingerprint();
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(classes, elsewhere);
        assertThat(fingerprint(elsewhere)).isEqualTo(before);
    }

    @Test
    void aMainClassThatIsNotThereIsNamedWithTheClassPath() {
        assertThatThrownBy(
                        () ->
                                ProgramImage.of(new HostedTarget(), "Absent", List.of(folder))
                                        .build(folder.resolve("work")))
                .isInstanceOf(ImageException.class)
                .hasMessage("no class Absent on the class path [" + folder + "]");
    }

    @Test
    void aClassFileThatIsNoneIsNamed() throws IOException {
        fingerprint();
        Files.writeString(classes.resolve("Other.class"), "no class file");
        assertThatThrownBy(() -> fingerprint(classes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the class file of Other is broken");
    }
}
