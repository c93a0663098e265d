package org.banteng.image.aot.serial;

import org.banteng.machine.metal.serial.SerialHook;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;

import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * The methods of a class that object streams call.
 *
 * @param isEnum whether it is an enum: of these, streams hold names only
 * @param isRecord whether it is a record: these are made by their own constructor
 * @param constructor whose constructor without parameters runs when an object is read; {@code null}
 *     if there is none that may
 */
record StreamMethods(
        boolean isEnum, boolean isRecord, String constructor, Map<SerialHook.Kind, Hook> hooks) {
    private static final Map<SerialHook.Kind, MethodDescriptor> OWN =
            Map.of(
                    SerialHook.Kind.WRITE_OBJECT,
                    new MethodDescriptor("writeObject", ObjectOutputStream.class, void.class),
                    SerialHook.Kind.READ_OBJECT,
                    new MethodDescriptor("readObject", ObjectInputStream.class, void.class),
                    SerialHook.Kind.READ_OBJECT_NO_DATA,
                    new MethodDescriptor("readObjectNoData", void.class));

    private static final Map<SerialHook.Kind, MethodDescriptor> INHERITABLE =
            Map.of(
                    SerialHook.Kind.WRITE_REPLACE,
                    new MethodDescriptor("writeReplace", Object.class),
                    SerialHook.Kind.READ_RESOLVE,
                    new MethodDescriptor("readResolve", Object.class));

    private static final MethodDescriptor CONSTRUCTOR = new MethodDescriptor("<init>", void.class);

    /** One of them. */
    record Hook(MethodReference method, boolean isPrivate) {}

    /**
     * Finds them.
     *
     * @param isOther whether the class is there in place of the JDK's: its methods may be public
     */
    static StreamMethods of(ClassReader type, ClassHierarchy classes, boolean isOther) {
        Finder finder = new Finder(type, classes, isOther);
        boolean isEnum = finder.extend(Enum.class);
        boolean isRecord = finder.extend(Record.class);
        boolean isExternal = finder.extend(Externalizable.class);
        Map<SerialHook.Kind, Hook> hooks = new EnumMap<>(SerialHook.Kind.class);
        if (!isEnum) {
            INHERITABLE.forEach((kind, method) -> put(kind, finder.inherited(method), hooks));
            if (!isRecord && !isExternal) {
                OWN.forEach((kind, method) -> put(kind, finder.own(method), hooks));
            }
        }
        String constructor =
                isEnum || isRecord
                        ? null
                        : isExternal ? finder.publicConstructor() : finder.constructorAbove();
        return new StreamMethods(isEnum, isRecord, constructor, hooks);
    }

    private static void put(
            SerialHook.Kind kind, MethodReader method, Map<SerialHook.Kind, Hook> hooks) {
        if (method != null) {
            boolean isPrivate = method.getLevel() == AccessLevel.PRIVATE;
            hooks.put(kind, new Hook(method.getReference(), isPrivate));
        }
    }

    private record Finder(ClassReader type, ClassHierarchy classes, boolean isOther) {
        boolean extend(Class<?> above) {
            return classes.isSuperType(above.getName(), type.getName(), false);
        }

        MethodReader own(MethodDescriptor descriptor) {
            MethodReader method = type.getMethod(descriptor);
            return method != null
                            && !method.hasModifier(ElementModifier.STATIC)
                            && (isOther || method.getLevel() == AccessLevel.PRIVATE)
                    ? method
                    : null;
        }

        MethodReader inherited(MethodDescriptor descriptor) {
            for (ClassReader each = type; each != null; each = above(each)) {
                MethodReader method = each.getMethod(descriptor);
                if (method != null) {
                    return isCalled(method, each) ? method : null;
                }
            }
            return null;
        }

        private boolean isCalled(MethodReader method, ClassReader declaring) {
            return !method.hasModifier(ElementModifier.STATIC)
                    && !method.hasModifier(ElementModifier.ABSTRACT)
                    && isSeen(method, declaring);
        }

        private boolean isSeen(MethodReader method, ClassReader declaring) {
            return switch (method.getLevel()) {
                case PUBLIC, PROTECTED -> true;
                case PRIVATE -> declaring == type;
                case PACKAGE_PRIVATE -> packageOf(declaring).equals(packageOf(type));
            };
        }

        private static String packageOf(ClassReader type) {
            return type.getName().substring(0, type.getName().lastIndexOf('.') + 1);
        }

        private ClassReader above(ClassReader below) {
            return below.getParent() == null
                    ? null
                    : classes.getClassSource().get(below.getParent());
        }

        String publicConstructor() {
            MethodReader constructor = type.getMethod(CONSTRUCTOR);
            return constructor != null && constructor.getLevel() == AccessLevel.PUBLIC
                    ? type.getName()
                    : null;
        }

        /** Of the first class above that is not serialisable. */
        String constructorAbove() {
            ClassReader above = type;
            while (above != null
                    && classes.isSuperType(Serializable.class.getName(), above.getName(), false)) {
                above = above(above);
            }
            return above != null && isCallable(above) ? above.getName() : null;
        }

        /** TeaVM's Object says that its constructor is private. */
        private boolean isCallable(ClassReader above) {
            MethodReader constructor = above.getMethod(CONSTRUCTOR);
            return above.getParent() == null
                    || (constructor != null
                            && constructor.getLevel() != AccessLevel.PRIVATE
                            && isSeen(constructor, above));
        }
    }
}
