package mpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** Communicators from communicators, and what a program hangs on them. */
class CommunicatorTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 16})
    void split(int ranks) {
        Ranks.run(
                ranks,
                () -> {
                    int rank = MPI.COMM_WORLD.getRank();
                    Intracomm thirds = MPI.COMM_WORLD.split(rank % 3, -rank);
                    int members = (ranks - rank % 3 + 2) / 3;
                    assertThat(thirds.getSize()).isEqualTo(members);
                    assertThat(thirds.getRank()).isEqualTo(members - 1 - rank / 3);
                    int[] least = {rank};
                    thirds.allReduce(least, 1, MPI.INT, MPI.MIN);
                    assertThat(least[0]).isEqualTo(rank % 3);
                    Intracomm none = MPI.COMM_WORLD.split(MPI.UNDEFINED, 0);
                    assertThat(none.isNull()).isTrue();
                    Intracomm node = MPI.COMM_WORLD.splitType(Comm.TYPE_SHARED, 0, MPI.INFO_NULL);
                    assertThat(Comm.compare(node, MPI.COMM_WORLD)).isEqualTo(MPI.CONGRUENT);
                    assertThat(node.getName()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 16})
    void ofGroups(int ranks) {
        Ranks.run(
                ranks,
                () -> {
                    Intracomm world = MPI.COMM_WORLD;
                    int rank = world.getRank();
                    Group all = world.getGroup();
                    Group odd = all.rangeIncl(new int[][] {{1, ranks - 1, 2}});
                    Intracomm odds = world.create(odd);
                    assertThat(odds.isNull()).isEqualTo(rank % 2 == 0);
                    Group backwards = all.rangeIncl(new int[][] {{ranks - 1, 1, -1}});
                    if (rank > 0) {
                        Intracomm others = world.createGroup(backwards, 0);
                        assertThat(others.getRank()).isEqualTo(ranks - 1 - rank);
                        int[] sum = {rank};
                        others.allReduce(sum, 1, MPI.INT, MPI.SUM);
                        assertThat(sum[0]).isEqualTo(ranks * (ranks - 1) / 2);
                        others.free();
                    }
                    Group none = Group.difference(odd, all);
                    assertThat(Group.compare(none, MPI.GROUP_EMPTY)).isEqualTo(MPI.IDENT);
                    assertThat(Group.translateRanks(odd, new int[] {0}, backwards))
                            .containsExactly(ranks - 2);
                    assertThat(Group.union(odd, all).getRank())
                            .isEqualTo(rank % 2 == 1 ? rank / 2 : ranks / 2 + rank / 2);
                });
    }

    /**
     * Made side by side, in different orders at different ranks, each still has its own messages.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void manyAtATime(int ranks) {
        Ranks.run(
                ranks,
                () -> {
                    int rank = MPI.COMM_WORLD.getRank();
                    Intracomm neighbours = MPI.COMM_WORLD.split(rank / 2, 0);
                    List<Intracomm> copies = new ArrayList<>();
                    for (int i = 0; i < 6; i++) {
                        boolean small = (i + rank / 2) % 2 == 0;
                        copies.add(small ? neighbours.iDup() : MPI.COMM_WORLD.iDup());
                    }
                    Intracomm[] wanted = copies.toArray(new Intracomm[0]);
                    for (int i = wanted.length - 1; i >= 0; i--) {
                        wanted[i].getRequest().waitFor();
                    }
                    // A message in each, received in the opposite order by whoever is next.
                    for (int i = 0; i < wanted.length; i++) {
                        int size = wanted[i].getSize();
                        int next = (wanted[i].getRank() + 1) % size;
                        wanted[i].bSend(new int[] {i}, 1, MPI.INT, next, 0);
                    }
                    for (int i = wanted.length - 1; i >= 0; i--) {
                        int[] got = new int[1];
                        wanted[i].recv(got, 1, MPI.INT, MPI.ANY_SOURCE, 0);
                        boolean small = (i + rank / 2) % 2 == 0;
                        if (small) {
                            assertThat(got[0]).isEqualTo(i);
                        }
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void attributesNamesAndHints(int ranks) {
        Ranks.run(
                ranks,
                () -> {
                    Intracomm world = MPI.COMM_WORLD;
                    assertThat(world.getAttr(MPI.TAG_UB)).isEqualTo(Integer.MAX_VALUE);
                    assertThat(world.getAttr(MPI.WTIME_IS_GLOBAL)).isEqualTo(true);
                    int key = Comm.createKeyval();
                    assertThat(world.getAttr(key)).isNull();
                    int[] value = {1, world.getRank()};
                    world.setAttr(key, value);
                    value[0] = 2;
                    Intracomm copy = world.dup();
                    assertThat((int[]) copy.getAttr(key)).containsExactly(1, world.getRank());
                    world.deleteAttr(key);
                    assertThat(world.getAttr(key)).isNull();
                    copy.setAttr(key, new ArrayList<>(List.of("a", 2)));
                    assertThat(copy.getAttr(key))
                            .isEqualTo(List.of("a", 2))
                            .isNotSameAs(copy.getAttr(key));
                    assertThatThrownBy(() -> copy.setAttr(key, new Object()))
                            .isInstanceOf(MPIException.class)
                            .hasCauseInstanceOf(java.io.NotSerializableException.class);
                    Comm.freeKeyval(key);
                    assertThatThrownBy(() -> world.setAttr(key, 1))
                            .isInstanceOfSatisfying(
                                    MPIException.class,
                                    e -> assertThat(e.getErrorClass()).isEqualTo(MPI.ERR_KEYVAL));
                    assertThat(world.getName()).isEqualTo("MPI_COMM_WORLD");
                    copy.setName("copy of " + copy.getRank());
                    assertThat(copy.getName()).isEqualTo("copy of " + copy.getRank());
                    Info info = new Info();
                    info.set("key", "value");
                    Intracomm hinted = world.dupWithInfo(info);
                    assertThat(hinted.getInfo().get("key")).isEqualTo("value");
                    assertThat(world.getInfo().size()).isZero();
                    MPI.INT.setName("int of " + world.getRank());
                    assertThat(MPI.INT.getName()).isEqualTo("int of " + world.getRank());
                    assertThat(hinted.clone().getSize()).isEqualTo(ranks);
                });
    }
}
