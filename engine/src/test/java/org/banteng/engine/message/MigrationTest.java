package org.banteng.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.engine.group.Group;
import org.banteng.machine.Core;
import org.banteng.machine.Memory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ranks that all talk to all, by operations and by the short way, and move between cores all the
 * while: each message comes once, in order, with its bytes.
 */
class MigrationTest {
    private static final int CONTEXT = 0;
    private static final int ROUNDS = 150;

    @ParameterizedTest(name = "{0} cores, {1} ranks")
    @CsvSource({"2, 2", "2, 5", "3, 3", "4, 9"})
    void messagesComeOnceAndInOrder(int cores, int ranks) throws Exception {
        long seed = System.nanoTime();
        AtomicInteger moves = new AtomicInteger();
        TestJob.run(cores, ranks, endpoint -> talkAndMove(endpoint, seed, moves));
        assertThat(moves.get()).as("seed %d", seed).isGreaterThan(ranks * ROUNDS / 10);
    }

    private static void talkAndMove(Endpoint endpoint, long seed, AtomicInteger moves) {
        Job job = endpoint.job();
        int self = endpoint.world();
        Random random = new Random(seed + self);
        Peers peers = new Peers(endpoint, Group.range(0, job.size()), self, null);
        Operation[] sends = new Operation[job.size()];
        Operation[] receives = new Operation[job.size()];
        byte[][] out = new byte[job.size()][];
        byte[][] in = new byte[job.size()][];
        for (int round = 0; round < ROUNDS; round++) {
            for (int peer = 0; peer < job.size(); peer++) {
                out[peer] = message(seed, self, peer, round);
                boolean sent = random.nextBoolean() && trySend(peers, peer, out[peer]);
                sends[peer] = sent ? null : send(endpoint, peer, out[peer]);
            }
            moveSometimes(endpoint, random, moves);
            for (int peer = 0; peer < job.size(); peer++) {
                in[peer] = new byte[message(seed, peer, self, round).length];
                boolean received = random.nextBoolean() && tryReceive(peers, peer, in[peer]);
                receives[peer] = received ? null : receive(endpoint, peer, in[peer]);
            }
            moveSometimes(endpoint, random, moves);
            endpoint.waits().awaitAll(receives, receives.length);
            moveSometimes(endpoint, random, moves);
            endpoint.waits().awaitAll(sends, sends.length);
            for (int peer = 0; peer < job.size(); peer++) {
                assertThat(in[peer])
                        .as("round %d, from %d to %d, seed %d", round, peer, self, seed)
                        .isEqualTo(message(seed, peer, self, round));
                recycle(endpoint, receives[peer]);
                recycle(endpoint, sends[peer]);
            }
        }
    }

    private static void recycle(Endpoint endpoint, Operation operation) {
        if (operation != null) {
            assertThat(operation.error()).isNull();
            endpoint.recycle(operation);
        }
    }

    private static boolean trySend(Peers peers, int to, byte[] message) {
        return peers.trySend(to, CONTEXT, 0, message, Memory.arrayBase(message), message.length);
    }

    private static boolean tryReceive(Peers peers, int from, byte[] message) {
        int came =
                peers.tryReceive(
                        from, CONTEXT, 0, message, Memory.arrayBase(message), message.length);
        return came != Endpoint.NOTHING;
    }

    private static void moveSometimes(Endpoint endpoint, Random random, AtomicInteger moves) {
        if (random.nextInt(4) == 0) {
            int core = random.nextInt(endpoint.job().coreCount());
            if (core != endpoint.core().id()) {
                moves.incrementAndGet();
            }
            assertThat(endpoint.migration().moveTo(core)).isTrue();
            assertThat(Core.current().id()).isEqualTo(core);
            assertThat(endpoint.core().id()).isEqualTo(core);
        }
    }

    /** Both ends know what a message holds: inline, through the queue, or by rendezvous. */
    private static byte[] message(long seed, int from, int to, int round) {
        Random random = new Random(seed * 31 + from * 1_000_003L + to * 10_007L + round);
        int kind = random.nextInt(10);
        int bytes = kind < 5 ? random.nextInt(40) : kind < 8 ? random.nextInt(8000) : 20_000;
        byte[] message = new byte[bytes];
        random.nextBytes(message);
        return message;
    }

    private static Operation send(Endpoint endpoint, int to, byte[] message) {
        return endpoint.send(
                SendMode.STANDARD,
                "iSend",
                CONTEXT,
                0,
                endpoint.world(),
                to,
                message,
                Memory.arrayBase(message),
                message.length,
                null);
    }

    private static Operation receive(Endpoint endpoint, int from, byte[] message) {
        return endpoint.receive(
                "iRecv",
                CONTEXT,
                from,
                0,
                message,
                Memory.arrayBase(message),
                message.length,
                null);
    }
}
