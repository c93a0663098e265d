package org.banteng.image.aot.cure;

import org.banteng.machine.metal.library.PlainText;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Interfaces;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;

/** What the class files of the JDK ask for that a compiled program does not have. */
public final class JdkCure {
    /**
     * Classes of the JDK describe themselves to these packages, for a compiler that runs with the
     * program.
     */
    private static final List<String> NOT_THERE =
            List.of("java/lang/constant/", "java/lang/invoke/");

    /**
     * The last version in which code needs no stack maps: of later ones, who reads the class file
     * takes it from these where code jumps to.
     */
    private static final ClassFileVersion WITHOUT_STACK_MAPS =
            ClassFileVersion.of(ClassFile.JAVA_6_VERSION, 0);

    private static final ClassDesc PLAIN_TEXT = ClassDesc.of(PlainText.class.getName());

    private JdkCure() {}

    /** Returns the class file as it is to be compiled. */
    public static byte[] apply(byte[] classFile) {
        ClassFile files = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS);
        ClassModel model = files.parse(classFile);
        ClassDesc self = model.thisClass().asSymbol();
        return files.transformClass(
                model,
                (type, element) -> {
                    switch (element) {
                        case ClassFileVersion version -> type.with(WITHOUT_STACK_MAPS);
                        case Interfaces interfaces ->
                                type.withInterfaces(
                                        interfaces.interfaces().stream()
                                                .filter(i -> isThere(i.asInternalName()))
                                                .toList());
                        case MethodModel method when isDropped(method) -> {}
                        case MethodModel method when HandleCure.applies(method) ->
                                type.transformMethod(
                                        method,
                                        MethodTransform.transformingCode(
                                                CodeTransform.ofStateful(
                                                        () ->
                                                                new HandleCure(self)
                                                                        .andThen(calls(self)))));
                        case MethodModel method when SequentialStreams.applies(self, method) ->
                                type.transformMethod(
                                        method,
                                        MethodTransform.transformingCode(
                                                CodeTransform.ofStateful(
                                                        () ->
                                                                new SequentialStreams()
                                                                        .andThen(calls(self)))));
                        case MethodModel method when isChanged(method, self) ->
                                type.transformMethod(
                                        method, MethodTransform.transformingCode(calls(self)));
                        default -> type.with(element);
                    }
                });
    }

    private static CodeTransform calls(ClassDesc self) {
        return (code, element) -> replace(code, element, self);
    }

    private static boolean isDropped(MethodModel method) {
        return !isThere(method.methodType().stringValue()) || isAboutAssertions(method);
    }

    /** A class without an initialiser needs no check, at each use, that it has been run. */
    private static boolean isAboutAssertions(MethodModel method) {
        return method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME)
                && method.code().stream()
                        .flatMap(CodeModel::elementStream)
                        .allMatch(
                                element ->
                                        switch (element) {
                                            case FieldInstruction field -> isAssertions(field);
                                            case InvokeInstruction call ->
                                                    calls(
                                                            call,
                                                            "java/lang/Class",
                                                            "desiredAssertionStatus");
                                            case NewObjectInstruction creation -> false;
                                            default -> true;
                                        });
    }

    private static boolean isAssertions(CodeElement element) {
        return element instanceof FieldInstruction field
                && field.name().equalsString("$assertionsDisabled");
    }

    private static boolean readsAssertions(CodeElement element) {
        return isAssertions(element) && ((FieldInstruction) element).opcode() == Opcode.GETSTATIC;
    }

    private static boolean isChanged(MethodModel method, ClassDesc self) {
        return method.code().stream()
                .flatMap(CodeModel::elementStream)
                .anyMatch(
                        element ->
                                isPrimitiveClass(element)
                                        || isFieldByName(element)
                                        || isFormat(element, self)
                                        || readsAssertions(element)
                                        || TableCure.applies(element));
    }

    private static boolean isPrimitiveClass(CodeElement element) {
        return calls(element, "java/lang/Class", "getPrimitiveClass");
    }

    /** Only asked for to find a field's place in memory, which no program then looks at. */
    private static boolean isFieldByName(CodeElement element) {
        return calls(element, "java/lang/Class", "getDeclaredField");
    }

    private static boolean isFormat(CodeElement element, ClassDesc self) {
        return self.packageName().equals("java.lang")
                && calls(element, "java/lang/String", "format");
    }

    private static boolean calls(CodeElement element, String owner, String name) {
        return element instanceof InvokeInstruction call
                && call.owner().asInternalName().equals(owner)
                && call.name().equalsString(name);
    }

    private static boolean isThere(String name) {
        return NOT_THERE.stream().noneMatch(name::contains);
    }

    private static void replace(CodeBuilder code, CodeElement element, ClassDesc self) {
        if (isPrimitiveClass(element)) {
            // TeaVM knows the field of that name as a constant.
            code.pop().getstatic(self, "TYPE", ConstantDescs.CD_Class);
        } else if (isFormat(element, self)) {
            code.invokestatic(PLAIN_TEXT, "format", ((InvokeInstruction) element).typeSymbol());
        } else if (isFieldByName(element)) {
            code.pop2().aconst_null();
        } else if (readsAssertions(element)) {
            code.iconst_1();
        } else if (TableCure.applies(element)) {
            TableCure.replace(code, element);
        } else {
            code.with(element);
        }
    }
}
