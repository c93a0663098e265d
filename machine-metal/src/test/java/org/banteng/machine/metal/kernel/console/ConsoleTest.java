package org.banteng.machine.metal.kernel.console;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.banteng.machine.metal.kernel.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

class ConsoleTest {
    private final Uart first = new Uart();
    private final Uart second = new Uart();

    @BeforeEach
    void machine() {
        TestMachine.reset();
    }

    private void connect(Map<Integer, Uart> uarts) {
        TestMachine.connect(
                new TestMachine.Ports() {
                    @Override
                    public int in(int port) {
                        Uart uart = uarts.get(port & ~7);
                        return uart == null ? 0xff : uart.in(port & 7);
                    }

                    @Override
                    public void out(int port, int value) {
                        Uart uart = uarts.get(port & ~7);
                        if (uart != null) {
                            uart.out(port & 7, value);
                        }
                    }
                });
        Console.open();
    }

    private static void write(int stream, String text) {
        Console.write(stream, TestMachine.text(text), text.getBytes(UTF_8).length);
    }

    @Test
    void eachStreamHasAPortIfThereAreTwo() {
        connect(Map.of(0x3f8, first, 0x2f8, second));

        write(Console.OUT, "result 42\n");
        write(Console.ERR, "that went wrong\n");

        assertThat(first.sent()).isEqualTo("result 42\n");
        assertThat(second.sent()).isEqualTo("that went wrong\n");
    }

    @Test
    void bothStreamsShareTheOnlyPort() {
        connect(Map.of(0x3f8, first));

        write(Console.OUT, "result 42\n");
        write(Console.ERR, "that went wrong\n");

        assertThat(first.sent()).isEqualTo("result 42\nthat went wrong\n");
    }

    @Test
    void moreThanThePortTakesAtOnceArrivesToo() {
        connect(Map.of(0x3f8, first));
        String text = "0123456789".repeat(10);

        write(Console.OUT, text);
        Console.drain();

        assertThat(first.sent()).isEqualTo(text);
    }

    @Test
    void aLineIsPutTogether() {
        connect(Map.of(0x3f8, first));

        Line.begin();
        Line.text(TestMachine.text("numbers "));
        Line.decimal(0);
        Line.text(TestMachine.text(" "));
        Line.decimal(1200);
        Line.text(TestMachine.text(" "));
        Line.decimal(-7);
        Line.text(TestMachine.text(" "));
        Line.decimal(Long.MAX_VALUE);
        Line.text(TestMachine.text(" "));
        Line.hexadecimal(0xcafe0L);
        Line.end();

        assertThat(first.sent())
                .isEqualTo("banteng: numbers 0 1200 -7 9223372036854775807 0x00000000000cafe0\n");
    }

    @Test
    void whoMustSpeakInTheMidstOfALineCan() {
        connect(Map.of(0x3f8, first));
        Line.begin();
        Line.text(TestMachine.text("half a "));

        Console.seize();
        Line.of(TestMachine.text("failed"));

        assertThat(first.sent()).isEqualTo("banteng: half a banteng: failed\n");
    }

    /** A serial port that sends two bytes each time it is asked how far it is. */
    private static final class Uart {
        private final Map<Integer, Integer> registers = new HashMap<>();
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private final ByteArrayOutputStream fifo = new ByteArrayOutputStream();

        int in(int register) {
            if (register == 5) {
                int status = fifo.size() == 0 ? 0x60 : 0;
                byte[] waiting = fifo.toByteArray();
                int now = Math.min(2, waiting.length);
                sent.write(waiting, 0, now);
                fifo.reset();
                fifo.write(waiting, now, waiting.length - now);
                return status;
            }
            return registers.getOrDefault(register, 0);
        }

        void out(int register, int value) {
            if (register == 0) {
                fifo.write(value);
                assertThat(fifo.size()).as("bytes in the FIFO").isLessThanOrEqualTo(16);
            } else {
                registers.put(register, value);
            }
        }

        String sent() {
            while (fifo.size() > 0) {
                in(5);
            }
            return sent.toString(UTF_8);
        }
    }
}
