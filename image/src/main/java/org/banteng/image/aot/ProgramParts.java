package org.banteng.image.aot;

import org.banteng.image.cache.Fingerprint;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of a class path that a program is made of: the main class and all that it names,
 * directly or through others, be it in a string (for {@code Class.forName}) or as a service. What
 * else lies beside them, such as what the program wrote when it ran last, is no part of it.
 */
final class ProgramParts {
    private static final Pattern CLASS_NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*([./][\\p{L}_$][\\p{L}\\p{N}_$]*)*");

    private static final Pattern NOT_A_PROVIDER = Pattern.compile("#.*|\\s+");

    private final ClassFiles files;
    private final Set<String> reached = new HashSet<>();
    private final Deque<String> toLookAt = new ArrayDeque<>();

    private ProgramParts(ClassFiles files) {
        this.files = files;
    }

    /** Takes in all parts, in an order that depends on nothing but them. */
    static void addTo(Fingerprint fingerprint, String mainClass, ClassFiles files)
            throws IOException {
        ProgramParts parts = new ProgramParts(files);
        parts.reach(mainClass);
        while (!parts.toLookAt.isEmpty()) {
            parts.lookAt(parts.toLookAt.remove(), fingerprint);
        }
    }

    private void reach(String className) {
        String name = className.replace('/', '.');
        if (reached.add(name)) {
            toLookAt.add(name);
        }
    }

    private void lookAt(String name, Fingerprint fingerprint) throws IOException {
        byte[] file = files.findClass(name);
        if (file != null) {
            fingerprint.add(name).add(file);
            try {
                reachAllOf(file);
            } catch (IllegalArgumentException e) {
                throw new IOException("the class file of " + name + " is broken: " + e, e);
            }
        }
        for (byte[] providers : files.findAll("META-INF/services/" + name)) {
            fingerprint.add(name).add(providers);
            reachAll(new String(providers, StandardCharsets.UTF_8).lines().toList());
        }
    }

    private void reachAll(List<String> providers) {
        for (String line : providers) {
            reach(NOT_A_PROVIDER.matcher(line).replaceAll(""));
        }
    }

    private void reachAllOf(byte[] file) {
        for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
            if (entry instanceof ClassEntry type) {
                reach(elementOf(type.asInternalName()));
            } else if (entry instanceof StringEntry text
                    && CLASS_NAME.matcher(text.stringValue()).matches()) {
                reach(text.stringValue());
            }
        }
    }

    /** Of an array's descriptor, its element; else the name itself. */
    private static String elementOf(String internalName) {
        int dimensions = internalName.lastIndexOf('[') + 1;
        boolean isArrayOfObjects = dimensions > 0 && internalName.endsWith(";");
        return isArrayOfObjects
                ? internalName.substring(dimensions + 1, internalName.length() - 1)
                : internalName;
    }
}
