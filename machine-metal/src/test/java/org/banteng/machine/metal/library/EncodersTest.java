package org.banteng.machine.metal.library;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.banteng.machine.metal.library.java.nio.charset.impl.TAsciiEncoder;
import org.banteng.machine.metal.library.java.nio.charset.impl.TIso8859Encoder;
import org.banteng.machine.metal.library.java.nio.charset.impl.TUTF8Encoder;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.Random;
import java.util.function.Function;

/** They do as the JDK's encoders do, step by step, however little room there is. */
class EncodersTest {
    private static final int CASES = 800;
    private static final int MOST_CHARS = 1_200;

    /** One of each length in UTF-8, of both halves, and of their neighbours. */
    private static final char[] KINDS = {
        'x', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff
    };

    @Test
    void utf8() {
        isAsTheJdk(TUTF8Encoder::new, UTF_8, KINDS.length);
    }

    /** Mostly of characters that there are, or it would hardly get anywhere. */
    @Test
    void iso8859() {
        isAsTheJdk(TIso8859Encoder::new, ISO_8859_1, 3);
        isAsTheJdk(TIso8859Encoder::new, ISO_8859_1, KINDS.length);
    }

    @Test
    void ascii() {
        isAsTheJdk(TAsciiEncoder::new, US_ASCII, 2);
        isAsTheJdk(TAsciiEncoder::new, US_ASCII, KINDS.length);
    }

    private static void isAsTheJdk(
            Function<Charset, CharsetEncoder> encoder, Charset charset, int kinds) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            String text = text(random, kinds);
            int room = 1 + random.nextInt(random.nextBoolean() ? 16 : 4 * MOST_CHARS);
            assertThat(steps(encoder.apply(charset), text, room))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(steps(charset.newEncoder(), text, room));
        }
    }

    /**
     * A text.
     *
     * @param common how many of the kinds it is mostly of
     */
    private static String text(Random random, int common) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(MOST_CHARS);
        boolean wellFormed = random.nextInt(4) > 0;
        while (text.length() < length) {
            boolean isCommon = random.nextInt(100) > 0;
            char kind = KINDS[random.nextInt(isCommon ? common : KINDS.length)];
            if (wellFormed && Character.isSurrogate(kind)) {
                text.appendCodePoint(0x10000 + random.nextInt(0x100000));
            } else {
                text.append(kind);
            }
        }
        return text.toString();
    }

    /** What comes out, where each step stops and why, as far as the first error. */
    private static String steps(CharsetEncoder encoder, String text, int room) {
        StringBuilder steps = new StringBuilder();
        CharBuffer in = CharBuffer.wrap(text.toCharArray());
        CoderResult result = CoderResult.OVERFLOW;
        int position = -1;
        while (result.isOverflow() && in.position() != position) {
            position = in.position();
            ByteBuffer out = ByteBuffer.allocate(room);
            result = encoder.encode(in, out, true);
            steps.append(new String(out.array(), 0, out.position(), ISO_8859_1))
                    .append(' ')
                    .append(in.position())
                    .append(' ')
                    .append(result)
                    .append('\n');
        }
        return steps.toString();
    }
}
