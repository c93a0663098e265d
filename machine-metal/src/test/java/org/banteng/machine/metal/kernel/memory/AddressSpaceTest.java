package org.banteng.machine.metal.kernel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressSpaceTest {
    /** An image: what {@code boot.S} has in its table. */
    private static final long IMAGE = 0x10_0000;

    private static final long STATE = 0x20_0000;
    private static final long CODE = 0x20_1000;
    private static final long CONSTANTS = 0x20_3000;
    private static final long PATTERN = 0x20_4000;
    private static final int PATTERN_BYTES = 0x1234;
    private static final int DATA_BYTES = 0x5000;

    private static final int INSTANCES = 3;

    /** Where records of address spaces go; the test has no better use for this memory. */
    private static final long RECORDS = 0x11_0000;

    @BeforeEach
    void kernel() {
        TestMachine.reset();
        Frames.add(4 << 20, 12 << 20);
        Raw.putLong(IMAGE, STATE);
        Raw.putLong(IMAGE + 0x08, CODE);
        Raw.putLong(IMAGE + 0x10, CONSTANTS);
        Raw.putLong(IMAGE + 0x18, PATTERN);
        Raw.putLong(IMAGE + 0x20, PATTERN);
        Raw.putLong(IMAGE + 0x28, Layout.DATA);
        Raw.putLong(IMAGE + 0x30, Layout.DATA + PATTERN_BYTES);
        Raw.putLong(IMAGE + 0x38, Layout.DATA + DATA_BYTES);
        for (int i = 0; i < PATTERN_BYTES; i++) {
            Raw.putByte(PATTERN + i, i * 7 & 0xff);
        }
        assertThat(KernelMemory.create(IMAGE, INSTANCES, Layout.PAGE)).isTrue();
    }

    private static long create(int instance) {
        long space = RECORDS + instance * 0x100L;
        Raw.clear(space, 0x100);
        assertThat(AddressSpace.create(space, instance)).isTrue();
        return space;
    }

    private static long entry(long root, long address) {
        return Raw.getLong(PageTables.find(root, address));
    }

    @Test
    void theImageIsSeenWhereItLies() {
        long root = AddressSpace.root(create(0));

        for (long at = STATE; at < PATTERN; at += Layout.PAGE) {
            assertThat(PageTables.translate(root, at)).isEqualTo(at);
        }
        assertThat(entry(root, CODE) & PageTableEntry.WRITABLE).isZero();
        assertThat(entry(root, CODE) & PageTableEntry.NO_EXECUTE).isZero();
        assertThat(entry(root, CONSTANTS) & PageTableEntry.WRITABLE).isZero();
        assertThat(entry(root, CONSTANTS) & PageTableEntry.NO_EXECUTE).isNotZero();
        assertThat(entry(root, STATE) & PageTableEntry.NO_EXECUTE).isNotZero();
    }

    @Test
    void nobodyFindsAnythingAtNull() {
        assertThat(PageTables.translate(AddressSpace.root(create(0)), 0)).isEqualTo(-1);
        assertThat(PageTables.translate(KernelMemory.root(), 0)).isEqualTo(-1);
    }

    @Test
    void eachInstanceHasItsOwnCopyOfTheData() {
        long first = AddressSpace.root(touchData(create(0)));
        long second = AddressSpace.root(touchData(create(1)));

        for (int i = 0; i < DATA_BYTES; i++) {
            long physical = PageTables.translate(second, Layout.DATA + i);
            int expected = i < PATTERN_BYTES ? i * 7 & 0xff : 0;
            assertThat(Raw.getByte(Layout.direct(physical))).isEqualTo(expected);
            assertThat(physical).isNotEqualTo(PageTables.translate(first, Layout.DATA + i));
        }
        assertThat(PageTables.translate(KernelMemory.root(), Layout.DATA)).isEqualTo(-1);
        assertThat(entry(first, Layout.DATA) & PageTableEntry.NO_EXECUTE).isNotZero();
    }

    private static long touchData(long space) {
        assertThat(PageTables.translate(AddressSpace.root(space), Layout.DATA)).isEqualTo(-1);
        assertThat(AddressSpace.touch(space, Layout.DATA + PATTERN_BYTES))
                .isEqualTo(AddressSpace.THERE);
        return space;
    }

    @Test
    void thereIsNoDataBehindItsEnd() {
        long space = touchData(create(0));
        long end = Layout.DATA + DATA_BYTES;

        assertThat(PageTables.translate(AddressSpace.root(space), end)).isEqualTo(-1);
        assertThat(AddressSpace.touch(space, end)).isEqualTo(AddressSpace.FORBIDDEN);
        assertThat(AddressSpace.touch(space, Layout.DATA - 1)).isEqualTo(AddressSpace.FORBIDDEN);
    }

    @Test
    void privateMemoryIsThereOnceItIsTouched() {
        long space = create(1);
        long address = Layout.PRIVATE + (5L << 30) + 0x12345;
        assertThat(PageTables.translate(AddressSpace.root(space), address)).isEqualTo(-1);

        assertThat(AddressSpace.touch(space, address)).isEqualTo(AddressSpace.THERE);

        long physical = PageTables.translate(AddressSpace.root(space), address);
        assertThat(Raw.getByte(Layout.direct(physical))).isZero();
        assertThat(PageTables.translate(AddressSpace.root(create(2)), address)).isEqualTo(-1);
    }

    @Test
    void everybodySeesItThroughTheWindow() {
        long early = AddressSpace.root(create(0));
        long space = create(1);
        long late = AddressSpace.root(create(2));
        long address = Layout.PRIVATE + (7L << 30) + 77;
        AddressSpace.touch(space, address);
        long physical = PageTables.translate(AddressSpace.root(space), address);
        long window = Layout.window(1, address);

        assertThat(PageTables.translate(early, window)).isEqualTo(physical);
        assertThat(PageTables.translate(late, window)).isEqualTo(physical);
        assertThat(PageTables.translate(AddressSpace.root(space), window)).isEqualTo(physical);
        assertThat(PageTables.translate(KernelMemory.root(), window)).isEqualTo(physical);
        assertThat(Layout.instanceOfWindow(window)).isEqualTo(1);
        assertThat(Layout.withoutWindow(window)).isEqualTo(address);
        assertThat(Layout.instanceOfWindow(address)).isEqualTo(-1);
    }

    @Test
    void aGuardStaysOne() {
        long space = create(0);
        long page = Layout.PRIVATE + 0x1_3000;
        AddressSpace.touch(space, page);
        long frame = PageTables.translate(AddressSpace.root(space), page);

        assertThat(AddressSpace.guard(space, page)).as("who was there").isEqualTo(frame);
        assertThat(AddressSpace.guard(space, page)).isEqualTo(Frames.NONE);

        assertThat(AddressSpace.touch(space, page)).isEqualTo(AddressSpace.FORBIDDEN);
        assertThat(AddressSpace.touch(space, page + Layout.PAGE)).isEqualTo(AddressSpace.THERE);
        assertThat(PageTables.translate(AddressSpace.root(space), page)).isEqualTo(-1);
    }

    @Test
    void whatIsTakenAwayComesBackAsZeros() {
        long space = create(0);
        long page = Layout.PRIVATE + 0x1_3000;
        AddressSpace.touch(space, page);
        long frame = PageTables.translate(AddressSpace.root(space), page);
        Raw.putLong(Layout.direct(frame), 42);

        assertThat(AddressSpace.unmap(space, page)).isEqualTo(frame);
        assertThat(AddressSpace.unmap(space, page)).isEqualTo(Frames.NONE);
        assertThat(PageTables.translate(AddressSpace.root(space), page)).isEqualTo(-1);
        Frames.giveAll(Frames.chain(frame, Frames.NONE));
        AddressSpace.touch(space, page);

        long now = PageTables.translate(AddressSpace.root(space), page);
        assertThat(Raw.getLong(Layout.direct(now))).isZero();
    }

    @Test
    void thereIsNothingBesidesPrivateMemoryAndStack() {
        long space = create(0);
        long end = Layout.PRIVATE + Layout.PRIVATE_BYTES;
        long stack = Layout.STACK_END - Layout.STACK_BYTES;

        assertThat(AddressSpace.touch(space, 8)).isEqualTo(AddressSpace.FORBIDDEN);
        assertThat(AddressSpace.touch(space, Layout.PRIVATE - 1)).isEqualTo(AddressSpace.FORBIDDEN);
        assertThat(AddressSpace.touch(space, end)).isEqualTo(AddressSpace.FORBIDDEN);
        assertThat(AddressSpace.touch(space, end - 1)).isEqualTo(AddressSpace.THERE);
        assertThat(AddressSpace.touch(space, stack)).isEqualTo(AddressSpace.THERE);
        assertThat(AddressSpace.touch(space, stack - 1)).isEqualTo(AddressSpace.FORBIDDEN);
        assertThat(AddressSpace.touch(space, Layout.STACK_END)).isEqualTo(AddressSpace.FORBIDDEN);
    }

    @Test
    void outOfMemoryIsSaid() {
        long space = create(0);
        while (Frames.free() > 4) {
            Frames.take();
        }

        assertThat(AddressSpace.touch(space, Layout.PRIVATE)).isEqualTo(AddressSpace.THERE);
        assertThat(AddressSpace.touch(space, Layout.PRIVATE + (1L << 30)))
                .isEqualTo(AddressSpace.OUT_OF_MEMORY);
    }
}
