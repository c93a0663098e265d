package org.banteng.image.aot;

import org.banteng.machine.metal.instance.Events;
import org.banteng.machine.metal.instance.JavaThreads;
import org.teavm.interop.Async;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.runtime.EventQueue;
import org.teavm.runtime.EventQueue.Event;
import org.teavm.runtime.Fiber;
import org.teavm.runtime.Fiber.AsyncCall;
import org.teavm.runtime.Fiber.FiberRunner;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives threads stacks of their own: see {@link JavaThreads}. No method is asynchronous any more,
 * so TeaVM makes no method a coroutine.
 */
final class ThreadCure implements ClassHolderTransformer {
    private static final MethodReference SUSPEND =
            new MethodReference(Fiber.class, "suspend", AsyncCall.class, Object.class);

    private static final MethodReference AWAIT =
            new MethodReference(JavaThreads.class, "await", AsyncCall.class, Object.class);

    private static final MethodReference DROP_MONITOR =
            new MethodReference(JavaThreads.class, "dropMonitor", Object.class, void.class);

    /** The field that tells whether a thread has been started. */
    private static final String BEGUN = "timeSliceStart";

    private static final String BUILDER = "java.lang.Thread$Builder";

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        for (MethodHolder method : type.getMethods()) {
            if (method.getAnnotations().get(Async.class.getName()) != null) {
                method.getAnnotations().remove(Async.class.getName());
                mendWaiting(method);
            }
        }
        ClassHierarchy classes = context.getHierarchy();
        if (type.getName().equals(Fiber.class.getName())) {
            mendFiber(type, classes);
        } else if (type.getName().equals(EventQueue.class.getName())) {
            mendEventQueue(type, classes);
        } else if (type.getName().equals(Thread.class.getName())) {
            mendThread(type, classes);
        } else if (type.getName().equals(Object.class.getName())) {
            mendMonitors(type, classes);
        } else if (type.getName().equals(JavaThreads.class.getName())) {
            mendJavaThreads(type, classes);
        }
    }

    /** Where a coroutine would be suspended, a thread waits. */
    private static void mendWaiting(MethodHolder method) {
        for (Instruction instruction : instructionsOf(method)) {
            if (instruction instanceof InvokeInstruction invoke
                    && invoke.getMethod().equals(SUSPEND)) {
                invoke.setMethod(AWAIT);
            }
        }
    }

    private static ProgramEmitter rewrite(
            ClassHolder type, ClassHierarchy classes, String method, Class<?>... signature) {
        MethodDescriptor descriptor = new MethodDescriptor(method, signature);
        return ProgramEmitter.create(type.getMethod(descriptor), classes);
    }

    private static void mendFiber(ClassHolder type, ClassHierarchy classes) {
        ProgramEmitter start =
                rewrite(type, classes, "start", FiberRunner.class, boolean.class, void.class);
        start.invoke(JavaThreads.class, "start", start.var(1, FiberRunner.class)).exit();
    }

    private static void mendEventQueue(ClassHolder type, ClassHierarchy classes) {
        ProgramEmitter now = rewrite(type, classes, "offer", Event.class, void.class);
        now.invoke(Events.class, "offer", now.var(1, Event.class)).exit();
        ProgramEmitter later = rewrite(type, classes, "offer", Event.class, long.class, int.class);
        later.invoke(
                        Events.class,
                        "offer",
                        int.class,
                        later.var(1, Event.class),
                        later.var(2, long.class))
                .returnValue();
        ProgramEmitter kill = rewrite(type, classes, "kill", int.class, void.class);
        kill.invoke(Events.class, "cancel", kill.var(1, int.class)).exit();
    }

    /** Fills in what it does with fields of TeaVM's; there is one that no thread uses any more. */
    private static void mendJavaThreads(ClassHolder type, ClassHierarchy classes) {
        ProgramEmitter begin = rewrite(type, classes, "begin", Thread.class, void.class);
        ValueEmitter thread = begin.var(1, Thread.class);
        thread.setField("key", begin.construct(Object.class));
        thread.setField("alive", begin.constant(1).cast(boolean.class));
        thread.setField(BEGUN, begin.constant(1L));
        begin.exit();
        ProgramEmitter hasBegun = rewrite(type, classes, "hasBegun", Thread.class, boolean.class);
        hasBegun.var(1, Thread.class)
                .getField(BEGUN, long.class)
                .compareTo(hasBegun.constant(0L))
                .cast(boolean.class)
                .returnValue();
    }

    /** A thread is not alive before it is started. */
    private static void mendConstructor(MethodHolder constructor) {
        for (Instruction instruction : instructionsOf(constructor)) {
            if (instruction instanceof PutFieldInstruction put
                    && put.getField().getFieldName().equals("alive")) {
                put.delete();
            }
        }
    }

    private static void mendThread(ClassHolder type, ClassHierarchy classes) {
        ProgramEmitter current = rewrite(type, classes, "currentThread", Thread.class);
        current.invoke(
                        JavaThreads.class,
                        "current",
                        Thread.class,
                        current.getField(Thread.class, "mainThread", Thread.class))
                .returnValue();
        ProgramEmitter set = rewrite(type, classes, "setCurrentThread", Thread.class, void.class);
        set.invoke(JavaThreads.class, "setCurrent", set.var(1, Thread.class)).exit();
        type.getMethods().stream()
                .filter(method -> method.getName().equals("<init>"))
                .forEach(ThreadCure::mendConstructor);
        rewrite(type, classes, "yield", void.class).invoke(JavaThreads.class, "yieldNow").exit();
        addBuilder(type, classes, "Platform");
        addBuilder(type, classes, "Virtual");
    }

    /** {@code ofPlatform} or {@code ofVirtual}, of builders that only {@code java.lang} sees. */
    private static void addBuilder(ClassHolder type, ClassHierarchy classes, String kind) {
        MethodHolder method =
                new MethodHolder("of" + kind, ValueType.object(BUILDER + "$Of" + kind));
        method.setLevel(AccessLevel.PUBLIC);
        method.getModifiers().add(ElementModifier.STATIC);
        type.addMethod(method);
        ProgramEmitter program = ProgramEmitter.create(method, classes);
        program.construct("java.lang.ThreadBuilders$" + kind + "ThreadBuilder").returnValue();
    }

    /**
     * There, a thread that enters a monitor without having become a coroutine may not wait for it;
     * and when one that waits enters, the others that wait are forgotten.
     */
    private static void mendMonitors(ClassHolder type, ClassHierarchy classes) {
        for (String what : new String[] {"monitorEnter", "monitorExit"}) {
            ProgramEmitter program =
                    rewrite(type, classes, what + "Sync", Object.class, void.class);
            program.invoke(Object.class, what, program.var(1, Object.class)).exit();
        }
        MethodDescriptor handOver =
                new MethodDescriptor("waitForOtherThreads", Object.class, void.class);
        for (Instruction instruction : instructionsOf(type.getMethod(handOver))) {
            if (instruction instanceof PutFieldInstruction put
                    && put.getField().getFieldName().equals("enteringThreads")) {
                put.delete();
            }
        }
        mendDelete(type.getMethod(new MethodDescriptor("deleteMonitor", void.class)));
    }

    /** The header gets the hash code back that the monitor has kept for it. */
    private static void mendDelete(MethodHolder delete) {
        for (Instruction instruction : instructionsOf(delete)) {
            if (instruction instanceof InvokeInstruction set
                    && set.getMethod().getName().equals("setHashCodeLowLevel")) {
                InvokeInstruction drop = new InvokeInstruction();
                drop.setType(InvocationType.SPECIAL);
                drop.setMethod(DROP_MONITOR);
                drop.setArguments(set.getArguments().getFirst());
                set.insertPrevious(drop);
            }
        }
    }

    private static List<Instruction> instructionsOf(MethodHolder method) {
        List<Instruction> all = new ArrayList<>();
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            block.forEach(all::add);
        }
        return all;
    }
}
