package org.banteng.image.programs;

import org.banteng.machine.Memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Random;

/** Reads, writes and copies places of all kinds, and lets the collector move what it can. */
public final class Places {
    private static final int BLOCK = 1000;

    private Places() {}

    /** Prints a line for each thing it has done. */
    public static void main(String[] arguments) {
        System.out.println("arguments: " + String.join(" ", arguments));
        elements();
        offHeap();
        buffers();
        heapBuffers();
        manyBuffers();
        movingArrays();
        System.out.println("Umlaute äöü, euro €, emoji 😀");
    }

    private static void elements() {
        byte[] bytes = {1, 2, 3};
        System.out.println("byte " + Memory.getByte(bytes, Memory.arrayBase(bytes) + 2));
        boolean[] booleans = {false, true};
        System.out.println("boolean " + Memory.getByte(booleans, Memory.arrayBase(booleans) + 1));
        short[] shorts = {4, 5};
        System.out.println("short " + Memory.getShort(shorts, Memory.arrayBase(shorts) + 2));
        char[] chars = {'a', 'b'};
        System.out.println("char " + Memory.getShort(chars, Memory.arrayBase(chars) + 2));
        int[] ints = {6, 7};
        System.out.println("int " + Memory.getInt(ints, Memory.arrayBase(ints) + 4));
        Memory.putLong(ints, Memory.arrayBase(ints), -2L);
        System.out.println("ints " + ints[0] + " " + ints[1]);
        long[] longs = {8, 9};
        System.out.println("long " + Memory.getLong(longs, Memory.arrayBase(longs) + 8));
        float[] floats = {1.5f, 2.5f};
        System.out.println("float " + Memory.getFloat(floats, Memory.arrayBase(floats) + 4));
        double[] doubles = {3.5, 4.5};
        System.out.println("double " + Memory.getDouble(doubles, Memory.arrayBase(doubles) + 8));
    }

    private static void offHeap() {
        long block = Memory.allocate(BLOCK);
        System.out.println("aligned " + block % Memory.CACHE_LINE);
        System.out.println("zero " + Memory.getLong(null, block + BLOCK - Long.BYTES));
        double[] from = {0.25, 0.5};
        double[] to = new double[3];
        Memory.copy(from, Memory.arrayBase(from), null, block, 16);
        Memory.copy(null, block, to, Memory.arrayBase(to) + 8, 16);
        System.out.println("copied " + to[0] + " " + to[1] + " " + to[2]);
        byte[] big = new byte[BLOCK];
        for (int i = 0; i < big.length; i++) {
            big[i] = (byte) (i * 7);
        }
        Memory.copy(big, Memory.arrayBase(big) + 1, null, block, BLOCK - 1);
        System.out.println("last " + Memory.getByte(null, block + BLOCK - 2));
        Memory.fill(null, block, BLOCK, (byte) 7);
        System.out.println("filled " + Memory.getInt(null, block + 501));
        Memory.putIntRelease(block, 5);
        Memory.putLongRelease(block + 8, 1L << 40);
        System.out.println(Memory.getIntAcquire(block) + " " + Memory.getLongAcquire(block + 8));
        Memory.free(block);
    }

    private static void buffers() {
        ByteBuffer direct = ByteBuffer.allocateDirect(64).order(ByteOrder.nativeOrder());
        long address = Memory.address(direct);
        Memory.putInt(null, address + 8, 77);
        System.out.println("direct " + direct.getInt(8) + " " + direct.isDirect());
        System.out.println("view " + (Memory.address(direct.asDoubleBuffer()) == address));
        direct.position(16);
        System.out.println("slice " + (Memory.address(direct.slice()) - address));
        ByteBuffer ours = Memory.wrap(address, 32, null).order(ByteOrder.nativeOrder());
        ours.putDouble(24, 2.5);
        System.out.println("wrapped " + direct.getDouble(24) + " " + ours.remaining());
        try {
            ours.get(32);
        } catch (IndexOutOfBoundsException e) {
            System.out.println("bounds are checked");
        }
        Memory.keepAlive(direct);
    }

    private static void heapBuffers() {
        byte[] bytes = {10, 11, 12, 13, 14, 15, 16, 17};
        ByteBuffer part = ByteBuffer.wrap(bytes, 2, 4);
        System.out.println("wrap " + (Memory.heapOffset(part) - Memory.arrayBase(bytes)));
        ByteBuffer slice = part.slice();
        System.out.println("slice " + Memory.getByte(bytes, Memory.heapOffset(slice)));
        ByteBuffer copy = part.duplicate();
        System.out.println("duplicate " + Memory.getByte(bytes, Memory.heapOffset(copy)));
        LongBuffer longs = LongBuffer.wrap(new long[] {7, 8, 9}, 1, 2).slice();
        System.out.println("longs " + Memory.getLong(longs.array(), Memory.heapOffset(longs)));
    }

    /** What garbage buffers stand over is given back, what a view still needs is not. */
    private static void manyBuffers() {
        long block = Memory.allocate(BLOCK);
        Memory.fill(null, block, BLOCK, (byte) 3);
        int[] released = new int[1];
        boolean[] tooEarly = new boolean[1];
        IntBuffer view = Memory.wrap(block, BLOCK, () -> tooEarly[0] = true).asIntBuffer();
        int count = 2000;
        for (int i = 0; i < count; i++) {
            Memory.wrap(block, BLOCK, () -> released[0]++).slice();
            ByteBuffer.allocateDirect(1 << 16).put(i, (byte) 1);
        }
        System.gc();
        Memory.wrap(block, BLOCK, null);
        System.out.println("view " + view.get(BLOCK / Integer.BYTES - 1) + " " + tooEarly[0]);
        Memory.keepAlive(view);
    }

    /** A heap full of holes: whatever the collector moves, contents stay. */
    private static void movingArrays() {
        Random random = new Random(3);
        byte[][] kept = new byte[5000][];
        ByteBuffer[] over = new ByteBuffer[kept.length];
        for (int i = 0; i < 1_000_000; i++) {
            int at = (int) (random.nextDouble() * kept.length);
            kept[at] = new byte[1 + (i & 127)];
            over[at] = ByteBuffer.wrap(kept[at]);
            Memory.putByte(kept[at], Memory.arrayBase(kept[at]), (byte) at);
        }
        Object[] holes = new Object[400_000];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = (i & 1) == 0 ? new Object() : new int[] {i};
        }
        for (int i = 0; i < holes.length; i += 2) {
            holes[i] = null;
        }
        System.gc();
        int wrong = 0;
        for (int i = 0; i < kept.length; i++) {
            boolean same =
                    kept[i] == null || (kept[i][0] == (byte) i && over[i].get(0) == (byte) i);
            wrong += same ? 0 : 1;
        }
        for (int i = 1; i < holes.length; i += 2) {
            wrong += ((int[]) holes[i])[0] == i ? 0 : 1;
        }
        System.out.println("wrong after moving: " + wrong);
    }
}
