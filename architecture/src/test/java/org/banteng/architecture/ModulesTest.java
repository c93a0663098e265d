package org.banteng.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.stream.Stream;

/** Which module may know which, and which of them knows what is not ours. */
@AnalyzeClasses(
        packages = {"org.banteng", "mpi"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {
    /** The floors, from the bottom up; whoever may use a floor says so in its last line. */
    @ArchTest
    static final ArchRule arrowsBetweenModulesPointDown =
            layeredArchitecture()
                    .consideringOnlyDependenciesInAnyPackage("org.banteng..", "mpi..")
                    .layer("machine")
                    .definedBy(Modules.MACHINE)
                    .layer("machine-jvm")
                    .definedBy(Modules.MACHINE_JVM)
                    .layer("machine-metal")
                    .definedBy(Modules.MACHINE_METAL)
                    .layer("bus")
                    .definedBy(Modules.BUS)
                    .layer("engine")
                    .definedBy(Modules.ENGINE)
                    .layer("mpi")
                    .definedBy(Modules.MPI)
                    .layer("launcher")
                    .definedBy(Modules.LAUNCHER, Modules.LAUNCHER_FRONT)
                    .layer("junit")
                    .definedBy(Modules.JUNIT)
                    .layer("host")
                    .definedBy(Modules.HOST)
                    .layer("image")
                    .definedBy(Modules.IMAGE)
                    .layer("bench")
                    .definedBy(Modules.BENCH)
                    .layer("cli")
                    .definedBy(Modules.CLI)
                    .whereLayer("machine")
                    .mayNotAccessAnyLayer()
                    .whereLayer("machine-jvm")
                    .mayOnlyAccessLayers("machine")
                    .whereLayer("machine-metal")
                    .mayOnlyAccessLayers("machine")
                    .whereLayer("bus")
                    .mayOnlyAccessLayers("machine")
                    .whereLayer("engine")
                    .mayOnlyAccessLayers("machine", "bus")
                    .whereLayer("mpi")
                    .mayOnlyAccessLayers("machine", "engine")
                    .whereLayer("launcher")
                    .mayOnlyAccessLayers("machine", "machine-jvm", "bus", "engine", "mpi")
                    .whereLayer("junit")
                    .mayOnlyAccessLayers("launcher")
                    .whereLayer("host")
                    .mayNotAccessAnyLayer()
                    .whereLayer("image")
                    .mayOnlyAccessLayers("machine", "machine-metal", "bus", "engine", "mpi", "host")
                    .whereLayer("bench")
                    .mayOnlyAccessLayers("mpi", "host")
                    .whereLayer("cli")
                    .mayOnlyAccessLayers(
                            "machine",
                            "machine-jvm",
                            "engine",
                            "launcher",
                            "host",
                            "image",
                            "bench")
                    .ensureAllClassesAreContainedInArchitecture()
                    .because(
                            "an arrow that points up ties a floor to what stands on it: then"
                                    + " neither machine can be exchanged for the other");

    @ArchTest
    static final ArchRule onlyTheJvmMachineReachesIntoTheJdk =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(Modules.MACHINE_JVM)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jdk.internal..", "sun..", "com.sun.tools..")
                    .because("a new JDK then means work in one module only");

    @ArchTest
    static final ArchRule onlyTheJunitModuleKnowsJunit =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(Modules.JUNIT)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.junit..", "org.opentest4j..")
                    .because("a program that is no test must not need JUnit on its class path");

    @ArchTest
    static final ArchRule onlyTheCommandKnowsItsParser =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(Modules.CLI)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("picocli..")
                    .because("users of the library get no library that they did not ask for");

    @ArchTest
    static final ArchRule onlyMetalAndImageKnowTeavm =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(Modules.MACHINE_METAL, Modules.IMAGE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.teavm..")
                    .because("what is written once is compiled by two compilers and knows neither");

    @ArchTest
    static final ArchRule benchmarksAreProgramsLikeAnyOther =
            classes()
                    .that()
                    .resideInAPackage(Modules.BENCH_PROGRAMS)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            Modules.BENCH_PROGRAMS, Modules.MPI, "java..", "org.HdrHistogram..")
                    .because("what they measure is what every program gets, on every machine");

    @ArchTest
    static final ArchRule whatUsersGetNeedsNothingButTheJdk =
            classes()
                    .that()
                    .resideInAnyPackage(
                            Modules.MACHINE,
                            Modules.MACHINE_JVM,
                            Modules.BUS,
                            Modules.ENGINE,
                            Modules.MPI,
                            Modules.LAUNCHER,
                            Modules.LAUNCHER_FRONT)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "javax..",
                            "jdk..",
                            "com.sun.source..",
                            "org.banteng..",
                            "mpi..")
                    .because("there is nothing to install but a JDK, and one artifact");

    @ArchTest
    static final ArchRule programsSeeOnlyMpiAndTheJdk =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage(Modules.MPI)
                    .and()
                    .areDeclaredInClassesThat()
                    .arePublic()
                    .and()
                    .arePublic()
                    .should(haveASignatureOfMpiAndTheJdk())
                    .because(
                            "the interface is that of Open MPI's Java bindings: a type of the"
                                    + " engine in it could never be changed again");

    private static ArchCondition<JavaMethod> haveASignatureOfMpiAndTheJdk() {
        DescribedPredicate<JavaClass> foreign =
                JavaClass.Predicates.resideInAPackage("org.banteng..");
        return new ArchCondition<>("have a signature of package mpi and the JDK") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                                Stream.of(method.getRawReturnType()),
                                Stream.concat(
                                        method.getRawParameterTypes().stream(),
                                        method.getExceptionTypes().stream()
                                                .map(type -> type.toErasure())))
                        .map(JavaClass::getBaseComponentType)
                        .filter(foreign)
                        .forEach(
                                type ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        method,
                                                        method.getFullName()
                                                                + " has "
                                                                + type.getName()
                                                                + " in its signature")));
            }
        };
    }
}
