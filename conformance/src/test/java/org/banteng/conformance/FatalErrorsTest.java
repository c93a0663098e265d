package org.banteng.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mpi.MPI;

import org.banteng.Banteng;
import org.banteng.RankFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;

/** What ends a job: errors under the default handler, exceptions and abort. */
final class FatalErrorsTest {
    private static final int RANKS = 4;
    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest
    @MethodSource("org.banteng.conformance.Mistake#all")
    void endsTheJob(Mistake mistake) {
        RankFailedException failure =
                catchThrowableOfType(
                        RankFailedException.class,
                        () -> Banteng.job(RANKS).timeout(SOON).run(mistake::run));

        assertThat(failure).as("failure of the job").isNotNull();
        assertThat(print(failure)).contains("rank 1").contains(mistake.words());
        assertThat(failure.exitCode()).isEqualTo(mistake.exitCode());
    }

    private static String print(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void anExceptionIsTheCauseOfTheFailure() {
        IllegalStateException why = new IllegalStateException("no more");

        assertThatThrownBy(
                        () ->
                                Banteng.run(
                                        1,
                                        () -> {
                                            throw why;
                                        }))
                .isInstanceOf(RankFailedException.class)
                .hasCause(why);
    }

    @Test
    void aThreadLevelThatIsNoneEndsTheJob() {
        RankFailedException failure =
                catchThrowableOfType(
                        RankFailedException.class,
                        () -> Banteng.run(1, () -> MPI.InitThread(new String[0], 4)));

        assertThat(failure).hasMessageContainingAll("InitThread", "required is 4");
    }
}
