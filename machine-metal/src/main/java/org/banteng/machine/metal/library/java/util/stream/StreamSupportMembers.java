package org.banteng.machine.metal.library.java.util.stream;

import java.util.Spliterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/** Of {@link java.util.stream.StreamSupport}. */
final class StreamSupportMembers {
    private StreamSupportMembers() {}

    public static IntStream intStream(Spliterator.OfInt from, boolean parallel) {
        return StreamSupport.stream(from, parallel).mapToInt(Integer::intValue);
    }

    public static LongStream longStream(Spliterator.OfLong from, boolean parallel) {
        return StreamSupport.stream(from, parallel).mapToLong(Long::longValue);
    }

    public static DoubleStream doubleStream(Spliterator.OfDouble from, boolean parallel) {
        return StreamSupport.stream(from, parallel).mapToDouble(Double::doubleValue);
    }
}
