package org.banteng.machine.metal.library.java.util.zip;

import org.banteng.machine.metal.library.OfObject;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Of {@link CRC32}. */
final class CRC32Members {
    private CRC32Members() {}

    @OfObject
    public static void update(CRC32 sum, ByteBuffer bytes) {
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        sum.update(rest);
    }
}
