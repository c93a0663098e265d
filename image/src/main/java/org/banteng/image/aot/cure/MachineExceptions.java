package org.banteng.image.aot.cure;

import org.banteng.machine.metal.exact.Arithmetic;
import org.banteng.machine.metal.exact.Checks;
import org.banteng.machine.metal.exact.Opaque;
import org.banteng.machine.metal.exact.Unsigned;
import org.banteng.machine.metal.failure.Failures;
import org.banteng.machine.metal.heap.Collector;
import org.teavm.dependency.DependencyAnalyzer;
import org.teavm.dependency.DependencyNode;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.BasicBlockReader;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ProgramReader;
import org.teavm.model.TryCatchBlockReader;
import org.teavm.model.ValueType;
import org.teavm.model.VariableReader;
import org.teavm.runtime.RuntimeObject;

import java.util.List;

/**
 * The exceptions that the machine itself throws. Any instruction may be the cause; so each handler
 * that takes one may get it. TeaVM, which does not know that, leaves the methods out that only a
 * handler calls: their places in the exception's table of methods then hold nothing.
 */
public final class MachineExceptions {
    private static final List<Class<? extends Throwable>> TYPES =
            List.of(
                    ArithmeticException.class,
                    ArrayIndexOutOfBoundsException.class,
                    ArrayStoreException.class,
                    ClassCastException.class,
                    ExceptionInInitializerError.class,
                    NegativeArraySizeException.class,
                    NullPointerException.class,
                    OutOfMemoryError.class,
                    StackOverflowError.class);

    private static final MethodReference REMEMBER =
            new MethodReference(Collector.class, "remember", RuntimeObject.class, void.class);

    private MachineExceptions() {}

    /** Makes the checks, and what they throw, part of a program. */
    public static void link(DependencyAnalyzer analyzer) {
        for (Class<?> type :
                List.of(
                        Checks.class,
                        Arithmetic.class,
                        Unsigned.class,
                        Opaque.class,
                        Failures.class)) {
            for (MethodReader method : analyzer.getClassSource().get(type.getName()).getMethods()) {
                if (!method.getName().equals("<init>")) {
                    analyzer.linkMethod(method.getReference()).use();
                }
            }
        }
        analyzer.linkMethod(REMEMBER).use();
    }

    /** Says of a method's handlers what they may get. */
    public static void reach(DependencyAnalyzer analyzer, MethodDependency method) {
        ProgramReader program = method.getMethod().getProgram();
        if (program != null) {
            for (BasicBlockReader block : program.getBasicBlocks()) {
                for (TryCatchBlockReader handler : block.readTryCatchBlocks()) {
                    reach(analyzer, method, handler);
                }
            }
        }
    }

    private static void reach(
            DependencyAnalyzer analyzer, MethodDependency method, TryCatchBlockReader handler) {
        VariableReader variable = handler.getHandler().getExceptionVariable();
        DependencyNode node = variable == null ? null : method.getVariable(variable.getIndex());
        if (node == null) {
            return; // Nobody looks at it.
        }
        for (Class<?> type : TYPES) {
            ValueType thrown = ValueType.object(type.getName());
            if (handler.getExceptionType() == null
                    || analyzer.getClassHierarchy()
                            .isSuperType(
                                    ValueType.object(handler.getExceptionType()), thrown, false)) {
                node.propagate(analyzer.getType(thrown));
            }
        }
    }
}
