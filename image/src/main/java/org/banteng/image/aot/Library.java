package org.banteng.image.aot;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;
import org.teavm.model.ClassReaderSource;
import org.teavm.parsing.substitution.DefaultSubstituteClassNameMapping;
import org.teavm.parsing.substitution.SubstituteClassNameMapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the classes of Java's library come from when a program is compiled. TeaVM has a library of
 * its own, which lacks some classes and does some things otherwise. So for each class, the first of
 * these that there is:
 *
 * <ol>
 *   <li>ours, in {@code org.banteng.machine.metal.library};
 *   <li>the JDK's own class file, if {@code jdk-classes.txt} lists it;
 *   <li>TeaVM's.
 * </ol>
 */
final class Library implements SubstituteClassNameMapping {
    private static final Set<String> OF_JDK = read("jdk-classes.txt");

    /** The package that our classes of the library lie below. */
    static final String OURS = "org.banteng.machine.metal.library";

    private final SubstituteClassNameMapping others;

    private Library(SubstituteClassNameMapping others) {
        this.others = others;
    }

    /**
     * Which class file is a class's.
     *
     * @param loader where TeaVM finds what else takes the place of classes, as services
     */
    static SubstituteClassNameMapping mapping(ClassLoader loader) {
        List<SubstitutionPolicy> policies = new ArrayList<>();
        policies.add(Library::contribute);
        ServiceLoader.load(SubstitutionPolicy.class, loader).forEach(policies::add);
        return new Library(DefaultSubstituteClassNameMapping.createWithPolicies(policies));
    }

    /** Whether a class is of Java's library, be it a part that programs do not see. */
    static boolean isOfJava(String className) {
        return className.startsWith("java.")
                || className.startsWith("jdk.")
                || className.startsWith("sun.");
    }

    private static void contribute(SubstitutionSink sink) {
        sink.selectClasses(Library::isOfJava).packagePrefix(OURS).simpleNamePrefix("T");
    }

    private static Set<String> read(String resource) {
        try (InputStream file = Library.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the class file is the JDK's own. */
    static boolean isOfJdk(String className) {
        int nested = className.indexOf('$');
        return OF_JDK.contains(className)
                || (nested >= 0 && OF_JDK.contains(className.substring(0, nested)));
    }

    /** Whether it is a class of Java's library that is not the JDK's own. */
    static boolean isInPlaceOfJdk(String className) {
        return isOfJava(className) && !isOfJdk(className);
    }

    @Override
    public String originalToSubstitute(ClassReaderSource classes, String original) {
        return isOfJdk(original) ? original : others.originalToSubstitute(classes, original);
    }

    @Override
    public String substituteToOriginal(String substitute) {
        return others.substituteToOriginal(substitute);
    }
}
