package org.banteng.machine.metal.instance;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;
import org.banteng.machine.metal.file.DeletedAtEnd;

import java.util.List;

/**
 * The machine as an instance sees it: a core of its own, which runs its rank, and those of its
 * peers. There is one in an instance.
 */
public final class MetalMachine {
    private static final String TAGGED = "banteng.tag.output";

    /** What an exit code may be: what Linux keeps of it. */
    private static final int CODES = 0xff;

    private static MetalMachine machine;

    private final SharedMemory shared;
    private final MetalCore own;
    private final Core[] cores;
    private final JobListener listener;
    private boolean mainEnded;

    private MetalMachine(SharedMemory shared, MetalCore own, Core[] cores, JobListener listener) {
        this.shared = shared;
        this.own = own;
        this.cores = cores;
        this.listener = listener;
    }

    /**
     * Makes the machine, on the thread that the program began on. Also makes {@code System.out} and
     * {@code System.err} the job's.
     */
    public static MetalMachine create(JobListener listener) {
        int self = MachineCalls.instance();
        int count = MachineCalls.instances();
        Console.install(Settings.get(TAGGED) == null ? "" : "[" + self + "] ");
        SharedMemory shared = new SharedMemory(MachineCalls.shared().toLong(), count);
        MetalCore own = new MetalCore(self, count, shared, listener);
        Core[] cores = new Core[count];
        for (int i = 0; i < count; i++) {
            cores[i] = i == self ? own : new PeerCore(i, shared);
        }
        machine = new MetalMachine(shared, own, cores, listener);
        return machine;
    }

    /** Which instance this is: the rank that runs here. */
    public int self() {
        return own.id();
    }

    /** The cores of the job: that of this instance, and its peers. */
    public List<Core> cores() {
        return List.of(cores);
    }

    /** Where the directory of the bus stands, in memory that all see. */
    public long busDirectory() {
        return shared.busDirectory();
    }

    /** Makes the fiber of the rank's main. */
    public Fiber startMain(String name, Object context, Runnable main) {
        return own.startMain(name, context, () -> runMain(main));
    }

    private void runMain(Runnable main) {
        main.run();
        endMain();
    }

    /** Whether this rank's main has returned, or exited. */
    public boolean hasMainEnded() {
        return mainEnded;
    }

    private void endMain() {
        if (mainEnded) {
            return;
        }
        mainEnded = true;
        own.jobEnd().runOwn();
        cleanUp();
        own.mainEnded();
    }

    private static void cleanUp() {
        System.out.flush();
        System.err.flush();
        DeletedAtEnd.deleteAll();
    }

    /**
     * {@code System.exit}: ends the job; but with 0, and when the rank has nothing to do with the
     * others, the rank only, as it ends one process of many under {@code mpirun}.
     */
    public static void exitRank(int code) {
        if (code == 0 && machine.listener.isOnItsOwn() && !ShutdownHooks.isCalling()) {
            machine.endMain();
            JavaThreads.stop();
        }
        exitJob(code);
    }

    /** {@code Runtime.exit}: ends the job, after what the ranks have for their ends. */
    public static void exitJob(int code) {
        if (ShutdownHooks.isCalling()) {
            halt(code);
        }
        if (!ShutdownHooks.areRunning() && machine.beginEnd()) {
            machine.own.jobEnd().end(code, true);
        }
        awaitEnd();
    }

    /** {@link Runtime#addShutdownHook}. */
    public static void addShutdownHook(Thread hook) {
        ShutdownHooks.add(hook);
        machine.own.jobEnd().added();
    }

    /** {@code Runtime.halt}: ends the job at once; what was printed is shown. */
    public static void halt(int code) {
        System.out.flush();
        System.err.flush();
        MachineCalls.exit(code & CODES);
    }

    /** Runs the fibers until the mains of all ranks have ended, and this instance with them. */
    public void run() {
        own.runAll(cores);
        MachineCalls.instanceEnds();
    }

    /**
     * Whether the caller is the first that wants to end the job: only it says why. Or what runs
     * because somebody has done so: it shall not be waited for.
     */
    public boolean beginEnd() {
        return shared.beginEnd() || ShutdownHooks.isCalling();
    }

    /**
     * Ends the job, which has failed, soon: what ranks have for their ends may take a moment. The
     * caller was the first to {@link #beginEnd}.
     */
    public void fail(int code) {
        own.jobEnd().end(code, false);
    }

    /** Ends the job at once. */
    static void exit(int code) {
        cleanUp();
        MachineCalls.exit(code & CODES);
    }

    /** Waits for the end of the job, which another thread brings about; here, others may run. */
    public static void awaitEnd() {
        JavaThreads.stop();
    }
}
