package org.banteng.machine.metal.library.java.util.concurrent.atomic;

import org.banteng.machine.metal.library.OfObject;

import java.util.concurrent.atomic.AtomicLong;

/** Of {@link AtomicLong}: the ways to use it that differ only where several processors do. */
final class AtomicLongMembers {
    private AtomicLongMembers() {}

    @OfObject
    public static long getPlain(AtomicLong of) {
        return of.get();
    }

    @OfObject
    public static long getOpaque(AtomicLong of) {
        return of.get();
    }

    @OfObject
    public static long getAcquire(AtomicLong of) {
        return of.get();
    }

    @OfObject
    public static void setPlain(AtomicLong of, long value) {
        of.set(value);
    }

    @OfObject
    public static void setOpaque(AtomicLong of, long value) {
        of.set(value);
    }

    @OfObject
    public static void setRelease(AtomicLong of, long value) {
        of.set(value);
    }

    @OfObject
    public static long compareAndExchange(AtomicLong of, long expected, long value) {
        long before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static long compareAndExchangeAcquire(AtomicLong of, long expected, long value) {
        long before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static long compareAndExchangeRelease(AtomicLong of, long expected, long value) {
        long before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static boolean weakCompareAndSetPlain(AtomicLong of, long expected, long value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static boolean weakCompareAndSetVolatile(AtomicLong of, long expected, long value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static boolean weakCompareAndSetAcquire(AtomicLong of, long expected, long value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static boolean weakCompareAndSetRelease(AtomicLong of, long expected, long value) {
        return of.compareAndSet(expected, value);
    }
}
