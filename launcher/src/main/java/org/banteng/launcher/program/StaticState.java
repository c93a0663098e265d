package org.banteng.launcher.program;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether ranks can tell that they share a program's classes, read from their bytecode. When in
 * doubt, they can.
 *
 * <p>The classes looked at are the main class and all that it names, directly or through others, as
 * far as they are on the program's class path. They may be shared if of each of them all this
 * holds:
 *
 * <ul>
 *   <li>Every static field is final and one of: a number, character, boolean or string; an
 *       immutable object of the JDK (boxed numbers, {@code BigInteger}, {@code BigDecimal}, {@code
 *       Pattern}, {@code Duration}, {@code Charset}, {@code UUID}, lists, sets and maps made by
 *       {@code List.of} and the like); an object of package mpi; a constant of the class's own
 *       enum; a helper of the compiler's ({@code $VALUES}, {@code $assertionsDisabled}, {@code
 *       $SwitchMap$…}). Arrays and all other objects can be changed, or locked.
 *   <li>Its static initialiser creates nothing but that, and calls nothing but what gives every
 *       rank the same: {@code Math}, {@code Integer.parseInt}, {@code List.of}, … A field that is
 *       set from the clock, from random numbers or from the rank's number differs by rank.
 *   <li>No static method is synchronized, and no method locks a class.
 *   <li>It does not look for classes by name ({@code Class.forName}, {@code ServiceLoader}, …):
 *       what it would find cannot be known.
 * </ul>
 *
 * <p>What the JDK itself keeps in statics, such as system properties, is shared in any case.
 */
final class StaticState {
    private static final Set<String> IMMUTABLE =
            Set.of(
                    "Z",
                    "B",
                    "C",
                    "S",
                    "I",
                    "J",
                    "F",
                    "D",
                    "Ljava/lang/String;",
                    "Ljava/lang/Boolean;",
                    "Ljava/lang/Byte;",
                    "Ljava/lang/Character;",
                    "Ljava/lang/Short;",
                    "Ljava/lang/Integer;",
                    "Ljava/lang/Long;",
                    "Ljava/lang/Float;",
                    "Ljava/lang/Double;",
                    "Ljava/math/BigInteger;",
                    "Ljava/math/BigDecimal;",
                    "Ljava/math/MathContext;",
                    "Ljava/math/RoundingMode;",
                    "Ljava/util/List;",
                    "Ljava/util/Set;",
                    "Ljava/util/Map;",
                    "Ljava/util/UUID;",
                    "Ljava/util/concurrent/TimeUnit;",
                    "Ljava/util/regex/Pattern;",
                    "Ljava/time/Duration;",
                    "Ljava/time/LocalDate;",
                    "Ljava/nio/charset/Charset;",
                    "Lmpi/Intracomm;",
                    "Lmpi/Comm;",
                    "Lmpi/Datatype;",
                    "Lmpi/Op;");

    /** Classes whose static methods and constructors give the same for the same. */
    private static final Set<String> PURE =
            Set.of(
                    "java/lang/Boolean",
                    "java/lang/Byte",
                    "java/lang/Character",
                    "java/lang/Short",
                    "java/lang/Integer",
                    "java/lang/Long",
                    "java/lang/Float",
                    "java/lang/Double",
                    "java/lang/String",
                    "java/lang/Math",
                    "java/lang/StrictMath",
                    "java/lang/Enum",
                    "java/math/BigInteger",
                    "java/math/BigDecimal",
                    "java/math/MathContext",
                    "java/util/List",
                    "java/util/Set",
                    "java/util/Map",
                    "java/util/regex/Pattern",
                    "java/time/Duration",
                    "java/nio/charset/Charset");

    /** Methods of those that do not. */
    private static final Set<String> IMPURE =
            Set.of("java/lang/Math.random", "java/lang/StrictMath.random");

    private static final Set<String> FINDERS =
            Set.of("java/util/ServiceLoader.load", "java/lang/Class.forName");

    /** Methods of class loaders and look-ups, by whatever class they are called. */
    private static final Set<String> FINDER_NAMES = Set.of("loadClass", "findClass", "defineClass");

    private final Set<String> seen = new HashSet<>();
    private final Deque<String> toLookAt = new ArrayDeque<>();

    private StaticState() {}

    /**
     * Looks for state that ranks must not share.
     *
     * @return what keeps them from sharing, for the user ({@code "Main.rank is static and not
     *     final"}), or {@code null}: nothing does
     */
    static String find(ClassPath classPath, String mainClass) {
        StaticState search = new StaticState();
        search.reach(mainClass.replace('.', '/'));
        String found = null;
        while (found == null && !search.toLookAt.isEmpty()) {
            String name = search.toLookAt.remove();
            ClassPath.Found file = classPath.findClass(name);
            if (file != null && !RankClassLoader.isLibrary(name)) {
                found = search.lookAt(name, file.bytes());
            }
        }
        return found;
    }

    private void reach(String internalName) {
        if (!internalName.startsWith("java/") && seen.add(internalName)) {
            toLookAt.add(internalName.replace('/', '.'));
        }
    }

    private String lookAt(String name, byte[] bytes) {
        ClassModel model;
        try {
            model = ClassFile.of().parse(bytes);
            String found = lookAtFields(name, model);
            found = found != null ? found : lookAtNames(name, model);
            return found != null ? found : lookAtMethods(name, model);
        } catch (IllegalArgumentException e) {
            return name + " cannot be read";
        }
    }

