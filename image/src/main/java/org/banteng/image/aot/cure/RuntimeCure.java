package org.banteng.image.aot.cure;

import org.banteng.machine.metal.DirectBuffers;
import org.banteng.machine.metal.failure.Failures;
import org.banteng.machine.metal.failure.Unwinding;
import org.banteng.machine.metal.heap.Allocation;
import org.banteng.machine.metal.heap.ArrayAllocation;
import org.banteng.machine.metal.heap.Cloning;
import org.banteng.machine.metal.heap.Collector;
import org.teavm.interop.Address;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.runtime.Allocator;
import org.teavm.runtime.ExceptionHandling;
import org.teavm.runtime.GC;
import org.teavm.runtime.RuntimeArray;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.RuntimeObject;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Methods of TeaVM's runtime that call ours instead. {@link Unwinding}, {@link ArrayAllocation},
 * {@link Cloning}, {@link Collector} and {@link DirectBuffers} tell why.
 */
public final class RuntimeCure implements ClassHolderTransformer {
    private static final List<Redirection> REDIRECTIONS =
            List.of(
                    redirect(ExceptionHandling.class, "throwException", Throwable.class, void.class)
                            .to(Unwinding.class, "raise"),
                    redirect(ExceptionHandling.class, "catchException", Throwable.class)
                            .to(Unwinding.class, "caught"),
                    redirect(ExceptionHandling.class, "throwNullPointerException", void.class)
                            .to(Failures.class, "nullPointer"),
                    redirect(Allocator.class, "allocate", RuntimeClass.class, Address.class)
                            .to(Allocation.class, "object"),
                    redirect(
                                    Allocator.class,
                                    "allocateArray",
                                    RuntimeClass.class,
                                    int.class,
                                    Address.class)
                            .to(ArrayAllocation.class, "array"),
                    redirect(
                                    Allocator.class,
                                    "allocateMultiArray",
                                    RuntimeClass.class,
                                    Address.class,
                                    int.class,
                                    RuntimeArray.class)
                            .to(ArrayAllocation.class, "arrays"),
                    redirect(
                                    Object.class,
                                    "cloneLowLevel",
                                    RuntimeObject.class,
                                    RuntimeObject.class)
                            .to(Cloning.class, "copy"),
                    redirect(GC.class, "<clinit>", void.class).to(Collector.class, "start"),
                    redirect(GC.class, "collectGarbage", void.class)
                            .to(Collector.class, "collectYoung"),
                    redirect(GC.class, "collectGarbageFull", void.class)
                            .to(Collector.class, "collectAll"),
                    redirect(GC.class, "fixHeap", void.class).to(Collector.class, "rest"),
                    redirect(GC.class, "tryShrink", void.class).to(Collector.class, "rest"),
                    redirect(GC.class, "getFreeMemory", int.class).to(Collector.class, "free"),
                    redirect(ByteBuffer.class, "allocateDirect", int.class, ByteBuffer.class)
                            .to(DirectBuffers.class, "allocate"));

    private record Redirection(MethodReference from, MethodReference to) {
        Redirection to(Class<?> type, String name) {
            MethodDescriptor signature = new MethodDescriptor(name, from.getSignature());
            return new Redirection(from, new MethodReference(type.getName(), signature));
        }
    }

    private static Redirection redirect(Class<?> type, String name, Class<?>... signature) {
        return new Redirection(new MethodReference(type, name, signature), null);
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        for (Redirection redirection : REDIRECTIONS) {
            if (redirection.from.getClassName().equals(type.getName())) {
                apply(redirection, type.getMethod(redirection.from.getDescriptor()), context);
            }
        }
    }

    /** Makes the method call another with its own arguments. */
    private static void apply(
            Redirection redirection, MethodHolder method, ClassHolderTransformerContext context) {
        ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter[] arguments = new ValueEmitter[method.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = program.var(i + 1, method.parameterType(i));
        }
        ValueEmitter result = program.invoke(redirection.to, arguments);
        if (method.getResultType() == ValueType.VOID) {
            program.exit();
        } else {
            result.returnValue();
        }
    }
}
