package mpi;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public members of package mpi are those of the Java bindings of Open MPI, which {@code
 * surface.txt} lists, and few more: existing programs compile against them, and existing class
 * files link.
 */
class SurfaceTest {
    private static final Pattern VALUE = Pattern.compile("\\[run-time value (-?\\d+)]");
    private static final String LATER = "later ";

    /** What every Java class may have. */
    private static final Set<String> OF_OBJECT =
            Set.of("method public java.lang.String toString()", "method public int hashCode()");

    @Test
    void everyListedMemberIsThere() throws Exception {
        Map<String, List<String>> listed = listed();
        for (Map.Entry<String, List<String>> entry : listed.entrySet()) {
            Set<String> wanted = new TreeSet<>();
            for (String line : entry.getValue()) {
                if (!line.startsWith(LATER)) {
                    wanted.add(Surface.normalized(line));
                }
            }
            Class<?> type = Surface.classOf(entry.getKey());
            wanted.removeAll(Surface.members(type));
            assertThat(wanted).as("missing in " + type.getName()).isEmpty();
        }
    }

    @Test
    void nothingElseIsThere() throws Exception {
        for (Map.Entry<String, List<String>> entry : listed().entrySet()) {
            Set<String> allowed = new TreeSet<>(OF_OBJECT);
            for (String line : entry.getValue()) {
                if (!line.startsWith(LATER)) {
                    String member = Surface.normalized(line);
                    allowed.add(member);
                    allowed.add(member.replace("java.nio.Buffer", "java.lang.Object"));
                }
            }
            Class<?> type = Surface.classOf(entry.getKey());
            Set<String> more = Surface.members(type);
            more.removeAll(allowed);
            assertThat(more).as(type.getName()).isEmpty();
        }
    }

    @Test
    void classesAreDeclaredAsListed() throws Exception {
        for (String header : listed().keySet()) {
            assertThat(Surface.header(Surface.classOf(header))).isEqualTo(header);
        }
    }

    @Test
    void numbersAreThoseOfOpenMpi() throws Exception {
        int checked = 0;
        for (String line : listed().get("public final class mpi.MPI")) {
            Matcher value = VALUE.matcher(line);
            if (value.find()) {
                String name = Surface.normalized(line).replaceAll(".* ", "");
                assertThat(MPI.class.getField(name).getInt(null))
                        .as(name)
                        .isEqualTo(Integer.parseInt(value.group(1)));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    /**
     * Or javac would copy them into programs, which then were of one library's numbers for ever.
     */
    @Test
    void numbersAreNoCompileTimeConstants() throws IOException {
        for (FieldModel field : fieldsOf("MPI")) {
            assertThat(field.findAttribute(Attributes.constantValue()))
                    .as(field.fieldName().stringValue())
                    .isEmpty();
        }
        assertThat(fieldsOf("Comm"))
                .filteredOn(field -> field.fieldName().equalsString("TYPE_SHARED"))
                .singleElement()
                .satisfies(
                        field ->
                                assertThat(field.findAttribute(Attributes.constantValue()))
                                        .isPresent());
    }

    private static List<FieldModel> fieldsOf(String name) throws IOException {
        try (InputStream in = MPI.class.getResourceAsStream(name + ".class")) {
            ClassModel model = ClassFile.of().parse(in.readAllBytes());
            return model.fields();
        }
    }

    /** Class headers, and the lines of their members. */
    private static Map<String, List<String>> listed() throws IOException {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        List<String> members = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                MPI.class.getResourceAsStream("surface.txt"), UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("public ")) {
                    members = new ArrayList<>();
                    classes.put(line, members);
                } else if (line.startsWith("  ")) {
                    members.add(line.trim());
                }
            }
        }
        return classes;
    }
}
