package org.banteng.conformance;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.banteng.RankFailedException;
import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Case;
import org.banteng.conformance.kit.Cases;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An area as tests, one for each case in each {@link Setting}.
 *
 * <p>All cases of a setting run in one job, one after the other. Only if that job fails does each
 * case run in a job of its own, to tell which ones fail, since a failure ends its job.
 */
abstract class AreaTest {
    private final Area area;
    private final Class<?> program;

    AreaTest(Area area) {
        this(area, Main.class);
    }

    /**
     * @param program whose {@code main} runs the area
     */
    AreaTest(Area area, Class<?> program) {
        this.area = area;
        this.program = program;
    }

    @TestFactory
    Stream<DynamicNode> cases() {
        return Setting.all(area.storages()).stream()
                .filter(setting -> !Cases.of(area, setting.ranks()).isEmpty())
                .map(this::container);
    }

    private DynamicNode container(Setting setting) {
        Together together = new Together(setting);
        List<DynamicTest> tests = new ArrayList<>();
        if (!area.startsMpi()) {
            tests.add(dynamicTest("all in one job", together::show));
        }
        for (Case each : Cases.of(area, setting.ranks())) {
            tests.add(dynamicTest(each.name(), () -> together.show(each)));
        }
        return dynamicContainer(setting.toString(), tests);
    }

    /** The job that runs all cases. */
    private final class Together {
        private final Setting setting;
        private boolean done;
        private RankFailedException failure;

        Together(Setting setting) {
            this.setting = setting;
        }

        void show() {
            run();
            if (failure != null) {
                throw failure;
            }
        }

        void show(Case each) {
            run();
            if (failure != null || area.startsMpi()) {
                ConformanceJob.run(area, program, each.name(), setting);
            }
        }

        private void run() {
            if (done || area.startsMpi()) {
                return;
            }
            done = true;
            try {
                ConformanceJob.run(area, program, null, setting);
            } catch (RankFailedException e) {
                failure = e;
            }
        }
    }
}
