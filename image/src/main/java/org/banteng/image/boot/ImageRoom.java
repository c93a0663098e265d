package org.banteng.image.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How much memory a machine needs at least to boot an image: less, and it cannot work; with that
 * much, it depends on what the program does.
 *
 * @param imageEnd one past the last physical address that the image takes
 */
public record ImageRoom(long imageEnd) {
    /** Of an ELF file's header (System V ABI, chapter 4): where program headers are. */
    private static final int HEADERS = 0x20;

    private static final int HEADER_BYTES = 0x36;
    private static final int HEADER_COUNT = 0x38;
    private static final int FILE_HEADER_BYTES = 0x40;

    /** Of a program header (chapter 5). */
    private static final int KIND = 0x00;

    private static final int PHYSICAL = 0x18;
    private static final int FILE_BYTES = 0x20;
    private static final int LOAD = 1;

    private static final int MEGABYTE = 1 << 20;

    /**
     * What a rank takes at least before its main begins, though that does nothing: pages of
     * statics, heap and stack that its start touches, tables for them. Found by trying.
     */
    private static final int PER_RANK = 3 << 18;

    /**
     * Looks at an image.
     *
     * @throws IOException if it cannot be read
     */
    public static ImageRoom of(Path image) throws IOException {
        try (FileChannel file = FileChannel.open(image)) {
            ByteBuffer header = read(file, 0, FILE_HEADER_BYTES);
            int bytes = header.getShort(HEADER_BYTES);
            int count = header.getShort(HEADER_COUNT);
            ByteBuffer headers = read(file, header.getLong(HEADERS), bytes * count);
            long end = 0;
            for (int at = 0; at < bytes * count; at += bytes) {
                if (headers.getInt(at + KIND) == LOAD) {
                    long start = headers.getLong(at + PHYSICAL);
                    end = Math.max(end, start + headers.getLong(at + FILE_BYTES));
                }
            }
            return new ImageRoom(end);
        }
    }

    private static ByteBuffer read(FileChannel file, long from, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {}
        return buffer;
    }

    /** MiB without which a job of so many ranks does not even begin. */
    long leastMegabytes(int ranks) {
        return (imageEnd + (long) ranks * PER_RANK + MEGABYTE - 1) / MEGABYTE;
    }

    /**
     * Looks whether a machine has a chance.
     *
     * @throws IllegalArgumentException if it is too small, with what it needs
     */
    public void check(Guest guest) {
        long least = leastMegabytes(guest.ranks());
        if (guest.megabytes() < least) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "a machine of %dM is too small: the image takes %.1f MiB, and each rank"
                                    + " %.2f or more, so for -n %d it takes --memory %dM at least",
                            guest.megabytes(),
                            (double) imageEnd / MEGABYTE,
                            (double) PER_RANK / MEGABYTE,
                            guest.ranks(),
                            least));
        }
    }
}
