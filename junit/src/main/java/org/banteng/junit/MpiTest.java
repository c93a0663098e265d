package org.banteng.junit;

import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A JUnit 5 test whose body every rank of a job runs.
 *
 * <pre>{@code
 * @MpiTest(ranks = {1, 2, 4})
 * void sumsTheRanks() throws MPIException {
 *     MPI.Init(new String[0]);
 *     int[] sum = {MPI.COMM_WORLD.getRank()};
 *     MPI.COMM_WORLD.allReduce(sum, 1, MPI.INT, MPI.SUM);
 *     int size = MPI.COMM_WORLD.getSize();
 *     assertEquals(size * (size - 1) / 2, sum[0]);
 *     MPI.Finalize();
 * }
 * }</pre>
 *
 * <p>It passes if the body returns on every rank. What a rank throws fails it, and the message
 * names the rank; so does a deadlock, with where each rank is.
 *
 * <p>Ranks are threads of this process. They share the test object and its fields, and all statics;
 * {@code @BeforeEach} and {@code @AfterEach} methods run once, on JUnit's own thread, which is no
 * rank.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(MpiTestExtension.class)
public @interface MpiTest {
    /** How many ranks; for several numbers the test runs once for each. */
    int[] ranks() default 2;

    /** After this many seconds it fails, with where each rank is. */
    long timeoutSeconds() default 60;
}
