package org.banteng.machine.metal.kernel.scheduler;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.clock.Clock;
import org.banteng.machine.metal.kernel.cpu.Cpu;
import org.banteng.machine.metal.kernel.cpu.Processors;
import org.banteng.machine.metal.kernel.interrupt.Everywhere;
import org.banteng.machine.metal.kernel.interrupt.LocalApic;
import org.banteng.machine.metal.kernel.interrupt.Timer;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.teavm.interop.Unmanaged;

/**
 * Who runs on which processor. Nobody is preempted: an instance runs until it waits or gives way.
 *
 * <p>An instance belongs to one processor, in whose queue it stands when it is ready. A processor
 * that has nothing to run takes an instance over that is ready on a busy one. If there is none, it
 * halts, right where the instance that waited last called; so when that one is woken, it goes on at
 * once, with no switch at all.
 *
 * <p>Nobody is forgotten: who makes an instance ready and who is about to halt both take the
 * queue's lock; so either the latter sees the instance, or the former sees that the processor is
 * halted, and interrupts it. It halts with interrupts held back up to that very instruction.
 */
@Unmanaged
public final class Scheduler {
    /**
     * A sleeper that its processor, being busy, has not seen to for so long is another's: 10 ms.
     */
    private static final long LATE = 10_000_000;

    private Scheduler() {}

    /** Runs what there is to run on the processor that calls. Does not return. */
    public static void run() {
        long cpu = Cpu.current();
        Context.adopt(Cpu.idle(cpu), KernelMemory.root());
        while (true) {
            switchTo(cpu, Cpu.idle(cpu), pick(cpu));
        }
    }

    /** Makes a new instance ready on a processor. */
    static void begin(long instance, long cpu) {
        Instance.setCpu(instance, cpu);
        RunQueue.lock(Cpu.runQueue(cpu));
        makeReady(Cpu.runQueue(cpu), instance);
        RunQueue.unlock(Cpu.runQueue(cpu));
        findSomebodyFor(cpu);
    }

    /**
     * Lets others run until somebody wakes the instance that calls, or a time has passed.
     *
     * @param nanos negative: no limit
     */
    public static void await(long nanos) {
        long cpu = Cpu.current();
        long self = Cpu.running(cpu);
        long queue = Cpu.runQueue(cpu);
        long now = Clock.nanoseconds();
        boolean limited = nanos >= 0 && nanos < Long.MAX_VALUE - now;
        Instance.setDeadline(self, limited ? now + nanos : Long.MAX_VALUE);
        RunQueue.lock(queue);
        if (Instance.takeWake(self)) {
            RunQueue.unlock(queue);
            return;
        }
        if (limited) {
            RunQueue.addSleeper(queue, self);
        }
        boolean isNext = limited && RunQueue.firstSleeper(queue) == self;
        Instance.setState(self, Instance.WAITS);
        // A wake-up that came between the two saw an instance that runs, and left only its mark.
        if (Instance.takeWake(self)) {
            RunQueue.removeSleeper(queue, self);
            Instance.setState(self, Instance.RUNS);
            RunQueue.unlock(queue);
            return;
        }
        RunQueue.unlock(queue);
        if (isNext) {
            // Whoever runs here next may do so for long: one that is halted minds the time, too.
            findSomebodyFor(cpu);
        }
        goOn(cpu, self);
    }

    /** Ends the wait of an instance: the one it is in, or else its next. Any processor. */
    public static void wake(long instance) {
        Instance.markWake(instance);
        if (Instance.state(instance) != Instance.WAITS) {
            return;
        }
        long cpu = lockCpuOf(instance);
        long queue = Cpu.runQueue(cpu);
        boolean waited = Instance.state(instance) == Instance.WAITS && Instance.takeWake(instance);
        if (waited) {
            RunQueue.removeSleeper(queue, instance);
            makeReady(queue, instance);
        }
        RunQueue.unlock(queue);
        if (waited) {
            findSomebodyFor(cpu);
        }
    }

    /** Lets another instance of this processor run, if one is ready. */
    public static void giveWay() {
        long cpu = Cpu.current();
        long queue = Cpu.runQueue(cpu);
        if (!RunQueue.hasReady(queue) && RunQueue.firstDeadline(queue) > Clock.nanoseconds()) {
            return;
        }
        long self = Cpu.running(cpu);
        RunQueue.lock(queue);
        makeReady(queue, self);
        RunQueue.unlock(queue);
        goOn(cpu, self);
    }

    /** The instance that calls is done. Does not return. */
    public static void end() {
        long cpu = Cpu.current();
        long self = Cpu.running(cpu);
        Instances.oneEnds();
        Instance.setState(self, Instance.ENDED);
        goOn(cpu, self);
    }

    /** Goes on with whatever is next on this processor; returns when {@code self} is. */
    private static void goOn(long cpu, long self) {
        long next = pick(cpu);
        if (next == self) {
            Instance.setState(self, Instance.RUNS);
            offerRest(cpu);
        } else {
            switchTo(cpu, Instance.context(self), next);
        }
    }

