package org.banteng.image.aot.cure;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.TreeMap;

/**
 * A parameter that gets a new value in a {@code try}: TeaVM's parser takes it that a handler sees
 * that value, whenever it was left. Here such a parameter is assigned to itself at the beginning of
 * its method, and then the parser gets it right.
 */
public final class ParameterCure {
    private ParameterCure() {}

    /** Returns the class file, changed where it must be. */
    public static byte[] apply(byte[] classFile) {
        ClassFile files = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS);
        ClassModel model = files.parse(classFile);
        if (model.methods().stream().allMatch(method -> assigned(method).isEmpty())) {
            return classFile;
        }
        return files.transformClass(
                model,
                (type, element) -> {
                    Map<Integer, TypeKind> slots =
                            element instanceof MethodModel method ? assigned(method) : Map.of();
                    if (element instanceof MethodModel method && !slots.isEmpty()) {
                        type.transformMethod(
                                method,
                                MethodTransform.transformingCode(
                                        CodeTransform.ofStateful(() -> new Prologue(slots))));
                    } else {
                        type.with(element);
                    }
                });
    }

    /** The slots of parameters that the method assigns to; none, if it has no handlers. */
    private static Map<Integer, TypeKind> assigned(MethodModel method) {
        Map<Integer, TypeKind> found = new TreeMap<>();
        CodeModel code = method.code().orElse(null);
        if (code == null || code.exceptionHandlers().isEmpty()) {
            return found;
        }
        Map<Integer, TypeKind> parameters = parameters(method);
        for (CodeElement element : code) {
            int slot =
                    switch (element) {
                        case StoreInstruction store -> store.slot();
                        case IncrementInstruction increment -> increment.slot();
                        default -> -1;
                    };
            if (parameters.containsKey(slot)) {
                found.put(slot, parameters.get(slot));
            }
        }
        return found;
    }

    private static Map<Integer, TypeKind> parameters(MethodModel method) {
        Map<Integer, TypeKind> slots = new TreeMap<>();
        int slot = method.flags().has(AccessFlag.STATIC) ? 0 : 1;
        for (ClassDesc type : method.methodTypeSymbol().parameterList()) {
            TypeKind kind = TypeKind.from(type);
            slots.put(slot, kind);
            slot += kind.slotSize();
        }
        return slots;
    }

    /** What stands at the beginning of a method. */
    private record Prologue(Map<Integer, TypeKind> slots) implements CodeTransform {
        @Override
        public void atStart(CodeBuilder code) {
            slots.forEach((slot, kind) -> code.loadLocal(kind, slot).storeLocal(kind, slot));
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
