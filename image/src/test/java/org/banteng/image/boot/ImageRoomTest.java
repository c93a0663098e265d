package org.banteng.image.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class ImageRoomTest {
    private static final int LOAD = 1;
    private static final int NOTE = 4;
    private static final int MEGABYTE = 1 << 20;

    private static ByteBuffer elf(int headers) {
        return ByteBuffer.allocate(0x40 + headers * 0x38)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0x20, 0x40)
                .putShort(0x36, (short) 0x38)
                .putShort(0x38, (short) headers);
    }

    private static void put(ByteBuffer elf, int header, int kind, long physical, long bytes) {
        int at = 0x40 + header * 0x38;
        elf.putInt(at, kind);
        elf.putLong(at + 0x18, physical);
        elf.putLong(at + 0x20, bytes);
    }

    @Test
    void theImageEndsWhereTheLastOfWhatIsLoadedDoes(@TempDir Path folder) throws Exception {
        ByteBuffer elf = elf(3);
        put(elf, 0, LOAD, 2 * MEGABYTE, 100);
        put(elf, 1, LOAD, 3 * MEGABYTE, MEGABYTE + 1);
        put(elf, 2, NOTE, 7 * MEGABYTE, 100);
        Path file = Files.createFile(folder.resolve("image.elf"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(elf);
        }

        ImageRoom room = ImageRoom.of(file);
        assertThat(room).isEqualTo(new ImageRoom(4 * MEGABYTE + 1));
        assertThat(room.leastMegabytes(2)).isEqualTo(6);
    }

    @Test
    void aMachineThatIsTooSmallIsToldWhatWouldDo() {
        ImageRoom room = new ImageRoom(4 * MEGABYTE + MEGABYTE / 2);

        assertThatThrownBy(() -> room.check(Guest.of(100, List.of()).withMegabytes(79)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a machine of 79M is too small: the image takes 4.5 MiB, and each rank"
                                + " 0.75 or more, so for -n 100 it takes --memory 80M at least");
        assertThatCode(() -> room.check(Guest.of(100, List.of()).withMegabytes(80)))
                .doesNotThrowAnyException();
    }
}
