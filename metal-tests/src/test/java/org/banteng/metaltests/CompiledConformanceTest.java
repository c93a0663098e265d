package org.banteng.metaltests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.banteng.conformance.Areas;
import org.banteng.conformance.Main;
import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Case;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Storage;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What MPI means, area by area, as on the JVM: a test for each case with each kind of buffer, in
 * each {@link Setting}. The cases of an area run in one job, as far as they can share one; after
 * one that fails, those behind it have not passed either.
 */
@Tag("compiled")
class CompiledConformanceTest {
    private static final CompiledProgram PROGRAM = CompiledProgram.of(Main.class);

    @TestFactory
    Stream<DynamicNode> cases() {
        return Setting.chosen().stream()
                .map(setting -> dynamicContainer(setting.toString(), areasIn(setting)));
    }

    private static Stream<DynamicNode> areasIn(Setting setting) {
        return Areas.all().stream()
                .filter(area -> !Cases.of(area, setting.ranks()).isEmpty())
                .map(area -> dynamicContainer(area.name(), casesOf(area, setting)));
    }

    private static Stream<DynamicTest> casesOf(Area area, Setting setting) {
        Job job = new Job(setting, area.name());
        return Stream.of(area.storages())
                .flatMap(
                        storage ->
                                Cases.of(area, setting.ranks()).stream()
                                        .map(each -> test(area, each, storage, job)));
    }

    private static DynamicTest test(Area area, Case each, Storage storage, Job together) {
        String line = Main.passedLine(area, each, storage);
        Job job =
                area.startsMpi()
                        ? new Job(together.setting, area.name() + ":" + each.name())
                        : together;
        return dynamicTest(line, () -> job.assertPrints(line));
    }

    /** Runs when somebody first asks what it prints. */
    private static final class Job {
        private final Setting setting;
        private final String cases;
        private Ended ended;

        /**
         * @param cases an argument of {@link Main}
         */
        Job(Setting setting, String cases) {
            this.setting = setting;
            this.cases = cases;
        }

        void assertPrints(String line) throws IOException, InterruptedException {
            if (ended == null) {
                ended = PROGRAM.run(setting, List.of("--cases", cases));
            }
            assertThat(ended.out().contains(line)).as(ended.summary()).isTrue();
        }
    }
}
