package org.banteng.machine.metal.library.jdk.internal.misc;

import org.banteng.machine.metal.library.Elements;
import org.banteng.machine.metal.library.java.lang.invoke.TVarHandle;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code jdk.internal.misc.Unsafe}, as classes of the JDK use it: fields by the places that they
 * have asked for, elements of arrays by their index. {@link TVarHandle} tells why nothing needs to
 * be atomic.
 */
public final class TUnsafe {
    /** Where the elements of arrays begin, all the same for who asks here. */
    public static final long ARRAY_BYTE_BASE_OFFSET = 0;

    public static final long ARRAY_CHAR_BASE_OFFSET = ARRAY_BYTE_BASE_OFFSET;
    public static final long ARRAY_SHORT_BASE_OFFSET = ARRAY_BYTE_BASE_OFFSET;
    public static final long ARRAY_INT_BASE_OFFSET = ARRAY_BYTE_BASE_OFFSET;
    public static final long ARRAY_LONG_BASE_OFFSET = ARRAY_BYTE_BASE_OFFSET;
    public static final long ARRAY_FLOAT_BASE_OFFSET = ARRAY_BYTE_BASE_OFFSET;
    public static final long ARRAY_DOUBLE_BASE_OFFSET = ARRAY_BYTE_BASE_OFFSET;
    public static final long ARRAY_BOOLEAN_BASE_OFFSET = ARRAY_BYTE_BASE_OFFSET;

    private static final TUnsafe THE = new TUnsafe();

    /** The field at place {@code -1}, and so on. */
    private static final List<TVarHandle> FIELDS = new ArrayList<>();

    private TUnsafe() {}

    /** The one there is. */
    public static TUnsafe getUnsafe() {
        return THE;
    }

    /** Of a field that is only looked for by a name that is no constant: nobody uses it. */
    public long objectFieldOffset(@SuppressWarnings("unused") Field field) {
        return -1;
    }

    /** A place for a field: the image build puts calls of this where one is asked for. */
    public static long placeOf(VarHandle field) {
        FIELDS.add((TVarHandle) (Object) field);
        return -FIELDS.size();
    }

    /** What lies at places of zero and above: elements of arrays, one by one. */
    public long arrayBaseOffset(@SuppressWarnings("unused") Class<?> type) {
        return 0;
    }

    public int arrayIndexScale(@SuppressWarnings("unused") Class<?> type) {
        return 1;
    }

    private static TVarHandle field(long place) {
        return FIELDS.get((int) -place - 1);
    }

    public Object getReference(Object of, long place) {
        return place < 0 ? field(place).getReference(of) : Elements.getReference(of, (int) place);
    }

    public Object getReferenceVolatile(Object of, long place) {
        return getReference(of, place);
    }

    public Object getReferenceAcquire(Object of, long place) {
        return getReference(of, place);
    }

    public Object getReferenceOpaque(Object of, long place) {
        return getReference(of, place);
    }

    public void putReference(Object of, long place, Object value) {
        if (place < 0) {
            field(place).setReference(of, value);
        } else {
            Elements.setReference(of, (int) place, value);
        }
    }

    public void putReferenceVolatile(Object of, long place, Object value) {
        putReference(of, place, value);
    }

    public void putReferenceRelease(Object of, long place, Object value) {
        putReference(of, place, value);
    }

    public void putReferenceOpaque(Object of, long place, Object value) {
        putReference(of, place, value);
    }

