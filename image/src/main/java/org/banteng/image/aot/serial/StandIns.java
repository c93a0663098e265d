package org.banteng.image.aot.serial;

import org.banteng.machine.metal.serial.FieldAccess;
import org.banteng.machine.metal.serial.RecordConstructor;
import org.banteng.machine.metal.serial.SerialConstructor;
import org.banteng.machine.metal.serial.SerialField;
import org.banteng.machine.metal.serial.SerialHook;
import org.teavm.asm.ClassReader;
import org.teavm.asm.ClassVisitor;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.commons.ClassRemapper;
import org.teavm.asm.commons.Remapper;
import org.teavm.asm.commons.SimpleRemapper;

import java.util.List;
import java.util.Map;

/** The JDK's object streams, with classes of ours where they name those of reflection. */
public final class StandIns {
    private static final List<String> USERS =
            List.of(
                    "java.io.ObjectInputStream",
                    "java.io.ObjectOutputStream",
                    "java.io.ObjectStreamClass");

    private static final Map<String, String> BY_NAME =
            Map.of(
                    "java/lang/reflect/Field", internal(SerialField.class),
                    "java/lang/reflect/Method", internal(SerialHook.class),
                    "java/lang/reflect/Constructor", internal(SerialConstructor.class),
                    "java/lang/invoke/MethodHandle", internal(RecordConstructor.class),
                    "jdk/internal/misc/Unsafe", internal(FieldAccess.class));

    /** Those of reflection, but where they are given to what the compiler makes of a lambda. */
    private static final Remapper NAMES =
            new SimpleRemapper(Opcodes.ASM9, BY_NAME) {
                @Override
                public String mapMethodDesc(String descriptor) {
                    return descriptor.contains("java/lang/invoke/MethodHandles$Lookup")
                            ? descriptor
                            : super.mapMethodDesc(descriptor);
                }
            };

    private StandIns() {}

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** Returns the class file as it is to be compiled. */
    public static byte[] apply(String className, byte[] classFile) {
        if (USERS.stream().noneMatch(user -> className.equals(user) || isIn(className, user))) {
            return classFile;
        }
        ClassWriter changed = new ClassWriter(0);
        new ClassReader(classFile).accept(new Changes(changed), 0);
        return changed.toByteArray();
    }

    private static boolean isIn(String className, String outer) {
        return className.startsWith(outer + "$");
    }

    /**
     * Also, no method is final: what calls a final one reaches it, even if there are no objects to
     * call it on, as in {@code TreeMap}, whose copies are made by what also reads streams.
     */
    private static final class Changes extends ClassRemapper {
        Changes(ClassVisitor changed) {
            super(Opcodes.ASM9, changed, NAMES);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, String signature, String[] thrown) {
            return super.visitMethod(access & ~Opcodes.ACC_FINAL, name, type, signature, thrown);
        }
    }
}
