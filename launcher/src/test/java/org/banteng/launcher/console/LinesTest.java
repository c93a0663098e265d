package org.banteng.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two ranks and more on one stream, and none of their lines in another's. */
class LinesTest {
    private final ByteArrayOutputStream real = new ByteArrayOutputStream();
    private final Sink sink = new Sink(real, null);

    private Lines lines() {
        return new Lines(sink, StandardCharsets.UTF_8, null);
    }

    private Lines tagged(String prefix) {
        return new Lines(sink, StandardCharsets.UTF_8, prefix.getBytes(StandardCharsets.UTF_8));
    }

    private String written() {
        return real.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLineIsWrittenWhenItIsComplete() {
        Lines lines = lines();
        lines.print("one ");
        lines.print("line");
        assertThat(written()).isEmpty();
        lines.println(".");
        assertThat(written()).isEqualTo("one line.\n");
    }

    @Test
    void piecesOfTwoRanksDoNotMix() {
        Lines a = lines();
        Lines b = lines();
        a.print("a1 ");
        b.print("b1 ");
        a.print("a2\na3 ");
        b.println("b2");
        a.println("a4");
        assertThat(written()).isEqualTo("a1 a2\nb1 b2\na3 a4\n");
    }

    @Test
    void anUnfinishedLineThatIsShownEndsBeforeAnotherRanksLine() {
        Lines a = lines();
        Lines b = lines();
        a.print("prompt> ");
        a.show();
        assertThat(written()).isEqualTo("prompt> ");
        b.println("b");
        a.println("answer");
        assertThat(written()).isEqualTo("prompt> \nb\nanswer\n");
    }

    @Test
    void theRankItselfGoesOnWithItsUnfinishedLine() {
        Lines a = lines();
        a.print("working");
        a.show();
        a.print(" done");
        a.show();
        a.println("");
        assertThat(written()).isEqualTo("working done\n");
    }

    @Test
    void onlyALineThatIsStillUnfinishedIsShownLater() {
        Lines a = lines();
        a.print("a");
        assertThat(a.askFlush()).isTrue();
        assertThat(a.askFlush()).isFalse();
        a.println("b");
        a.print("c");
        a.showIfAsked();
        assertThat(written()).isEqualTo("ab\n");
        assertThat(a.askFlush()).isTrue();
        a.showIfAsked();
        assertThat(written()).isEqualTo("ab\nc");
    }

    @Test
    void everyLineIsTaggedOnce() {
        Lines a = tagged("[0] ");
        Lines b = tagged("[1] ");
        a.print("x\ny\nz");
        b.println("w");
        a.show();
        b.println("v");
        a.println("!");
        assertThat(written()).isEqualTo("[0] x\n[0] y\n[1] w\n[0] z\n[1] v\n[0] !\n");
    }

    @Test
    void aCharacterThatComesInTwoHalvesStaysWhole() {
        Lines lines = lines();
        String ox = "\uD83D\uDC02";
        lines.print(ox.substring(0, 1));
        lines.print(ox.substring(1));
        lines.println("");
        assertThat(written()).isEqualTo(ox + "\n");
    }

    @Test
    void bytesAreNotTouched() {
        Lines lines = lines();
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        lines.write(bytes);
        lines.show();
        assertThat(real.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void aLineLongerThanAnyBufferComesThrough() {
        Lines lines = lines();
        String text = "0123456789".repeat(300_000);
        lines.println(text);
        assertThat(written()).isEqualTo(text + "\n");
    }

    @Test
    void linesOfManyThreadsStayWhole() throws InterruptedException {
        Flusher flusher = new Flusher(sink);
        sink.gatherBursts(flusher);
        flusher.start();
        int ranks = 8;
        int count = 2_000;
        List<Thread> threads = new ArrayList<>();
        for (int rank = 0; rank < ranks; rank++) {
            int me = rank;
            Lines lines = lines();
            threads.add(Thread.ofVirtual().start(() -> printMany(lines, me, count)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        flusher.end();
        flusher.join();
        Pattern whole = Pattern.compile("rank [0-7] line \\d{4} ok");
        List<String> all = written().lines().toList();
        assertThat(all).hasSize(ranks * count).allMatch(it -> whole.matcher(it).matches());
        assertThat(all).doesNotHaveDuplicates();
    }

    private static void printMany(Lines lines, int rank, int count) {
        for (int i = 0; i < count; i++) {
            lines.print("rank " + rank);
            lines.print(" line " + (1_000 + i));
            lines.println(" ok");
        }
    }

    @Test
    void aBurstIsGatheredAndWrittenSoon() throws InterruptedException {
        Flusher flusher = new Flusher(sink);
        sink.gatherBursts(flusher);
        flusher.start();
        Lines lines = lines();
        for (int i = 0; i < 100; i++) {
            lines.println("line " + i);
        }
        long until = System.nanoTime() + 10_000_000_000L;
        while (written().lines().count() < 100 && System.nanoTime() - until < 0) {
            Thread.sleep(1);
        }
        assertThat(written().lines()).hasSize(100);
        flusher.end();
    }

    @Test
    void aStreamThatFailsIsRememberedAndNotThrown() {
        OutputStream closed =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("closed");
                    }
                };
        Lines lines = new Lines(new Sink(closed, null), StandardCharsets.UTF_8, null);
        assertThat(lines.hasFailed()).isFalse();
        lines.println("into the void");
        assertThat(lines.hasFailed()).isTrue();
    }
}
