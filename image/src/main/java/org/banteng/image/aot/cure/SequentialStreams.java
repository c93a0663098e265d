package org.banteng.image.aot.cure;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;

/**
 * Streams decide in few places whether to work in parallel: "if it {@code isParallel()}". A rank
 * has one processor, so none does, and a program need not have the code that would; {@code
 * isParallel()} itself still says what was asked for.
 */
final class SequentialStreams implements CodeTransform {
    private CodeElement question;

    /** Whether a method of a class decides so. */
    static boolean applies(ClassDesc type, MethodModel method) {
        return type.packageName().equals("java.util.stream")
                && method.code().stream()
                        .flatMap(CodeModel::elementStream)
                        .anyMatch(SequentialStreams::isQuestion);
    }

    private static boolean isQuestion(CodeElement element) {
        return element instanceof InvokeInstruction call
                && call.name().equalsString("isParallel")
                && call.type().equalsString("()Z");
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (question != null && isDecision(element)) {
            question = null;
            code.pop();
            BranchInstruction branch = (BranchInstruction) element;
            if (branch.opcode() == Opcode.IFEQ) {
                code.goto_(branch.target());
            }
            return;
        }
        atEnd(code);
        if (isQuestion(element)) {
            question = element;
        } else {
            code.with(element);
        }
    }

    private static boolean isDecision(CodeElement element) {
        return element instanceof BranchInstruction branch
                && (branch.opcode() == Opcode.IFEQ || branch.opcode() == Opcode.IFNE);
    }

    /** A question whose answer is not for deciding. */
    @Override
    public void atEnd(CodeBuilder code) {
        if (question != null) {
            code.with(question);
            question = null;
        }
    }
}
