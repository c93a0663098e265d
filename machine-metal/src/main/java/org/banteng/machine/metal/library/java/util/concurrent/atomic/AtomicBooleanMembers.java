package org.banteng.machine.metal.library.java.util.concurrent.atomic;

import org.banteng.machine.metal.library.OfObject;

import java.util.concurrent.atomic.AtomicBoolean;

/** Of {@link AtomicBoolean}: the ways to use it that differ only where several processors do. */
final class AtomicBooleanMembers {
    private AtomicBooleanMembers() {}

    @OfObject
    public static boolean getPlain(AtomicBoolean of) {
        return of.get();
    }

    @OfObject
    public static boolean getOpaque(AtomicBoolean of) {
        return of.get();
    }

    @OfObject
    public static boolean getAcquire(AtomicBoolean of) {
        return of.get();
    }

    @OfObject
    public static void setPlain(AtomicBoolean of, boolean value) {
        of.set(value);
    }

    @OfObject
    public static void setOpaque(AtomicBoolean of, boolean value) {
        of.set(value);
    }

    @OfObject
    public static void setRelease(AtomicBoolean of, boolean value) {
        of.set(value);
    }

    @OfObject
    public static boolean compareAndExchange(AtomicBoolean of, boolean expected, boolean value) {
        boolean before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static boolean compareAndExchangeAcquire(
            AtomicBoolean of, boolean expected, boolean value) {
        boolean before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static boolean compareAndExchangeRelease(
            AtomicBoolean of, boolean expected, boolean value) {
        boolean before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static boolean weakCompareAndSetPlain(
            AtomicBoolean of, boolean expected, boolean value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static boolean weakCompareAndSetVolatile(
            AtomicBoolean of, boolean expected, boolean value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static boolean weakCompareAndSetAcquire(
            AtomicBoolean of, boolean expected, boolean value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static boolean weakCompareAndSetRelease(
            AtomicBoolean of, boolean expected, boolean value) {
        return of.compareAndSet(expected, value);
    }
}
