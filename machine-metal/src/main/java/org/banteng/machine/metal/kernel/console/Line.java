package org.banteng.machine.metal.kernel.console;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.Text;
import org.teavm.interop.Unmanaged;

/**
 * A line of the kernel's own words on the stream of errors: begin, text and numbers, end. It has
 * the console to itself meanwhile.
 */
@Unmanaged
public final class Line {
    private static final int DECIMAL = 10;
    private static final int HEX_DIGITS = 16;
    private static final int BITS_OF_A_DIGIT = 4;

    private Line() {}

    /** A whole line. */
    public static void of(long text) {
        begin();
        text(text);
        end();
    }

    /** Takes the console. */
    public static void begin() {
        Console.acquire();
        text(Text.of("banteng: "));
    }

    /**
     * Adds a text.
     *
     * @param text bytes that end with a 0, see {@link Text}
     */
    public static void text(long text) {
        int length = 0;
        while (Raw.getByte(text + length) != 0) {
            length++;
        }
        Console.put(text, length);
    }

    /** Adds a number, without leading zeros. */
    public static void decimal(long number) {
        if (number < 0) {
            text(Text.of("-"));
        }
        long power = 1;
        while (Math.abs(number / power) >= DECIMAL) {
            power *= DECIMAL;
        }
        for (; power > 0; power /= DECIMAL) {
            digit(Math.abs((int) (number / power % DECIMAL)));
        }
    }

    /** Adds a number with all its sixteen digits. */
    public static void hexadecimal(long number) {
        text(Text.of("0x"));
        for (int place = HEX_DIGITS - 1; place >= 0; place--) {
            digit((int) (number >>> (place * BITS_OF_A_DIGIT)) & 0xf);
        }
    }

    /** Ends the line and gives the console back. */
    public static void end() {
        text(Text.of("\n"));
        Console.release();
    }

    private static void digit(int value) {
        Console.put(Text.of("0123456789abcdef") + value, 1);
    }
}
