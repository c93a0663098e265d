package org.banteng.machine.metal.library.java.nio;

import org.banteng.machine.metal.library.OfObject;

import java.nio.CharBuffer;
import java.util.Objects;

/** Of the class below {@link CharBuffer} that has what all its classes have in common. */
final class CharBufferImplMembers {
    private CharBufferImplMembers() {}

    @OfObject
    public static CharBuffer subSequence(CharBuffer buffer, int start, int end) {
        Objects.checkFromToIndex(start, end, buffer.remaining());
        int position = buffer.position();
        return buffer.duplicate().limit(position + end).position(position + start);
    }
}
