package org.banteng.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which package may know which, and that each introduces itself. */
@AnalyzeClasses(
        packages = {"org.banteng", "mpi"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    private static final String ENGINE = "org.banteng.engine";

    /** The engine's packages, from the bottom up; the same as in its {@code package-info.java}. */
    private static final List<String> ENGINE_FROM_BELOW =
            List.of(
                    "error",
                    "datatype",
                    "op",
                    "group",
                    "message",
                    "board",
                    "communicator",
                    "collective",
                    "process",
                    "report");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("(**)")
                    .namingSlices("$1")
                    .should()
                    .beFreeOfCycles()
                    .because("of two packages that need each other, none can be read first");

    @ArchTest
    static final ArchRule enginePackagesUseEarlierOnesOnly =
            classes()
                    .that()
                    .resideInAPackage(Modules.ENGINE)
                    .should(useEarlierEnginePackagesOnly())
                    .because(
                            "org.banteng.engine's package-info promises that order to its readers");

    @ArchTest
    static void everyPackageIntroducesItself(JavaClasses product) {
        Set<String> packages = new TreeSet<>();
        Set<String> introduced = new TreeSet<>();
        for (JavaClass each : product) {
            packages.add(each.getPackageName());
            if (each.getSimpleName().equals("package-info")) {
                introduced.add(each.getPackageName());
            }
        }
        assertThat(introduced)
                .as("packages with a package-info.java, which says where to start reading")
                .isEqualTo(packages);
    }

    @ArchTest
    static void theOrderNamesEveryPackageOfTheEngine(JavaClasses product) {
        Set<String> found =
                product.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(ENGINE + '.'))
                        .map(PackagesTest::floorOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ENGINE_FROM_BELOW)
                .as("the order of the engine's packages; a new one gets its place in it")
                .containsExactlyInAnyOrderElementsOf(found);
    }

    private static ArchCondition<JavaClass> useEarlierEnginePackagesOnly() {
        return new ArchCondition<>("use only packages before their own in " + ENGINE_FROM_BELOW) {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (Dependency use : user.getDirectDependenciesFromSelf()) {
                    String used = use.getTargetClass().getPackageName();
                    if (used.startsWith(ENGINE + '.') && rank(used) > rank(user.getPackageName())) {
                        events.add(SimpleConditionEvent.violated(use, use.getDescription()));
                    }
                }
            }
        };
    }

    private static int rank(String packageName) {
        return ENGINE_FROM_BELOW.indexOf(floorOf(packageName));
    }

    /** The first name below the engine's own. */
    private static String floorOf(String packageName) {
        return packageName.equals(ENGINE)
                ? ""
                : packageName.substring(ENGINE.length() + 1).split("\\.", 2)[0];
    }
}