    public boolean compareAndSetReference(Object of, long place, Object expected, Object value) {
        return compareAndExchangeReference(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetReference(
            Object of, long place, Object expected, Object value) {
        return compareAndExchangeReference(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetReferenceAcquire(
            Object of, long place, Object expected, Object value) {
        return compareAndExchangeReference(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetReferenceRelease(
            Object of, long place, Object expected, Object value) {
        return compareAndExchangeReference(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetReferencePlain(
            Object of, long place, Object expected, Object value) {
        return compareAndExchangeReference(of, place, expected, value) == expected;
    }

    public Object compareAndExchangeReference(
            Object of, long place, Object expected, Object value) {
        Object before = getReference(of, place);
        if (before == expected) {
            putReference(of, place, value);
        }
        return before;
    }

    public Object compareAndExchangeReferenceAcquire(
            Object of, long place, Object expected, Object value) {
        return compareAndExchangeReference(of, place, expected, value);
    }

    public Object compareAndExchangeReferenceRelease(
            Object of, long place, Object expected, Object value) {
        return compareAndExchangeReference(of, place, expected, value);
    }

    public Object getAndSetReference(Object of, long place, Object value) {
        Object before = getReference(of, place);
        putReference(of, place, value);
        return before;
    }

    public int getInt(Object of, long place) {
        return place < 0 ? field(place).getInt(of) : Elements.getInt(of, (int) place);
    }

    public int getIntVolatile(Object of, long place) {
        return getInt(of, place);
    }

    public int getIntAcquire(Object of, long place) {
        return getInt(of, place);
    }

    public int getIntOpaque(Object of, long place) {
        return getInt(of, place);
    }

    public void putInt(Object of, long place, int value) {
        if (place < 0) {
            field(place).setInt(of, value);
        } else {
            Elements.setInt(of, (int) place, value);
        }
    }

    public void putIntVolatile(Object of, long place, int value) {
        putInt(of, place, value);
    }

    public void putIntRelease(Object of, long place, int value) {
        putInt(of, place, value);
    }

    public void putIntOpaque(Object of, long place, int value) {
        putInt(of, place, value);
    }

    public boolean compareAndSetInt(Object of, long place, int expected, int value) {
        return compareAndExchangeInt(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetInt(Object of, long place, int expected, int value) {
        return compareAndExchangeInt(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetIntAcquire(Object of, long place, int expected, int value) {
        return compareAndExchangeInt(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetIntRelease(Object of, long place, int expected, int value) {
        return compareAndExchangeInt(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetIntPlain(Object of, long place, int expected, int value) {
        return compareAndExchangeInt(of, place, expected, value) == expected;
    }

    public int compareAndExchangeInt(Object of, long place, int expected, int value) {
        int before = getInt(of, place);
        if (before == expected) {
            putInt(of, place, value);
        }
        return before;
    }

    public int compareAndExchangeIntAcquire(Object of, long place, int expected, int value) {
        return compareAndExchangeInt(of, place, expected, value);
    }

    public int compareAndExchangeIntRelease(Object of, long place, int expected, int value) {
        return compareAndExchangeInt(of, place, expected, value);
    }

    public int getAndSetInt(Object of, long place, int value) {
        int before = getInt(of, place);
        putInt(of, place, value);
        return before;
    }

    public int getAndAddInt(Object of, long place, int value) {
        int before = getInt(of, place);
        putInt(of, place, before + value);
        return before;
    }

    public int getAndBitwiseOrInt(Object of, long place, int value) {
        int before = getInt(of, place);
        putInt(of, place, before | value);
        return before;
    }

    public int getAndBitwiseAndInt(Object of, long place, int value) {
        int before = getInt(of, place);
        putInt(of, place, before & value);
        return before;
    }

    public long getLong(Object of, long place) {
        return place < 0 ? field(place).getLong(of) : Elements.getLong(of, (int) place);
    }

    public long getLongVolatile(Object of, long place) {
        return getLong(of, place);
    }

    public long getLongAcquire(Object of, long place) {
        return getLong(of, place);
    }

    public long getLongOpaque(Object of, long place) {
        return getLong(of, place);
    }

    public void putLong(Object of, long place, long value) {
        if (place < 0) {
            field(place).setLong(of, value);
        } else {
            Elements.setLong(of, (int) place, value);
        }
    }

    public void putLongVolatile(Object of, long place, long value) {
        putLong(of, place, value);
    }

    public void putLongRelease(Object of, long place, long value) {
        putLong(of, place, value);
    }

    public void putLongOpaque(Object of, long place, long value) {
        putLong(of, place, value);
    }

    public boolean compareAndSetLong(Object of, long place, long expected, long value) {
        return compareAndExchangeLong(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetLong(Object of, long place, long expected, long value) {
        return compareAndExchangeLong(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetLongAcquire(Object of, long place, long expected, long value) {
        return compareAndExchangeLong(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetLongRelease(Object of, long place, long expected, long value) {
        return compareAndExchangeLong(of, place, expected, value) == expected;
    }

    public boolean weakCompareAndSetLongPlain(Object of, long place, long expected, long value) {
        return compareAndExchangeLong(of, place, expected, value) == expected;
    }

    public long compareAndExchangeLong(Object of, long place, long expected, long value) {
        long before = getLong(of, place);
        if (before == expected) {
            putLong(of, place, value);
        }
        return before;
    }

    public long compareAndExchangeLongAcquire(Object of, long place, long expected, long value) {
        return compareAndExchangeLong(of, place, expected, value);
    }

    public long compareAndExchangeLongRelease(Object of, long place, long expected, long value) {
        return compareAndExchangeLong(of, place, expected, value);
    }

    public long getAndSetLong(Object of, long place, long value) {
        long before = getLong(of, place);
        putLong(of, place, value);
        return before;
    }

    public long getAndAddLong(Object of, long place, long value) {
        long before = getLong(of, place);
        putLong(of, place, before + value);
        return before;
    }

    public long getAndBitwiseOrLong(Object of, long place, long value) {
        long before = getLong(of, place);
        putLong(of, place, before | value);
        return before;
    }

    public long getAndBitwiseAndLong(Object of, long place, long value) {
        long before = getLong(of, place);
        putLong(of, place, before & value);
        return before;
    }

    public void fullFence() {}

    public void loadFence() {}

    public void storeFence() {}

    public void storeStoreFence() {}

    public void loadLoadFence() {}

    /** See {@link LockSupport}. */
    public void park(boolean isAbsolute, long time) {
        if (isAbsolute) {
            LockSupport.parkUntil(time);
        } else if (time == 0) {
            LockSupport.park();
        } else {
            LockSupport.parkNanos(time);
        }
    }
}
