package org.banteng.image.aot;

import org.banteng.machine.metal.library.Original;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.util.ProgramUtils;

import java.util.Arrays;

/** Methods that members of ours take the place of, and yet call: see {@link Original}. */
final class Originals {
    private static final int PREFIX = "original".length();

    private Originals() {}

    /** Keeps them, under the names that the members use. */
    static void keep(ClassReader members, ClassHolder type) {
        for (MethodReader placeholder : members.getMethods()) {
            if (isOriginal(placeholder) && !isLeft(placeholder, members)) {
                MethodDescriptor kept = kept(placeholder, members);
                MethodHolder original =
                        type.getMethod(
                                new MethodDescriptor(
                                        LibraryMembers.methodOf(nameOf(kept.getName())),
                                        kept.getSignature()));
                if (original == null) {
                    throw new IllegalStateException(
                            type.getName() + " has no method for " + placeholder.getReference());
                }
                MethodHolder copy = new MethodHolder(kept);
                copy.setLevel(AccessLevel.PUBLIC);
                copy.getModifiers().addAll(original.readModifiers());
                copy.setProgram(ProgramUtils.copy(original.getProgram()));
                type.addMethod(copy);
            }
        }
    }

    /** Lets the placeholders in a class of members call them. */
    static void callFrom(ClassHolder members, String type, ClassHolderTransformerContext context) {
        for (MethodHolder placeholder : members.getMethods()) {
            if (isOriginal(placeholder)) {
                placeholder.getModifiers().remove(ElementModifier.NATIVE);
                ProgramEmitter program = ProgramEmitter.create(placeholder, context.getHierarchy());
                ValueEmitter[] arguments = new ValueEmitter[placeholder.parameterCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = program.var(i + 1, placeholder.parameterType(i));
                }
                MethodReference kept = new MethodReference(type, kept(placeholder, members));
                LibraryMembers.exit(
                        program,
                        placeholder,
                        LibraryMembers.isOfObject(placeholder)
                                ? arguments[0]
                                        .cast(ValueType.object(type))
                                        .invokeSpecial(
                                                kept,
                                                Arrays.copyOfRange(arguments, 1, arguments.length))
                                : program.invoke(kept, arguments));
            }
        }
    }

    private static boolean isOriginal(MethodReader member) {
        return member.getAnnotations().get(Original.class.getName()) != null;
    }

    /** A constructor that no member takes the place of: there is another with its parameters. */
    private static boolean isLeft(MethodReader placeholder, ClassReader members) {
        String name = nameOf(placeholder.getName());
        return name.equals(LibraryMembers.CONSTRUCTOR)
                && members.getMethod(
                                new MethodDescriptor(
                                        name, placeholder.getDescriptor().getSignature()))
                        == null;
    }

    private static MethodDescriptor kept(MethodReader placeholder, ClassReader members) {
        if (isLeft(placeholder, members)) {
            ValueType[] signature = placeholder.getDescriptor().getSignature();
            return new MethodDescriptor(
                    "<init>", Arrays.copyOfRange(signature, 1, signature.length));
        }
        return LibraryMembers.isOfObject(placeholder)
                ? LibraryMembers.withoutReceiver(placeholder)
                : placeholder.getDescriptor();
    }

    /** {@code charAt} for {@code originalCharAt}. */
    private static String nameOf(String kept) {
        return Character.toLowerCase(kept.charAt(PREFIX)) + kept.substring(PREFIX + 1);
    }
}
