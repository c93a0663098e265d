package org.banteng.machine.jvm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/** Copies of objects, by way of their serialised form. */
final class Serialized {
    private Serialized() {}

    /**
     * An equal object that shares nothing with {@code value}.
     *
     * @throws IllegalArgumentException if it cannot be serialised; the cause says why
     */
    static Object copyOf(Object value) {
        if (value == null) {
            return null;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            InputStream in = new ByteArrayInputStream(bytes.toByteArray());
            try (ObjectInputStream objects = new InLoader(in, value.getClass().getClassLoader())) {
                return objects.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "a " + value.getClass().getName() + " cannot be copied: " + e, e);
        }
    }

    /** Finds the program's own classes, which a rank may have in a class loader of its own. */
    private static final class InLoader extends ObjectInputStream {
        private final ClassLoader loader;

        InLoader(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description)
                throws IOException, ClassNotFoundException {
            for (ClassLoader candidate :
                    new ClassLoader[] {loader, Thread.currentThread().getContextClassLoader()}) {
                try {
                    return Class.forName(description.getName(), false, candidate);
                } catch (ClassNotFoundException e) {
                    // Looked for in the next; the last word is the JDK's own.
                }
            }
            return super.resolveClass(description);
        }
    }
}
