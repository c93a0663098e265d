package org.banteng.conformance;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.banteng.RankFailedException;
import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Case;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Storage;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An area as tests, one for each case in each setting.
 *
 * <p>The settings are: with shared classes, every number of ranks with every kind of buffer of the
 * area; isolated, every number of ranks with one kind of buffer each, a different one from number
 * to number. How a buffer's bytes travel has nothing to do with who loaded the classes, so the full
 * product of the two would show nothing more.
 *
 * <p>All cases of a setting run in one job, one after the other. Only if that job fails does each
 * case run in a job of its own, to tell which ones fail, since a failure ends its job.
 */
abstract class AreaTest {
    private final Area area;

    AreaTest(Area area) {
        this.area = area;
    }

    @TestFactory
    Stream<DynamicNode> cases() {
        List<Setting> settings = new ArrayList<>();
        for (int ranks : ConformanceJob.ranks()) {
            Storage[] storages = area.storages();
            for (Storage storage : storages) {
                settings.add(new Setting(ranks, false, storage));
            }
            settings.add(new Setting(ranks, true, ConformanceJob.rotate(storages, ranks)));
        }
        return settings.stream()
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
                ConformanceJob.run(area, each.name(), setting);
            }
        }

        private void run() {
            if (done || area.startsMpi()) {
                return;
            }
            done = true;
            try {
                ConformanceJob.run(area, null, setting);
            } catch (RankFailedException e) {
                failure = e;
            }
        }
    }
}
