package org.banteng.image.aot.cure;

import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.Variable;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/** Makes the instructions that cures put into a method. */
final class Calls {
    private Calls() {}

    /**
     * A call of a static method.
     *
     * @param result where its result goes, or {@code null}
     */
    static InvokeInstruction call(
            MethodReference method, TextLocation at, Variable result, Variable... arguments) {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(method);
        call.setArguments(arguments);
        call.setReceiver(result);
        call.setLocation(at);
        return call;
    }

    /** A constant. */
    static IntegerConstantInstruction constant(int value, TextLocation at, Variable result) {
        IntegerConstantInstruction constant = new IntegerConstantInstruction();
        constant.setConstant(value);
        constant.setReceiver(result);
        constant.setLocation(at);
        return constant;
    }
}
