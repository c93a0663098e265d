package org.banteng.machine.metal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CommandLineTest {
    private static final long RECORD = 0x10_0000;

    @BeforeEach
    void machine() {
        TestMachine.reset();
    }

    private static void split(String line) {
        long text = TestMachine.text(line);
        int bytes = (int) CommandLine.bytes(text);
        Raw.clear(RECORD, bytes);
        Raw.putLong(RECORD + bytes, 0x6b6b_6b6b_6b6b_6b6bL);
        CommandLine.split(text, RECORD);
        assertThat(Raw.getLong(RECORD + bytes)).isEqualTo(0x6b6b_6b6b_6b6b_6b6bL);
    }

    private static List<String> arguments(String line) {
        split(line);
        List<String> arguments = new ArrayList<>();
        long address = CommandLine.arguments(RECORD);
        for (int i = 0; i < CommandLine.argumentCount(RECORD); i++) {
            arguments.add(TestMachine.textAt(Raw.getLong(address)));
            address += Long.BYTES;
        }
        assertThat(Raw.getLong(address)).as("ends with 0").isZero();
        return arguments;
    }

    private static long number(String line, String name) {
        split(line);
        return CommandLine.number(RECORD, TestMachine.text(name), 99);
    }

    @Test
    void wordsAreSeparatedByBlanks() {
        assertThat(arguments("")).isEmpty();
        assertThat(arguments("  \t ")).isEmpty();
        assertThat(arguments("a")).containsExactly("a");
        assertThat(arguments(" one  two\tthree ")).containsExactly("one", "two", "three");
    }

    @Test
    void quotesKeepBlanks() {
        assertThat(arguments("'a b' \"c  d\" e' 'f")).containsExactly("a b", "c  d", "e f");
        assertThat(arguments("'' \"\"")).containsExactly("", "");
        assertThat(arguments("\"it's\" 'say \"x\"'")).containsExactly("it's", "say \"x\"");
    }

    @Test
    void aBackslashTakesWhatFollowsAsItIs() {
        assertThat(arguments("a\\ b \\\" '\\' \\")).containsExactly("a b", "\"", "\\", "\\");
    }

    @Test
    void wordsInFrontOfTheDashesAreTheKernels() {
        assertThat(arguments("instances=4 -- one --")).containsExactly("one", "--");
        assertThat(arguments("--")).isEmpty();
        assertThat(arguments("instances=4")).containsExactly("instances=4");
        assertThat(number("instances=4 -- one", "instances")).isEqualTo(4);
        assertThat(number("quiet instances=17 -- one", "instances")).isEqualTo(17);
        assertThat(number("quiet -- instances=4", "instances")).isEqualTo(99);
        assertThat(number("instances=4", "instances")).isEqualTo(99);
        assertThat(number("inst=4 --", "instances")).isEqualTo(99);
    }

    @Test
    void settingsAreTexts() {
        split("banteng.wait.spin=5us banteng.wait= quiet -- a=b");

        assertThat(value("banteng.wait.spin")).isEqualTo("5us");
        assertThat(value("banteng.wait")).isEmpty();
        assertThat(value("banteng")).isNull();
        assertThat(value("quiet")).isNull();
        assertThat(value("a")).isNull();
    }

    private static String value(String name) {
        long value = CommandLine.value(RECORD, TestMachine.text(name));
        return value == 0 ? null : TestMachine.textAt(value);
    }

    @Test
    void whatIsQuotedComesOutAsItWas() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<String> expected =
                    IntStream.range(0, random.nextInt(6)).mapToObj(j -> word(random)).toList();
            String line =
                    expected.stream()
                            .map(word -> "'" + word.replace("'", "'\\''") + "'")
                            .collect(Collectors.joining(" "));

            assertThat(arguments("-- " + line)).as("seed %d: %s", seed, line).isEqualTo(expected);
        }
    }

    private static String word(Random random) {
        String characters = "ab '\"\\-=\t€";
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> "" + characters.charAt(random.nextInt(characters.length())))
                .collect(Collectors.joining());
    }
}
