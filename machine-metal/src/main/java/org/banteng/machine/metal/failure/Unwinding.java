package org.banteng.machine.metal.failure;

import org.teavm.interop.Address;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.ExceptionHandler;
import org.teavm.runtime.ExceptionHandling;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.RuntimeObject;
import org.teavm.runtime.ShadowStack;

/**
 * The way of an exception from where it is thrown to its handler. The image build makes {@code
 * throw} call {@link #raise}, and a handler begin with {@link #caught}.
 */
@StaticInit
@SuppressWarnings("StaticAssignmentOfThrowable") // Only while it is on its way.
public final class Unwinding {
    /** On its way; the collector looks here for it. */
    private static Throwable underWay;

    /** In the frame that was found last; 0 for none. */
    private static int handler;

    private Unwinding() {}

    /**
     * Goes on in the innermost handler that takes the exception. What an initialiser of a class
     * lets go comes out of it as {@link ExceptionInInitializerError} (JLS 12.4.2).
     */
    public static void raise(Throwable thrown) {
        Throwable exception = thrown;
        Address thrower = ShadowStack.getNextStackFrame(ShadowStack.getStackTop());
        Address frame = find(thrower, exception);
        while (frame != null && handler == 0) {
            exception = Failures.ofInitialiser(exception);
            frame = find(ShadowStack.getNextStackFrame(frame), exception);
        }
        if (frame == null) {
            exception.printStackTrace();
            ExceptionHandling.abort();
        }
        underWay = exception;
        ExceptionHandling.jumpToFrame(frame, handler);
    }

    /** The exception that a handler was chosen for. */
    @Unmanaged
    public static Throwable caught() {
        Throwable exception = underWay;
        underWay = null;
        return exception;
    }

    /**
     * From a frame on, the first with a handler for the exception, or that of an initialiser, which
     * the exception would leave.
     *
     * @return null if there is none
     */
    @Unmanaged
    private static Address find(Address from, Throwable exception) {
        RuntimeObject object = Address.ofObject(exception).toStructure();
        RuntimeClass type = RuntimeClass.getClass(object);
        for (Address frame = from; frame != null; frame = ShadowStack.getNextStackFrame(frame)) {
            int number = ShadowStack.getCallSiteId(frame);
            if (number >= 0) {
                handler = handlerOf(number, type);
                if (handler != 0 || Sites.isInInitialiser(number)) {
                    return frame;
                }
            }
        }
        return null;
    }

    @Unmanaged
    private static int handlerOf(int site, RuntimeClass type) {
        for (ExceptionHandler at = Sites.firstHandler(site); at != null; at = at.next) {
            RuntimeClass caught = at.exceptionClass;
            if (caught == null || caught.isSupertypeOf.apply(caught, type)) {
                return at.id;
            }
        }
        return 0;
    }
}
