package org.banteng.image.aot;

import org.banteng.machine.metal.library.OfClass;
import org.banteng.machine.metal.library.OfObject;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

import java.util.Arrays;

/** Gives a class of Java's library the members that we have for it: see {@link OfObject}. */
final class LibraryMembers implements ClassHolderTransformer {
    private static final String SUFFIX = "Members";

    /** What a member is called that is a constructor. */
    static final String CONSTRUCTOR = "construct";

    private static final MethodDescriptor INITIALISER =
            new MethodDescriptor("<clinit>", void.class);

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().startsWith(Library.OURS)) {
            Originals.callFrom(type, originalOf(type.getName()), context);
        }
        if (!Library.isOfJava(type.getName())) {
            return;
        }
        ClassReader members =
                context.getHierarchy()
                        .getClassSource()
                        .get(Library.OURS + "." + membersOf(type.getName()));
        if (members != null) {
            Originals.keep(members, type);
            for (MethodReader member : members.getMethods()) {
                if (member.hasModifier(ElementModifier.STATIC)
                        && member.getLevel() != AccessLevel.PRIVATE
                        && !member.getDescriptor().equals(INITIALISER)) {
                    put(member, type, context);
                }
            }
        }
    }

    /**
     * The method that a class gets from its members.
     *
     * @return {@code null} if there is none like that
     */
    static MethodReader find(String type, MethodDescriptor method, ClassReaderSource classes) {
        ClassReader members = classes.get(Library.OURS + "." + membersOf(type));
        if (members == null) {
            return null;
        }
        return members.getMethods().stream()
                .filter(member -> descriptorOf(member).equals(method))
                .findFirst()
                .orElse(null);
    }

    private static MethodDescriptor descriptorOf(MethodReader member) {
        return isOfObject(member) ? withoutReceiver(member) : member.getDescriptor();
    }

    static boolean isOfObject(MethodReader member) {
        return member.getAnnotations().get(OfObject.class.getName()) != null;
    }

    /** {@code java.util.FormatterMembers$Flags} for {@code java.util.Formatter$Flags}. */
    private static String membersOf(String className) {
        int nested = className.indexOf('$');
        int end = nested < 0 ? className.length() : nested;
        return className.substring(0, end) + SUFFIX + className.substring(end);
    }

    private static String originalOf(String membersName) {
        return membersName.substring(Library.OURS.length() + 1).replace(SUFFIX, "");
    }

    private static void put(
            MethodReader member, ClassHolder type, ClassHolderTransformerContext context) {
        if (member.getAnnotations().get(OfClass.class.getName()) != null) {
            removeInitialiser(type);
            return;
        }
        boolean ofObject = isOfObject(member);
        MethodDescriptor descriptor = descriptorOf(member);
        MethodHolder former = type.getMethod(descriptor);
        MethodHolder method = new MethodHolder(descriptor);
        method.setLevel(former == null ? AccessLevel.PUBLIC : former.getLevel());
        if (!ofObject) {
            method.getModifiers().add(ElementModifier.STATIC);
        }
        if (former != null) {
            type.removeMethod(former);
        }
        type.addMethod(method);
        call(member, method, ofObject, context);
    }

    /** Without one, no use of the class needs a check that it has been run. */
    private static void removeInitialiser(ClassHolder type) {
        MethodHolder initialiser = type.getMethod(INITIALISER);
        if (initialiser != null) {
            type.removeMethod(initialiser);
        }
    }

    static MethodDescriptor withoutReceiver(MethodReader member) {
        ValueType[] signature = member.getDescriptor().getSignature();
        return new MethodDescriptor(
                methodOf(member.getName()), Arrays.copyOfRange(signature, 1, signature.length));
    }

    /** What a class calls the method that is called so among its members. */
    static String methodOf(String member) {
        return member.equals(CONSTRUCTOR) ? "<init>" : member;
    }

    private static void call(
            MethodReader member,
            MethodHolder method,
            boolean ofObject,
            ClassHolderTransformerContext context) {
        ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter[] arguments = new ValueEmitter[member.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = program.var(ofObject ? i : i + 1, member.parameterType(i));
        }
        exit(program, method, program.invoke(member.getReference(), arguments));
    }

    /** Ends a method with what a call has returned. */
    static void exit(ProgramEmitter program, MethodReader method, ValueEmitter result) {
        if (method.getResultType() == ValueType.VOID) {
            program.exit();
        } else {
            result.returnValue();
        }
    }
}
