package org.banteng.machine.metal.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.TestMachine;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class EntriesTest {
    private static final long TABLE = Layout.direct(0x30_0000);
    private static final long TO = Layout.direct(0x31_0000);
    private static final int FILE = 3;

    private final Server server = new Server();

    @BeforeEach
    void connect() {
        TestMachine.reset();
        Raw.clear(TABLE, OpenFiles.MOST * 16);
        server.connect();
        OpenFiles.open(TABLE, FILE, 0);
    }

    /** Of any length, by calls with any room: none is lost, none comes twice. */
    @ParameterizedTest
    @ValueSource(ints = {64, 100, 1000, 2048})
    void allNamesAreRead(int room) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = (char) ('A' + i) + "x".repeat(i % 20);
            server.has("/" + name, i % 3 == 0 ? "/" : "");
            expected.add(name);
        }

        List<String> found = new ArrayList<>();
        long bytes = Entries.read(TABLE, FILE, Fids.ROOT, TO, room);
        while (bytes > 0) {
            assertThat(bytes).isLessThanOrEqualTo(room);
            for (long at = TO; at < TO + bytes; at += Raw.getShort(at + 16)) {
                found.add(TestMachine.textAt(at + 19));
                boolean isFolder = Raw.getByte(at + 18) == 4;
                assertThat(isFolder).isEqualTo((found.size() - 1) % 3 == 0);
                assertThat(Raw.getLong(at)).isEqualTo(1000 + found.size());
            }
            bytes = Entries.read(TABLE, FILE, Fids.ROOT, TO, room);
        }

        assertThat(bytes).isZero();
        assertThat(found).containsExactlyElementsOf(expected);
    }
}
