package org.banteng.machine.metal.library.java.util.concurrent.atomic;

import org.banteng.machine.metal.library.OfObject;

import java.util.concurrent.atomic.AtomicReference;

/** Of {@link AtomicReference}: the ways to use it that differ only where several processors do. */
final class AtomicReferenceMembers {
    private AtomicReferenceMembers() {}

    @OfObject
    public static <T> T getPlain(AtomicReference<T> of) {
        return of.get();
    }

    @OfObject
    public static <T> T getOpaque(AtomicReference<T> of) {
        return of.get();
    }

    @OfObject
    public static <T> T getAcquire(AtomicReference<T> of) {
        return of.get();
    }

    @OfObject
    public static <T> void setPlain(AtomicReference<T> of, T value) {
        of.set(value);
    }

    @OfObject
    public static <T> void setOpaque(AtomicReference<T> of, T value) {
        of.set(value);
    }

    @OfObject
    public static <T> void setRelease(AtomicReference<T> of, T value) {
        of.set(value);
    }

    @OfObject
    public static <T> T compareAndExchange(AtomicReference<T> of, T expected, T value) {
        T before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static <T> T compareAndExchangeAcquire(AtomicReference<T> of, T expected, T value) {
        T before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static <T> T compareAndExchangeRelease(AtomicReference<T> of, T expected, T value) {
        T before = of.get();
        of.compareAndSet(expected, value);
        return before;
    }

    @OfObject
    public static <T> boolean weakCompareAndSetPlain(AtomicReference<T> of, T expected, T value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static <T> boolean weakCompareAndSetVolatile(
            AtomicReference<T> of, T expected, T value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static <T> boolean weakCompareAndSetAcquire(AtomicReference<T> of, T expected, T value) {
        return of.compareAndSet(expected, value);
    }

    @OfObject
    public static <T> boolean weakCompareAndSetRelease(AtomicReference<T> of, T expected, T value) {
        return of.compareAndSet(expected, value);
    }
}
