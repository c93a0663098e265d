package semantics;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.concurrent.Callable;

/** Buffers of every kind: their text, hash codes, order, marks, arrays and what they refuse. */
final class Buffers {
    private static final int MAX = Integer.MAX_VALUE;

    private Buffers() {}

    static void run() {
        for (ByteBuffer bytes : List.of(ByteBuffer.allocate(24), ByteBuffer.allocateDirect(24))) {
            for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
                bytes.order(order).clear().position(8);
                views(bytes);
                views(bytes.asReadOnlyBuffer().order(order));
            }
        }
        texts();
        hashes();
        comparing();
        marks();
        arrays();
        characters();
        refused(ByteBuffer.allocate(8), ByteBuffer.allocate(8).asReadOnlyBuffer());
        refused(ByteBuffer.allocateDirect(8), ByteBuffer.allocateDirect(8).asReadOnlyBuffer());
        refusedInts(IntBuffer.allocate(8));
        refusedInts(ByteBuffer.allocateDirect(32).asIntBuffer());
        refusedInts(IntBuffer.allocate(8).asReadOnlyBuffer());
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName() + ", " + e.getMessage());
        }
    }

    private static void views(ByteBuffer bytes) {
        System.out.println(bytes + " " + bytes.slice() + " " + bytes.duplicate());
        System.out.println(bytes.asIntBuffer() + " " + bytes.asLongBuffer().asReadOnlyBuffer());
        System.out.println(bytes.asShortBuffer() + " " + bytes.asFloatBuffer().duplicate());
        System.out.println(bytes.asDoubleBuffer().slice() + " " + bytes.asCharBuffer().length());
    }

    private static void texts() {
        System.out.println(IntBuffer.allocate(3) + " " + IntBuffer.wrap(new int[5], 1, 2).slice());
        System.out.println(
                FloatBuffer.wrap(new float[2]).asReadOnlyBuffer() + " " + DoubleBuffer.allocate(0));
        System.out.println(LongBuffer.allocate(4).position(3) + " " + ShortBuffer.allocate(1));
    }

    private static void hashes() {
        byte[] bytes = new byte[40];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 - 100);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        System.out.println(buffer.hashCode() + " " + buffer.position(3).limit(30).hashCode());
        buffer.clear();
        System.out.println(
                buffer.asIntBuffer().hashCode() + " " + buffer.asLongBuffer().hashCode());
        System.out.println(
                buffer.asCharBuffer().hashCode() + " " + buffer.asShortBuffer().hashCode());
        System.out.println(
                FloatBuffer.wrap(new float[] {1.5f, -7, Float.NaN, 1e30f}).hashCode()
                        + " "
                        + DoubleBuffer.wrap(new double[] {1.5, -7e9, Double.NaN}).hashCode());
        System.out.println(
                ByteBuffer.allocate(0).hashCode() + " " + ByteBuffer.allocate(2).hashCode());
    }

    private static void comparing() {
        float[] floats = {0.0f, -0.0f, Float.NaN, 1, Float.NEGATIVE_INFINITY};
        for (float one : floats) {
            StringBuilder row = new StringBuilder();
            for (float other : floats) {
                FloatBuffer left = FloatBuffer.wrap(new float[] {1, one});
                FloatBuffer right = FloatBuffer.wrap(new float[] {1, other});
                DoubleBuffer wide = DoubleBuffer.wrap(new double[] {one});
                row.append(left.equals(right) ? "=" : "!").append(left.mismatch(right));
                row.append(wide.equals(DoubleBuffer.wrap(new double[] {other})) ? "= " : "! ");
            }
            System.out.println(row);
        }
        IntBuffer ints = IntBuffer.wrap(new int[] {1, 2, 3, 4, 5});
        System.out.println(
                ints.compareTo(IntBuffer.wrap(new int[] {1, 2}))
                        + " "
                        + IntBuffer.allocate(0).compareTo(ints)
                        + " "
                        + ints.compareTo(ints.duplicate())
                        + " "
                        + ints.compareTo(IntBuffer.wrap(new int[] {1, 9}))
                        + " "
                        + ints.mismatch(IntBuffer.wrap(new int[] {1, 2, 3}))
                        + " "
                        + ints.equals("ints"));
        System.out.println(
                CharBuffer.wrap("abc").compareTo(CharBuffer.wrap("abd"))
                        + " "
                        + CharBuffer.wrap("abc")
                                .equals(CharBuffer.wrap(new char[] {'a', 'b', 'c'})));
    }

    private static void marks() {
        ByteBuffer buffer = ByteBuffer.allocate(10);
        buffer.position(5).mark().position(7);
        System.out.println(buffer.reset());
        show("position before the mark", () -> buffer.position(2).reset());
        show("limit before the mark", () -> buffer.clear().position(6).mark().limit(4).reset());
        show("rewound", () -> buffer.clear().mark().rewind().reset());
        show("copy", () -> buffer.clear().position(3).mark().position(6).duplicate().reset());
        show("moved nowhere", () -> buffer.clear().getLong(1) + " " + buffer.position());
    }

    private static void arrays() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[20], 4, 10);
        System.out.println(
                buffer.arrayOffset()
                        + " "
                        + buffer.slice().arrayOffset()
                        + " "
                        + buffer.duplicate().arrayOffset()
                        + " "
                        + buffer.slice(6, 2).slice().arrayOffset()
                        + " "
                        + buffer.slice().position(2).duplicate().arrayOffset());
        for (Buffer each :
                new Buffer[] {
                    buffer,
                    buffer.asReadOnlyBuffer(),
                    ByteBuffer.allocateDirect(4),
                    ByteBuffer.allocateDirect(4).asReadOnlyBuffer(),
                    buffer.asIntBuffer(),
                    LongBuffer.allocate(2),
                    LongBuffer.allocate(2).asReadOnlyBuffer(),
                    CharBuffer.wrap("text")
                }) {
            show("has", () -> each.hasArray() + " " + each.isReadOnly() + " " + each.isDirect());
            show("array", () -> each.array() != null);
            show("offset", each::arrayOffset);
        }
    }

    private static void characters() {
        CharBuffer text = CharBuffer.wrap("characters", 2, 8);
        System.out.println(text + " " + text.length() + text.charAt(1) + text.subSequence(1, 3));
        System.out.println(text.position() + " " + text.capacity() + " " + text.get() + text);
        CharBuffer own = CharBuffer.allocate(6).put("abc").append('d').flip();
        own.get();
        System.out.println(own + " " + own.charAt(0) + own.subSequence(1, 2) + own.isEmpty());
        show("beyond", () -> own.charAt(3));
        show("part beyond", () -> own.subSequence(1, 4));
        show("written", () -> text.put('x'));
        show("wrapped wrong", () -> CharBuffer.wrap("text", 2, 9));
    }

    private static void refused(ByteBuffer buffer, ByteBuffer fixed) {
        show("position", () -> buffer.position(9));
        show("negative position", () -> buffer.position(-1));
        show("limit", () -> buffer.limit(9));
        show("negative limit", () -> buffer.limit(-2));
        show("get", () -> buffer.get(8));
        show("get far", () -> buffer.getInt(MAX));
        show("get near", () -> buffer.getLong(1));
        show("get before", () -> buffer.getShort(-1));
        show("put far", () -> buffer.putLong(MAX - 2, 1));
        show("put", () -> buffer.putInt(5, 1));
        show("array", () -> buffer.get(new byte[4], 1, MAX));
        show("array, far", () -> buffer.get(MAX, new byte[4], 1, 2));
        show("array, long", () -> buffer.get(1, new byte[MAX >> 20], 1, MAX));
        show("too much", () -> buffer.get(new byte[9]));
        show("put array", () -> buffer.put(new byte[4], 3, MAX - 1));
        show("put array, far", () -> buffer.put(MAX, new byte[4], 0, 4));
        show("put too much", () -> buffer.put(new byte[9]));
        show("itself", () -> buffer.put(buffer));
        show("larger", () -> buffer.put(ByteBuffer.allocate(9)));
        show("part", () -> buffer.put(1, ByteBuffer.allocate(9), 4, MAX));
        show("part, none", () -> buffer.put(9, ByteBuffer.allocate(9), 0, 0));
        show("slice", () -> buffer.slice(7, 2));
        for (ByteBuffer other : List.of(fixed, fixed.slice(), fixed.duplicate())) {
            show("fixed", () -> other.put((byte) 1));
            show("fixed at", () -> other.put(99, (byte) 1));
            show("fixed int", () -> other.putInt(99, 1));
            show("fixed array", () -> other.put(new byte[99]));
            show("fixed buffer", () -> other.put(ByteBuffer.allocate(99)));
            show("fixed part", () -> other.put(0, ByteBuffer.allocate(9), 0, 1));
            show("fixed, compact", other::compact);
        }
        show("capacity", () -> ByteBuffer.allocate(-1));
        show("direct capacity", () -> ByteBuffer.allocateDirect(-7));
        show("wrap", () -> ByteBuffer.wrap(new byte[4], 2, 3));
    }

    private static void refusedInts(IntBuffer buffer) {
        show("int", () -> buffer.get(8));
        show("int before", () -> buffer.get(-8));
        show("put int", () -> buffer.put(8, 1));
        show("ints", () -> buffer.get(new int[4], 2, MAX));
        show("ints at", () -> buffer.get(3, new int[9], MAX, 1));
        show("put ints", () -> buffer.put(new int[4], -1, 2));
        show("put ints at", () -> buffer.put(7, new int[4], 0, 2));
        show("put buffer", () -> buffer.put(IntBuffer.allocate(9)));
        show("put part", () -> buffer.put(6, IntBuffer.allocate(9), 0, 3));
        show("wrap", () -> IntBuffer.wrap(new int[4], 3, 2));
        show("wrap far", () -> IntBuffer.wrap(new int[4], 2, MAX));
        show("capacity", () -> IntBuffer.allocate(-3));
        show("sum", () -> buffer.put(0, 4).put(1, new int[] {5, 6}).get(2) + buffer.position());
    }
}
