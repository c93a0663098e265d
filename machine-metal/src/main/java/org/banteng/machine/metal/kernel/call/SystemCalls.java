package org.banteng.machine.metal.kernel.call;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.cpu.ModelRegisters;
import org.banteng.machine.metal.kernel.cpu.Segments;
import org.banteng.machine.metal.kernel.scheduler.Instance;
import org.banteng.machine.metal.kernel.scheduler.Instances;
import org.banteng.machine.metal.kernel.scheduler.Scheduler;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/** Which call is which. The answer of each is as in Linux; an error is a negative number. */
@Unmanaged
public final class SystemCalls {
    private static final int STAR_SHIFT = 32;

    /** {@code arch_prctl}: sets the register FS. */
    private static final int SET_FS = 0x1002;

    /** Exit code of a job whose C code gave up. */
    private static final int ABORTED = 6;

    private SystemCalls() {}

    /** Lets the processor that calls take system calls (Intel SDM volume 3, section 5.8.8). */
    public static void enable() {
        Instructions.writeModelRegister(ModelRegisters.STAR, (long) Segments.CODE << STAR_SHIFT);
        Instructions.writeModelRegister(ModelRegisters.LSTAR, Instructions.systemCallEntry());
        Instructions.writeModelRegister(ModelRegisters.FMASK, 0);
    }

    /** Where {@code interrupt.S} goes at a system call. */
    @Export(name = "kernel_systemCall")
    public static long handle(long number, long a, long b, long c, long d, long e, long f) {
        return switch ((int) number) {
            case Numbers.READ -> Streams.read((int) a, b, c);
            case Numbers.READV -> Streams.readParts((int) a, b, (int) c);
            case Numbers.WRITE -> Streams.write((int) a, b, c);
            case Numbers.WRITEV -> Streams.writeParts((int) a, b, (int) c);
            case Numbers.IOCTL -> -Numbers.ENOTTY;
            case Numbers.CLOCK_GETTIME -> Times.get((int) a, b);
            case Numbers.ARCH_PRCTL -> setFsBase((int) a, b);
            case Numbers.UNAME -> Names.write(a);
            case Numbers.EXIT, Numbers.EXIT_GROUP -> exit((int) a);
            case Numbers.TKILL -> exit(ABORTED);
            // There is one user, who may do everything, and one thread.
            case Numbers.GETUID, Numbers.GETGID, Numbers.GETEUID, Numbers.GETEGID -> 0;
            case Numbers.GETTID, Numbers.SET_TID_ADDRESS -> 1;
            // There are no signals.
            case Numbers.RT_SIGACTION, Numbers.RT_SIGPROCMASK -> 0;
            default -> FileCalls.handle((int) number, a, b, c, d);
        };
    }

    private static long setFsBase(int what, long base) {
        if (what != SET_FS) {
            return -Numbers.EINVAL;
        }
        Instance.setFsBase(Instance.current(), base);
        return 0;
    }

    private static long exit(int code) {
        if (code == 0) {
            Scheduler.end();
        }
        Instances.endAll(code);
        return 0;
    }
}
