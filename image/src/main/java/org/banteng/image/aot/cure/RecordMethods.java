package org.banteng.image.aot.cure;

import org.teavm.classlib.impl.record.ObjectMethodsSubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.BasicBlock;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ConditionEmitter;
import org.teavm.model.emit.PhiEmitter;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.util.InvokeDynamicUtil;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.TypeDescriptor;
import java.lang.runtime.ObjectMethods;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a record's {@code hashCode} and {@code equals} do if it does not say. TeaVM's hash codes are
 * others than the JVM's, its {@code NaN} is not equal to itself, and its 0.0 is equal to -0.0. Its
 * {@code toString} is the JVM's.
 */
public final class RecordMethods implements BootstrapMethodSubstitutor {
    /** What the compiler writes a call of into a record. */
    public static final MethodReference BOOTSTRAP =
            new MethodReference(
                    ObjectMethods.class,
                    "bootstrap",
                    MethodHandles.Lookup.class,
                    String.class,
                    TypeDescriptor.class,
                    Class.class,
                    String.class,
                    MethodHandle[].class,
                    Object.class);

    /** Arguments in front of the accessors: the record's class, and the names of its components. */
    private static final int BEFORE_ACCESSORS = 2;

    private static final Map<ValueType, Class<?>> BOXES =
            Map.of(
                    ValueType.BOOLEAN, Boolean.class,
                    ValueType.BYTE, Byte.class,
                    ValueType.SHORT, Short.class,
                    ValueType.CHARACTER, Character.class,
                    ValueType.INTEGER, Integer.class,
                    ValueType.LONG, Long.class,
                    ValueType.FLOAT, Float.class,
                    ValueType.DOUBLE, Double.class);

    private final BootstrapMethodSubstitutor others = new ObjectMethodsSubstitutor();

    @Override
    public ValueEmitter substitute(DynamicCallSite call, ProgramEmitter program) {
        return switch (call.getCalledMethod().getName()) {
            case "hashCode" -> hashCode(call, program);
            case "equals" -> equals(call, program);
            default -> others.substitute(call, program);
        };
    }

    private static List<RuntimeConstant> accessors(DynamicCallSite call) {
        List<RuntimeConstant> arguments = call.getBootstrapArguments();
        return arguments.subList(BEFORE_ACCESSORS, arguments.size());
    }

    private static ValueEmitter component(
            RuntimeConstant accessor, ValueEmitter of, ProgramEmitter program) {
        return InvokeDynamicUtil.invoke(program, accessor.getMethodHandle(), of);
    }

    private static ValueEmitter hashCode(DynamicCallSite call, ProgramEmitter program) {
        ValueEmitter self = call.getArguments().getFirst();
        ValueEmitter hash = program.constant(0);
        for (RuntimeConstant accessor : accessors(call)) {
            Class<?> box = BOXES.get(accessor.getMethodHandle().getValueType());
            ValueEmitter value = component(accessor, self, program);
            ValueEmitter ofValue =
                    box == null
                            ? program.invoke(
                                    Objects.class, "hashCode", int.class, value.cast(Object.class))
                            : program.invoke(box, "hashCode", int.class, value);
            hash = hash.mul(31).add(ofValue);
        }
        return hash;
    }

    private static ValueEmitter equals(DynamicCallSite call, ProgramEmitter program) {
        ValueType type = call.getBootstrapArguments().getFirst().getValueType();
        ValueEmitter self = call.getArguments().get(0);
        ValueEmitter other = call.getArguments().get(1);
        BasicBlock end = program.prepareBlock();
        PhiEmitter result = program.phi(ValueType.INTEGER, end);
        answerIf(self.isSame(other), 1, result, end, program);
        answerIf(other.instanceOf(type).isFalse(), 0, result, end, program);
        ValueEmitter same = other.cast(type);
        for (RuntimeConstant accessor : accessors(call)) {
            ConditionEmitter isEqual =
                    isEqual(
                            accessor.getMethodHandle().getValueType(),
                            component(accessor, self, program),
                            component(accessor, same, program),
                            program);
            answerIf(isEqual.not(), 0, result, end, program);
        }
        program.constant(1).propagateTo(result);
        program.jump(end);
        program.enter(end);
        return result.getValue();
    }

    private static void answerIf(
            ConditionEmitter condition,
            int answer,
            PhiEmitter result,
            BasicBlock end,
            ProgramEmitter program) {
        program.when(condition)
                .thenDo(
                        () -> {
                            program.constant(answer).propagateTo(result);
                            program.jump(end);
                        });
    }

    private static ConditionEmitter isEqual(
            ValueType type, ValueEmitter one, ValueEmitter other, ProgramEmitter program) {
        Class<?> box = BOXES.get(type);
        return box == null
                ? program.invoke(
                                Objects.class,
                                "equals",
                                boolean.class,
                                one.cast(Object.class),
                                other.cast(Object.class))
                        .isTrue()
                : program.invoke(box, "compare", int.class, one, other)
                        .isEqualTo(program.constant(0));
    }
}
