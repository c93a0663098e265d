package org.banteng.image.aot;

import org.banteng.machine.metal.instance.InterruptedWait;
import org.banteng.machine.metal.instance.JavaThreads;
import org.teavm.interop.AsyncCallback;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

import java.util.Arrays;

/**
 * Lets {@code Object.wait} end as the Java Language Specification has it (section 17.2): whoever is
 * interrupted holds the monitor again before it learns of that, and a notification goes to somebody
 * who still waits. In TeaVM's class library, a {@code NotifyListenerImpl} is one who waits, and
 * {@code expired()} takes it off the list.
 */
final class WaitCure implements ClassHolderTransformer {
    private static final String WAITING = "java.lang.Object$NotifyListenerImpl";

    private static final MethodReference THROW_IF_INTERRUPTED =
            new MethodReference(JavaThreads.class, "throwIfInterrupted", void.class);

    /** Has the parameters of TeaVM's method. */
    private static final MethodReference CHECK_TIME =
            new MethodReference(JavaThreads.class, "checkTime", long.class, int.class, void.class);

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().equals(Object.class.getName())) {
            MethodDescriptor await =
                    new MethodDescriptor("waitImpl", long.class, int.class, void.class);
            callFirst(type.getMethod(await), InvocationType.SPECIAL, THROW_IF_INTERRUPTED);
            callFirst(type.getMethod(await), InvocationType.SPECIAL, CHECK_TIME);
        } else if (type.getName().equals(WAITING)) {
            MethodReference expired =
                    new MethodReference(WAITING, new MethodDescriptor("expired", boolean.class));
            MethodHolder timeIsOver = type.getMethod(new MethodDescriptor("run", void.class));
            callFirst(timeIsOver, InvocationType.VIRTUAL, expired);
            for (MethodHolder method : type.getMethods()) {
                if (method.getName().startsWith("lambda$interrupted$")) {
                    enterAgain(ProgramEmitter.create(method, context.getHierarchy()));
                }
            }
        }
    }

    private static void callFirst(
            MethodHolder method, InvocationType kind, MethodReference called) {
        Program program = method.getProgram();
        InvokeInstruction call = new InvokeInstruction();
        call.setType(kind);
        call.setMethod(called);
        if (kind == InvocationType.VIRTUAL) {
            Variable self = program.variableAt(0);
            call.setInstance(self);
        }
        Variable[] parameters = new Variable[called.parameterCount()];
        Arrays.setAll(parameters, i -> program.variableAt(i + 1));
        call.setArguments(parameters);
        BasicBlock entry = program.basicBlockAt(0);
        entry.getFirstInstruction().insertPrevious(call);
    }

    /** Where the thread would just be told. One that was notified before returns from its wait. */
    private static void enterAgain(ProgramEmitter program) {
        ValueEmitter self = program.var(0, ValueType.object(WAITING));
        program.invoke(
                Thread.class, "setCurrentThread", self.getField("currentThread", Thread.class));
        ValueEmitter callback = self.getField("callback", AsyncCallback.class);
        program.when(self.invokeVirtual("expired", boolean.class).isTrue())
                .thenDo(() -> enter(program, self, callback))
                .elseDo(
                        () ->
                                enter(
                                        program,
                                        self,
                                        program.construct(InterruptedWait.class, callback)
                                                .cast(AsyncCallback.class)));
        program.exit();
    }

    private static void enter(ProgramEmitter program, ValueEmitter self, ValueEmitter callback) {
        program.invoke(
                Object.class,
                "monitorEnterWait",
                self.getField("obj", Object.class),
                self.getField("lockCount", int.class),
                callback);
    }
}
