package org.banteng.machine.metal.library.java.util;

import org.banteng.machine.metal.library.OfObject;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Date;

/** Of {@link Date}. */
@SuppressWarnings("JavaUtilDate") // Programs have dates.
final class DateMembers {
    private DateMembers() {}

    public static Date from(Instant instant) {
        try {
            return new Date(instant.toEpochMilli());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @OfObject
    public static Instant toInstant(Date date) {
        return Instant.ofEpochMilli(date.getTime());
    }

    @OfObject
    static void writeObject(Date date, ObjectOutputStream to) throws IOException {
        to.defaultWriteObject();
        to.writeLong(date.getTime());
    }

    @OfObject
    static void readObject(Date date, ObjectInputStream from)
            throws IOException, ClassNotFoundException {
        from.defaultReadObject();
        date.setTime(from.readLong());
    }
}
