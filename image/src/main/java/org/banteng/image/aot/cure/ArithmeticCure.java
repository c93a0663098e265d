package org.banteng.image.aot.cure;

import org.banteng.machine.metal.exact.Arithmetic;
import org.banteng.machine.metal.exact.Checks;
import org.banteng.machine.metal.exact.Unsigned;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;

import java.util.Set;

/**
 * Integer division, shifts, and conversions from floating point. TeaVM writes C's operators for
 * them, which are undefined for some operands that Java defines.
 */
public final class ArithmeticCure {
    private static final int INT_SHIFT = 31;
    private static final int LONG_SHIFT = 63;

    private static final Set<String> UNSIGNED = Set.of("divideUnsigned", "remainderUnsigned");

    private final boolean managed;
    private Definitions definitions;

    /**
     * @param managed whether the method may throw exceptions
     */
    public ArithmeticCure(boolean managed) {
        this.managed = managed;
    }

    /** Puts calls in the place of the operators. */
    public void apply(Program program) {
        definitions = new Definitions(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                switch (instruction) {
                    case BinaryInstruction binary -> cure(binary);
                    case CastNumberInstruction cast -> cure(cast);
                    case InvokeInstruction call -> cure(call);
                    default -> {}
                }
            }
        }
    }

    private void cure(BinaryInstruction binary) {
        boolean isLong = binary.getOperandType() == NumericOperandType.LONG;
        if (!isLong && binary.getOperandType() != NumericOperandType.INT) {
            return;
        }
        switch (binary.getOperation()) {
            case DIVIDE, MODULO -> cureDivision(binary, isLong ? long.class : int.class);
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED ->
                    cureShift(binary, isLong ? LONG_SHIFT : INT_SHIFT);
            default -> {}
        }
    }

    private void cure(InvokeInstruction call) {
        MethodReference method = call.getMethod();
        boolean isOfNumber =
                method.getClassName().equals(Integer.class.getName())
                        || method.getClassName().equals(Long.class.getName());
        if (managed && isOfNumber && UNSIGNED.contains(method.getName())) {
            call.setMethod(new MethodReference(Unsigned.class.getName(), method.getDescriptor()));
        }
    }

    private void cureDivision(BinaryInstruction division, Class<?> type) {
        Long divisor = definitions.constant(division.getSecondOperand());
        if (divisor != null && divisor != 0 && divisor != -1) {
            return;
        }
        MethodReference method =
                new MethodReference(
                        managed ? Checks.class : Arithmetic.class,
                        division.getOperation() == BinaryOperation.DIVIDE ? "divide" : "remainder",
                        type,
                        type,
                        type);
        division.replace(
                Calls.call(
                        method,
                        division.getLocation(),
                        division.getReceiver(),
                        division.getFirstOperand(),
                        division.getSecondOperand()));
    }

    /** Java uses the low bits of the distance; in C it must be in range. */
    private void cureShift(BinaryInstruction shift, int mask) {
        Long distance = definitions.constant(shift.getSecondOperand());
        if (distance != null && (distance & mask) == distance) {
            return;
        }
        Program program = shift.getProgram();
        Variable maskVariable = program.createVariable();
        BinaryInstruction masking =
                new BinaryInstruction(BinaryOperation.AND, NumericOperandType.INT);
        masking.setFirstOperand(shift.getSecondOperand());
        masking.setSecondOperand(maskVariable);
        masking.setReceiver(program.createVariable());
        masking.setLocation(shift.getLocation());
        shift.insertPrevious(Calls.constant(mask, shift.getLocation(), maskVariable));
        shift.insertPrevious(masking);
        shift.setSecondOperand(masking.getReceiver());
    }

    private static void cure(CastNumberInstruction cast) {
        Class<?> from =
                switch (cast.getSourceType()) {
                    case FLOAT -> float.class;
                    case DOUBLE -> double.class;
                    case INT, LONG -> null;
                };
        if (from == null) {
            return;
        }
        MethodReference method =
                switch (cast.getTargetType()) {
                    case INT -> new MethodReference(Arithmetic.class, "toInt", from, int.class);
                    case LONG -> new MethodReference(Arithmetic.class, "toLong", from, long.class);
                    case FLOAT, DOUBLE -> null;
                };
        if (method != null) {
            cast.replace(
                    Calls.call(method, cast.getLocation(), cast.getReceiver(), cast.getValue()));
        }
    }
}
