package org.banteng.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Set;

/**
 * What of the JDK the code may use that is written once for every machine. The compiler for bare
 * metal has a class library of its own, and finds what it lacks only when an image is built, in the
 * program that happens to reach it; this finds it in every build.
 */
@AnalyzeClasses(
        packages = {"org.banteng", "mpi"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ThirdFloorTest {
    private static final String[] WRITTEN_ONCE = {
        Modules.MACHINE, Modules.BUS, Modules.ENGINE, Modules.MPI
    };

    /** Whole packages that the other class library has, as far as they are any use here. */
    private static final String[] PACKAGES = {
        "java.lang",
        "java.lang.annotation",
        "java.math",
        "java.nio",
        "java.nio.charset",
        "java.util",
        "java.util.function",
        "java.util.stream",
        "java.util.concurrent.atomic",
        "org.banteng.machine",
        "org.banteng.bus..",
        "org.banteng.engine..",
        "mpi.."
    };

    /** Classes that it has of packages that it has in part only. */
    private static final Set<String> CLASSES =
            Set.of(
                    "java.io.ByteArrayInputStream",
                    "java.io.ByteArrayOutputStream",
                    "java.io.DataInputStream",
                    "java.io.DataOutputStream",
                    "java.io.IOException",
                    "java.io.InputStream",
                    "java.io.OutputStream",
                    "java.io.PrintStream",
                    "java.io.PrintWriter",
                    "java.io.StringWriter",
                    "java.io.UncheckedIOException",
                    "java.lang.ref.WeakReference",
                    "java.util.concurrent.ConcurrentHashMap");

    /** Classes that it lacks of packages that it has. */
    private static final Set<String> MISSING_CLASSES =
            Set.of(
                    "java.lang.ClassValue",
                    "java.lang.Process",
                    "java.lang.ProcessBuilder",
                    "java.lang.ScopedValue",
                    "java.lang.StackWalker",
                    "java.lang.ThreadGroup",
                    "java.util.HexFormat",
                    "java.util.Scanner",
                    "java.util.SplittableRandom",
                    "java.util.concurrent.atomic.AtomicIntegerArray",
                    "java.util.concurrent.atomic.AtomicLongArray",
                    "java.util.concurrent.atomic.LongAdder");

    /** Methods that it lacks of classes that it has. */
    private static final Set<String> MISSING_METHODS =
            Set.of(
                    "java.lang.Character.toString(int)",
                    "java.lang.Class.getPackageName()",
                    "java.lang.Class.isRecord()",
                    "java.lang.Float.float16ToFloat(short)",
                    "java.lang.Integer.compress(int, int)",
                    "java.lang.Integer.parseUnsignedInt(java.lang.String)",
                    "java.lang.Math.fma(double, double, double)",
                    "java.lang.Math.fma(float, float, float)",
                    "java.lang.Math.multiplyFull(int, int)",
                    "java.lang.Math.multiplyHigh(long, long)",
                    "java.lang.Math.unsignedMultiplyHigh(long, long)",
                    "java.lang.Runtime.addShutdownHook(java.lang.Thread)",
                    "java.lang.Runtime.availableProcessors()",
                    "java.lang.Runtime.halt(int)",
                    "java.lang.Runtime.maxMemory()",
                    "java.lang.String.indent(int)",
                    "java.lang.String.lines()",
                    "java.lang.System.exit(int)",
                    "java.lang.System.getenv()",
                    "java.lang.Thread.getState()",
                    "java.lang.Thread.ofVirtual()",
                    "java.lang.Thread.onSpinWait()",
                    "java.lang.Thread.threadId()",
                    "java.nio.ByteBuffer.alignedSlice(int)",
                    "java.nio.ByteBuffer.slice(int, int)",
                    "java.util.ServiceLoader.findFirst()");

    /** Methods that make all that can reach them a slow coroutine on metal. */
    private static final Set<String> SLOW_METHODS =
            Set.of(
                    "java.lang.Object.wait()",
                    "java.lang.Object.wait(long)",
                    "java.lang.Thread.join()",
                    "java.lang.Thread.join(long)",
                    "java.lang.Thread.sleep(long)",
                    "java.lang.Thread.yield()");

    @ArchTest
    static final ArchRule usesOnlyWhatBothClassLibrariesHave =
            classes()
                    .that()
                    .resideInAnyPackage(WRITTEN_ONCE)
                    .should()
                    .onlyDependOnClassesThat(areOnBothMachines())
                    .because(
                            "it is compiled for bare metal, too, whose class library has no"
                                    + " java.lang.invoke, java.lang.foreign, executors or locks");

    @ArchTest
    static final ArchRule callsOnlyWhatBothClassLibrariesHave =
            classes()
                    .that()
                    .resideInAnyPackage(WRITTEN_ONCE)
                    .should(callNoneOf(MISSING_METHODS))
                    .because("the compiler for bare metal has the class, but not the method");

    @ArchTest
    static final ArchRule neverBlocksTheThread =
            classes()
                    .that()
                    .resideInAnyPackage(WRITTEN_ONCE)
                    .should(callNoneOf(SLOW_METHODS))
                    .because(
                            "waiting is the scheduler's business, see Fiber; and the compiler for"
                                    + " bare metal makes a slow coroutine of every caller");

    @ArchTest
    static final ArchRule hasNoMonitorsForMethods =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(WRITTEN_ONCE)
                    .should()
                    .haveModifier(JavaModifier.SYNCHRONIZED)
                    .because("what only the fibers of one core touch needs no lock");

    private static DescribedPredicate<JavaClass> areOnBothMachines() {
        DescribedPredicate<JavaClass> inPackages =
                JavaClass.Predicates.resideInAnyPackage(PACKAGES);
        return DescribedPredicate.describe(
                "both machines have",
                type -> {
                    JavaClass element = type.getBaseComponentType();
                    return element.isPrimitive()
                            || CLASSES.contains(element.getName())
                            || (inPackages.test(element)
                                    && !MISSING_CLASSES.contains(outermost(element)));
                });
    }

    private static String outermost(JavaClass type) {
        return type.getName().split("\\$", 2)[0];
    }

    private static ArchCondition<JavaClass> callNoneOf(Set<String> methods) {
        return new ArchCondition<>("call none of " + methods) {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                for (JavaAccess<?> access : caller.getAccessesFromSelf()) {
                    if (methods.contains(access.getTarget().getFullName())) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        };
    }
}
