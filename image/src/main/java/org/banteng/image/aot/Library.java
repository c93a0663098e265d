package org.banteng.image.aot;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;
import org.teavm.model.ClassReaderSource;
import org.teavm.parsing.substitution.DefaultSubstituteClassNameMapping;
import org.teavm.parsing.substitution.SubstituteClassNameMapping;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Where the classes of Java's library come from when a program is compiled. TeaVM has a library of
 * its own, which lacks some classes and does some things otherwise. So for each class, the first of
 * these that there is:
 *
 * <ol>
 *   <li>ours, in {@code org.banteng.machine.metal.library};
 *   <li>the JDK's own class file, if it is one of those listed here;
 *   <li>TeaVM's.
 * </ol>
 */
final class Library implements SubstituteClassNameMapping {
    private static final List<String> OF_JDK = List.of("java.lang.Thread$State");

    private static final String OURS = "org.banteng.machine.metal.library";

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

    private static void contribute(SubstitutionSink sink) {
        sink.selectClasses(name -> name.startsWith("java."))
                .packagePrefix(OURS)
                .simpleNamePrefix("T");
    }

    /** Whether the class file is the JDK's own. */
    static boolean isOfJdk(String className) {
        int nested = className.indexOf('$');
        return OF_JDK.contains(className)
                || (nested >= 0 && OF_JDK.contains(className.substring(0, nested)));
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
