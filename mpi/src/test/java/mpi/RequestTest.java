package mpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Waiting, testing, and what is left of a request then. */
class RequestTest {
    @Test
    void nothingToWaitFor() {
        Ranks.run(
                1,
                () -> {
                    Request none = MPI.REQUEST_NULL;
                    assertThat(none.isNull()).isTrue();
                    Status status = none.waitStatus();
                    assertThat(status.getSource()).isEqualTo(MPI.ANY_SOURCE);
                    assertThat(status.getTag()).isEqualTo(MPI.ANY_TAG);
                    assertThat(status.getCount(MPI.INT)).isZero();
                    assertThat(none.test()).isTrue();
                    none.free();
                    for (Request[] requests : new Request[][] {{}, {none, null}}) {
                        assertThat(Request.waitAny(requests)).isEqualTo(MPI.UNDEFINED);
                        assertThat(Request.testAny(requests)).isEqualTo(MPI.UNDEFINED);
                        assertThat(Request.waitAnyStatus(requests).getIndex())
                                .isEqualTo(MPI.UNDEFINED);
                        assertThat(Request.testAnyStatus(requests).getIndex())
                                .isEqualTo(MPI.UNDEFINED);
                        assertThat(Request.waitSome(requests)).isNull();
                        assertThat(Request.testSome(requests)).isNull();
                        assertThat(Request.waitSomeStatus(requests)).isNull();
                        assertThat(Request.testSomeStatus(requests)).isNull();
                        assertThat(Request.testAll(requests)).isTrue();
                        assertThat(Request.waitAllStatus(requests)).hasSize(requests.length);
                    }
                });
    }

    @Test
    void nothingHasCome() {
        Ranks.run(
                1,
                () -> {
                    Request pending = MPI.COMM_SELF.iRecv(new int[1], 1, MPI.INT, 0, 0);
                    Request[] requests = {pending};
                    assertThat(pending.test()).isFalse();
                    assertThat(pending.testStatus()).isNull();
                    assertThat(pending.getStatus()).isNull();
                    assertThat(Request.testAny(requests)).isEqualTo(MPI.UNDEFINED);
                    assertThat(Request.testAnyStatus(requests)).isNull();
                    assertThat(Request.testAll(requests)).isFalse();
                    assertThat(Request.testAllStatus(requests)).isNull();
                    assertThat(Request.testSome(requests)).isEmpty();
                    assertThat(Request.testSomeStatus(requests)).isEmpty();
                    pending.cancel();
                    assertThat(pending.waitStatus().isCancelled()).isTrue();
                    assertThat(pending.isNull()).isTrue();
                });
    }

    @Test
    void oneAfterTheOther() {
        Ranks.run(
                2,
                () -> {
                    Comm world = MPI.COMM_WORLD;
                    int other = 1 - world.getRank();
                    int[][] got = new int[3][1];
                    Request[] receives = new Request[3];
                    for (int i = 0; i < 3; i++) {
                        receives[i] = world.iRecv(got[i], 1, MPI.INT, other, i);
                    }
                    world.send(new int[] {100}, 1, MPI.INT, other, 1);
                    Status first = Request.waitAnyStatus(receives);
                    assertThat(first.getIndex()).isEqualTo(1);
                    assertThat(first.getSource()).isEqualTo(other);
                    assertThat(receives[1].isNull()).isTrue();
                    world.barrier();
                    world.send(new int[] {200}, 1, MPI.INT, other, 2);
                    assertThat(Request.waitSome(receives)).containsExactly(2);
                    world.barrier();
                    world.send(new int[] {300}, 1, MPI.INT, other, 0);
                    assertThat(Request.waitAny(receives)).isZero();
                    assertThat(got).isDeepEqualTo(new int[][] {{300}, {100}, {200}});
                });
    }

    @Test
    void fromNobody() {
        Ranks.run(
                1,
                () -> {
                    Request request = MPI.COMM_SELF.iRecv(null, 9, MPI.INT, MPI.PROC_NULL, 4);
                    assertThat(request.isNull()).isFalse();
                    Status status = request.getStatus();
                    assertThat(status.getSource()).isEqualTo(MPI.PROC_NULL);
                    assertThat(status.getTag()).isEqualTo(MPI.ANY_TAG);
                    request.waitFor();
                    assertThat(request.isNull()).isTrue();
                });
    }

    @Test
    void persistent() {
        Ranks.run(
                2,
                () -> {
                    Comm world = MPI.COMM_WORLD;
                    int other = 1 - world.getRank();
                    int[] out = new int[1];
                    int[] in = new int[1];
                    Prequest send = world.sendInit(out, 1, MPI.INT, other, 0);
                    Prequest receive = world.recvInit(in, 1, MPI.INT, other, 0);
                    assertThat(receive.isNull()).isFalse();
                    assertThat(receive.test()).isTrue();
                    for (int round = 0; round < 3; round++) {
                        out[0] = round;
                        Prequest.startAll(new Prequest[] {receive, send});
                        Request.waitAll(new Request[] {send, receive});
                        assertThat(in[0]).isEqualTo(round);
                    }
                    send.free();
                    receive.free();
                    assertThat(send.isNull()).isTrue();
                });
    }

    @Test
    void freedWhileUnderWay() {
        Ranks.run(
                2,
                () -> {
                    Comm world = MPI.COMM_WORLD;
                    int[] large = new int[100_000];
                    if (world.getRank() == 0) {
                        large[99_999] = 7;
                        Request send = world.iSend(large, large.length, MPI.INT, 1, 0);
                        send.free();
                        assertThat(send.isNull()).isTrue();
                    }
                    world.barrier();
                    if (world.getRank() == 1) {
                        world.recv(large, large.length, MPI.INT, 0, 0);
                        assertThat(large[99_999]).isEqualTo(7);
                    }
                });
    }

    @Test
    void aMessageTakenOut() {
        Ranks.run(
                1,
                () -> {
                    Comm self = MPI.COMM_SELF;
                    Message message = new Message();
                    assertThat(message.isNull()).isTrue();
                    assertThat(message.imProbe(0, 5, self)).isNull();
                    Request send = self.iSend(new int[] {1, 2}, 2, MPI.INT, 0, 5);
                    assertThat(message.mProbe(0, 5, self).getCount(MPI.INT)).isEqualTo(2);
                    assertThat(message.isNull()).isFalse();
                    assertThat(self.iProbe(MPI.ANY_SOURCE, MPI.ANY_TAG)).isNull();
                    int[] got = new int[2];
                    message.mRecv(got, 2, MPI.INT);
                    assertThat(got).containsExactly(1, 2);
                    assertThat(message.isNull()).isTrue();
                    send.waitFor();
                    message.mProbe(MPI.PROC_NULL, 5, self);
                    assertThat(message.isNoProc()).isTrue();
                    assertThat(message.mRecv(null, 0, MPI.INT).getSource())
                            .isEqualTo(MPI.PROC_NULL);
                });
    }
}
