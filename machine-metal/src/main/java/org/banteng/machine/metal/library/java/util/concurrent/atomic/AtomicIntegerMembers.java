package org.banteng.machine.metal.library.java.util.concurrent.atomic;

import org.banteng.machine.metal.library.OfObject;

import java.util.concurrent.atomic.AtomicInteger;

/** Of {@link AtomicInteger}: the ways to use it that differ only where several processors do. */
final class AtomicIntegerMembers {
    private AtomicIntegerMembers() {}

    @OfObject
    public static int getPlain(AtomicInteger of) {
        return of.get();
    }

    @OfObject
    public static int getOpaque(AtomicInteger of) {
        return of.get();
    }

    @OfObject
    public static int getAcquire(AtomicInteger of) {
        return of.get();
    }

    @OfObject
    public static void setPlain(AtomicInteger of, int value) {
        of.set(value);
    }

    @OfObject
    public static void setOpaque(AtomicInteger of, int value) {
        of.set(value);
    }

    @OfObject
    public static void setRelease(AtomicInteger of, int value) {
        of.set(value);
    }

    @OfObject
    public static int compareAndExchange(AtomicInteger of, int expected, int value) {
        int before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static int compareAndExchangeAcquire(AtomicInteger of, int expected, int value) {
        int before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static int compareAndExchangeRelease(AtomicInteger of, int expected, int value) {
        int before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static boolean weakCompareAndSetPlain(AtomicInteger of, int expected, int value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static boolean weakCompareAndSetVolatile(AtomicInteger of, int expected, int value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static boolean weakCompareAndSetAcquire(AtomicInteger of, int expected, int value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static boolean weakCompareAndSetRelease(AtomicInteger of, int expected, int value) {
        return of.compareAndSet(expected, value);
    }
}