    private static String lookAtFields(String name, ClassModel model) {
        for (FieldModel field : model.fields()) {
            if (field.flags().has(AccessFlag.STATIC)) {
                String called = name + "." + field.fieldName().stringValue();
                if (!field.flags().has(AccessFlag.FINAL)) {
                    return called + " is static and not final";
                }
                if (!isConstant(field, model)) {
                    return called + " is static, and what it refers to could be changed";
                }
            }
        }
        return null;
    }

    private static boolean isConstant(FieldModel field, ClassModel model) {
        String type = field.fieldType().stringValue();
        if (IMMUTABLE.contains(type)) {
            return true;
        }
        if (field.flags().has(AccessFlag.SYNTHETIC)) {
            String name = field.fieldName().stringValue();
            return name.equals("$VALUES") || name.startsWith("$SwitchMap$");
        }
        return field.flags().has(AccessFlag.ENUM) && hasOnlyConstantFields(model);
    }

    /** Of an enum: whether its constants, too, cannot be changed. */
    private static boolean hasOnlyConstantFields(ClassModel model) {
        for (FieldModel field : model.fields()) {
            if (!field.flags().has(AccessFlag.STATIC)
                    && !(field.flags().has(AccessFlag.FINAL)
                            && IMMUTABLE.contains(field.fieldType().stringValue()))) {
                return false;
            }
        }
        return true;
    }

    private String lookAtNames(String name, ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof ClassEntry reached) {
                reach(elementType(reached.asInternalName()));
            } else if (entry instanceof MemberRefEntry member) {
                String called = member.owner().asInternalName() + "." + member.name().stringValue();
                if (FINDERS.contains(called)
                        || FINDER_NAMES.contains(member.name().stringValue())) {
                    return name + " looks for classes by name, with " + called.replace('/', '.');
                }
            }
        }
        return null;
    }

    /** Of an array type, the class of its elements. */
    private static String elementType(String internalName) {
        int at = internalName.lastIndexOf('[') + 1;
        return at > 0 && internalName.endsWith(";")
                ? internalName.substring(at + 1, internalName.length() - 1)
                : internalName;
    }

    private static String lookAtMethods(String name, ClassModel model) {
        boolean isEnum = model.flags().has(AccessFlag.ENUM);
        for (MethodModel method : model.methods()) {
            String called = name + "." + method.methodName().stringValue();
            if (method.flags().has(AccessFlag.STATIC)
                    && method.flags().has(AccessFlag.SYNCHRONIZED)) {
                return called + " is static and synchronized";
            }
            CodeAttribute code = method.code().map(CodeAttribute.class::cast).orElse(null);
            if (code != null && locksClass(code)) {
                return called + " locks a class";
            }
            if (code != null && initialises(method, isEnum)) {
                String impure = impureStep(code, isEnum ? model.thisClass() : null);
                if (impure != null) {
                    return "the static initialiser of " + name + " " + impure;
                }
            }
        }
        return null;
    }

    /**
     * Whether a method makes values of static fields: an enum's constructors do. Classes made by
     * the compiler (those of {@code $SwitchMap$…}) are known to be harmless.
     */
    private static boolean initialises(MethodModel method, boolean isEnum) {
        boolean byCompiler =
                method.parent().map(it -> it.flags().has(AccessFlag.SYNTHETIC)).orElse(false);
        return !byCompiler
                && (method.methodName().equalsString("<clinit>")
                        || (isEnum && method.methodName().equalsString("<init>")));
    }

    private static boolean locksClass(CodeAttribute code) {
        boolean locks = false;
        boolean namesClass = false;
        for (CodeElement element : code) {
            locks |= element instanceof MonitorInstruction;
            namesClass |=
                    element instanceof ConstantInstruction constant
                            && constant.constantValue() instanceof ClassDesc;
        }
        return locks && namesClass;
    }

    /**
     * What a static initialiser does that may give each rank something else, or {@code null}.
     *
     * @param own an enum itself, since it creates its constants; else {@code null}
     */
    private static String impureStep(CodeAttribute code, ClassEntry own) {
        for (CodeElement element : code) {
            String impure =
                    switch (element) {
                        case InvokeInstruction call -> impureCall(call, own);
                        case NewObjectInstruction creation
                                when !isPure(creation.className(), own) ->
                                "creates " + creation.className().asInternalName();
                        case InvokeDynamicInstruction _ -> "runs code that is made as it runs";
                        case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _ ->
                                "creates an array";
                        case NewMultiArrayInstruction _ -> "creates an array";
                        default -> null;
                    };
            if (impure != null) {
                return impure.replace('/', '.');
            }
        }
        return null;
    }

    private static String impureCall(InvokeInstruction call, ClassEntry own) {
        String called = call.owner().asInternalName() + "." + call.name().stringValue();
        boolean pure =
                called.equals("java/lang/Class.desiredAssertionStatus")
                        || (isPure(call.owner(), own) && !IMPURE.contains(called));
        return pure ? null : "calls " + called;
    }

    private static boolean isPure(ClassEntry type, ClassEntry own) {
        return (own != null && type.asInternalName().equals(own.asInternalName()))
                || PURE.contains(type.asInternalName());
    }
}