    private static void switchTo(long cpu, long from, long next) {
        long context = Instance.context(next);
        // It may be on its way off another processor still.
        while (Instructions.getIntAcquire(Context.busyFlag(context)) != 0) {
            Instructions.pause();
        }
        Instructions.putIntRelease(Context.busyFlag(context), 1);
        Cpu.setRunning(cpu, next);
        Instance.setState(next, Instance.RUNS);
        offerRest(cpu);
        Cpu.setFsBase(cpu, Instance.fsBase(next));
        Instructions.switchContext(from, context);
    }

    /** Takes the next instance that is ready; halts until there is one. */
    private static long pick(long cpu) {
        long queue = Cpu.runQueue(cpu);
        while (true) {
            RunQueue.lock(queue);
            endSleeps(queue);
            long next = RunQueue.take(queue);
            if (next == 0) {
                // A full barrier: who has something to offer looks at this after making it known.
                Instructions.exchangeInt(Cpu.haltedFlag(cpu), 1);
                Timer.set(firstDeadline(cpu));
            }
            RunQueue.unlock(queue);
            if (next == 0) {
                next = takeOver(cpu);
                if (next == 0) {
                    Instructions.halt();
                }
                Instructions.exchangeInt(Cpu.haltedFlag(cpu), 0);
                Everywhere.catchUp();
            }
            if (next != 0) {
                return next;
            }
        }
    }

    /**
     * This processor has chosen what to run; another may have what else is ready. After a full
     * barrier, so that either it is seen to have chosen or that other is seen to be halted.
     */
    private static void offerRest(long cpu) {
        if (RunQueue.hasReady(Cpu.runQueue(cpu))) {
            findSomebodyFor(cpu);
        }
    }

    private static void endSleeps(long queue) {
        long now = Clock.nanoseconds();
        long instance = RunQueue.takeSleeper(queue, now);
        while (instance != 0) {
            makeReady(queue, instance);
            instance = RunQueue.takeSleeper(queue, now);
        }
    }

    /** When the first sleep ends on a processor, or should have ended on another some time ago. */
    private static long firstDeadline(long cpu) {
        long first = Long.MAX_VALUE;
        for (int i = 0; i < Processors.count(); i++) {
            first = Math.min(first, RunQueue.firstDeadline(Cpu.runQueue(Processors.get(i))));
        }
        long late = first == Long.MAX_VALUE ? first : first + LATE;
        return Math.min(late, RunQueue.firstDeadline(Cpu.runQueue(cpu)));
    }

    /**
     * Takes an instance over that is ready on a processor that is busy, or would be if that looked
     * at the clock; 0 if there is none.
     */
    private static long takeOver(long cpu) {
        int count = Processors.count();
        for (int i = 1; i < count; i++) {
            long other = Processors.get((Cpu.number(cpu) + i) % count);
            if (hasForOthers(Cpu.runQueue(other)) && !isHalted(other)) {
                long instance = takeFrom(other, cpu);
                if (instance != 0) {
                    return instance;
                }
            }
        }
        return 0;
    }

    private static boolean hasForOthers(long queue) {
        return RunQueue.hasReady(queue)
                || RunQueue.firstDeadline(queue) <= Clock.nanoseconds() - LATE;
    }

    /**
     * Not the one on whose stack the other processor is just looking for something to run: it will
     * find that one itself. It might even halt there, if it were taken away.
     */
    private static long takeFrom(long other, long cpu) {
        long queue = Cpu.runQueue(other);
        RunQueue.lock(queue);
        if (!RunQueue.hasReady(queue)) {
            endSleeps(queue);
        }
        boolean isLooking = RunQueue.first(queue) == Cpu.running(other);
        long instance = isLooking ? 0 : RunQueue.take(queue);
        if (instance != 0) {
            Instance.setCpu(instance, cpu);
        }
        RunQueue.unlock(queue);
        return instance;
    }

    /** An instance has become ready: lets its processor know, or one that has nothing to do. */
    private static void findSomebodyFor(long cpu) {
        if (isHalted(cpu)) {
            interrupt(cpu);
            return;
        }
        for (int i = 0; i < Processors.count(); i++) {
            long other = Processors.get(i);
            if (isHalted(other)) {
                interrupt(other);
                return;
            }
        }
    }

    private static void interrupt(long cpu) {
        if (cpu != Cpu.current()) {
            LocalApic.wake(Cpu.apicId(cpu));
        }
    }

    private static boolean isHalted(long cpu) {
        return Instructions.getIntAcquire(Cpu.haltedFlag(cpu)) != 0;
    }

    private static void makeReady(long queue, long instance) {
        Instance.setState(instance, Instance.READY);
        RunQueue.add(queue, instance);
    }

    /** Locks the queue of the processor that an instance belongs to. */
    private static long lockCpuOf(long instance) {
        long cpu = Instance.cpu(instance);
        RunQueue.lock(Cpu.runQueue(cpu));
        while (Instance.cpu(instance) != cpu) {
            RunQueue.unlock(Cpu.runQueue(cpu));
            cpu = Instance.cpu(instance);
            RunQueue.lock(Cpu.runQueue(cpu));
        }
        return cpu;
    }
}
