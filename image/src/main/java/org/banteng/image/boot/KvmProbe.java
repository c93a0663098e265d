package org.banteng.image.boot;

import org.banteng.host.Child;
import org.banteng.host.TemporaryFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Finds out whether KVM runs what an image is made of. That there is a {@code /dev/kvm} does not
 * say so: some clouds have one that cannot run vector instructions. So a guest of a few
 * instructions is booted: it uses a vector register and ends QEMU with a code that nothing else
 * ends with.
 */
final class KvmProbe {
    private static final Path DEVICE = Path.of("/dev/kvm");
    private static final long TIMEOUT_SECONDS = 10;

    /** What the guest writes to the exit device, and what QEMU makes of it. */
    private static final int WRITTEN = 0x15;

    private static final int EXIT_CODE = 2 * WRITTEN + 1;

    private static final long LOAD_ADDRESS = 0x20_0000;

    /** From 32-bit protected mode without paging, as PVH begins. */
    private static final byte[] CODE = {
        0x0f,
        0x20,
        (byte) 0xe0, // mov %cr4, %eax
        0x0d,
        0x00,
        0x06,
        0x00,
        0x00, // or $0x600, %eax: vector instructions
        0x0f,
        0x22,
        (byte) 0xe0, // mov %eax, %cr4
        0x66,
        0x0f,
        (byte) 0xef,
        (byte) 0xc0, // pxor %xmm0, %xmm0
        (byte) 0xb8,
        WRITTEN,
        0x00,
        0x00,
        0x00, // mov $WRITTEN, %eax
        (byte) 0xe7,
        (byte) 0xf4, // out %eax, $0xf4
        (byte) 0xf4, // hlt
    };

    private KvmProbe() {}

    /** Whether it does; takes a tenth of a second. */
    static boolean works(Path qemu) throws InterruptedException {
        if (!Files.isReadable(DEVICE) || !Files.isWritable(DEVICE)) {
            return false;
        }
        try (TemporaryFolder folder = TemporaryFolder.make("banteng-kvm")) {
            Path image = Files.write(folder.path().resolve("probe.elf"), image());
            return run(qemu, image) == EXIT_CODE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find out whether KVM works", e);
        }
    }

    private static int run(Path qemu, Path image) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(qemu.toString());
        command.addAll(QemuMachine.MICROVM.options());
        command.addAll(Accelerator.KVM.options());
        command.addAll(Qemu.PLAIN);
        command.addAll(List.of("-kernel", image.toString()));
        Child child =
                Child.startSilent(
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD));
        if (!child.await(TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS))) {
            child.end();
        }
        return child.await();
    }

    /** An ELF file with one segment to load and the note that PVH looks for. */
    private static byte[] image() {
        int headers = 64 + 2 * 56;
        int note = headers;
        int noteBytes = 24;
        int code = note + noteBytes;
        int bytes = code + CODE.length;
        ByteBuffer file = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        file.putShort((short) 2).putShort((short) 62).putInt(1);
        file.putLong(LOAD_ADDRESS + code).putLong(64).putLong(0).putInt(0);
        file.putShort((short) 64).putShort((short) 56).putShort((short) 2);
        file.position(64);
        segment(file, 1, 0, bytes);
        segment(file, 4, note, noteBytes);
        file.putInt(4).putInt(8).putInt(18).put("Xen\0".getBytes(StandardCharsets.US_ASCII));
        file.putLong(LOAD_ADDRESS + code);
        file.put(CODE);
        return file.array();
    }

    private static void segment(ByteBuffer file, int kind, int at, int bytes) {
        file.putInt(kind).putInt(7).putLong(at);
        file.putLong(LOAD_ADDRESS + at).putLong(LOAD_ADDRESS + at);
        file.putLong(bytes).putLong(bytes).putLong(4);
    }
}
