package org.banteng.image.aot.cure;

import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

import java.util.List;

/**
 * Gives {@link Character} what TeaVM's lacks and regular expressions ask for. It asks the JDK's
 * {@code CharacterData}, as the JDK's own does; that class is not public.
 */
public final class CharacterCure implements ClassHolderTransformer {
    private static final String DATA = "java.lang.CharacterData";

    private static final MethodReference DATA_OF =
            new MethodReference(
                    DATA, new MethodDescriptor("of", ValueType.INTEGER, ValueType.object(DATA)));

    private static final List<String> LACKING =
            List.of(
                    "isMirrored",
                    "isIdeographic",
                    "isEmoji",
                    "isEmojiPresentation",
                    "isEmojiModifier",
                    "isEmojiModifierBase",
                    "isEmojiComponent",
                    "isExtendedPictographic");

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().equals(Character.class.getName())) {
            for (String name : LACKING) {
                add(new MethodDescriptor(name, int.class, boolean.class), type, context);
            }
        }
    }

    private static void add(
            MethodDescriptor descriptor, ClassHolder to, ClassHolderTransformerContext context) {
        MethodHolder method = new MethodHolder(descriptor);
        method.setLevel(AccessLevel.PUBLIC);
        method.getModifiers().add(ElementModifier.STATIC);
        to.addMethod(method);
        ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter codePoint = program.var(1, ValueType.INTEGER);
        program.invoke(DATA_OF, codePoint)
                .invokeVirtual(new MethodReference(DATA, descriptor), codePoint)
                .returnValue();
    }
}
