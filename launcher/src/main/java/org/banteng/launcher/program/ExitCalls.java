package org.banteng.launcher.program;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Points a class's calls of {@code System.exit} at {@link RankExit#exit}: where every rank is a
 * process, one that exits with 0 after {@code MPI.Finalize} leaves the others to finish, and many
 * programs end so.
 *
 * <p>Only the constant pool is touched (Java Virtual Machine Specification 25, section 4.4): the
 * method reference {@code System.exit} gets another class.
 */
final class ExitCalls {
    private static final byte[] EXIT = utf8("exit");
    private static final byte[] DESCRIPTOR = utf8("(I)V");
    private static final byte[] FROM = utf8("java/lang/System");
    private static final byte[] TO = utf8(RankExit.class.getName().replace('.', '/'));

    private static final int POOL_COUNT_OFFSET = 8;
    private static final int POOL_OFFSET = 10;
    private static final int MAX_ENTRIES = 65535;

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int METHODREF = 10;

    private final ByteBuffer file;
    private final int[] offsets;
    private final int poolEnd;

    private ExitCalls(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        offsets = new int[file.getShort(POOL_COUNT_OFFSET) & 0xffff];
        int at = POOL_OFFSET;
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = at;
            int tag = bytes[at];
            at += entryBytes(tag, at);
            if (tag == 5 || tag == 6) {
                i++;
            }
        }
        poolEnd = at;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What an entry takes, its tag included (table 4.4-A and the sections that it names). */
    private int entryBytes(int tag, int at) {
        return switch (tag) {
            case UTF8 -> 3 + (file.getShort(at + 1) & 0xffff);
            case CLASS, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            case 5, 6 -> 9;
            default -> 5;
        };
    }

    /**
     * The class with its calls redirected; the same bytes if there are none.
     *
     * @param bytes a class file; one that is broken is left to the JVM to complain about
     */
    static byte[] redirect(byte[] bytes) {
        try {
            ExitCalls calls = new ExitCalls(bytes);
            int method = calls.findMethod();
            return method < 0 || calls.offsets.length + 2 > MAX_ENTRIES
                    ? bytes
                    : calls.withOtherClass(method);
        } catch (IndexOutOfBoundsException e) {
            return bytes;
        }
    }

    private int findMethod() {
        for (int i = 1; i < offsets.length; i++) {
            int at = offsets[i];
            if (at > 0 && file.get(at) == METHODREF) {
                int nameAndType = offset(at + 3);
                if (isUtf8(offset(nameAndType + 1), EXIT)
                        && isUtf8(offset(nameAndType + 3), DESCRIPTOR)
                        && isUtf8(offset(offset(at + 1) + 1), FROM)) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** Where the entry is whose index stands at a place. */
    private int offset(int indexAt) {
        return offsets[file.getShort(indexAt) & 0xffff];
    }

    private boolean isUtf8(int at, byte[] text) {
        if ((file.getShort(at + 1) & 0xffff) != text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (file.get(at + 3 + i) != text[i]) {
                return false;
            }
        }
        return true;
    }

    private byte[] withOtherClass(int method) {
        byte[] old = file.array();
        int count = offsets.length;
        var bytes = new ByteArrayOutputStream(old.length + TO.length + 6);
        try (var out = new DataOutputStream(bytes)) {
            out.write(old, 0, POOL_COUNT_OFFSET);
            out.writeShort(count + 2);
            out.write(old, POOL_OFFSET, method + 1 - POOL_OFFSET);
            out.writeShort(count + 1);
            out.write(old, method + 3, poolEnd - method - 3);
            out.writeByte(UTF8);
            out.writeShort(TO.length);
            out.write(TO);
            out.writeByte(CLASS);
            out.writeShort(count);
            out.write(old, poolEnd, old.length - poolEnd);
        } catch (IOException e) {
            throw new IllegalStateException("a stream in memory failed", e);
        }
        return bytes.toByteArray();
    }
}
