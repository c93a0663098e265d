package org.banteng.image.aot;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.instructions.CastInstruction;

import java.util.List;

/**
 * The floors below package {@code mpi}, which looks at all that a program hands in; and of that
 * package what looks itself. Unless they have an error of their own, they use no {@code null} as an
 * object and cast none to what it is not: so nothing checks that. Such an error ends the job with a
 * fault and where it was, not with an exception that somebody could catch; in exchange, a small
 * message or barrier takes a quarter fewer instructions.
 */
final class OwnCode {
    private static final List<String> TRUSTED =
            List.of(
                    "org.banteng.engine.",
                    "org.banteng.bus.",
                    "org.banteng.machine.",
                    "mpi.Express");

    /** Stands for the JDK's: called by programs, with whatever they have. */
    private static final String LIBRARY = "org.banteng.machine.metal.library.";

    private OwnCode() {}

    /** Whether a class is one of those. */
    static boolean isTrusted(String className) {
        return TRUSTED.stream().anyMatch(className::startsWith) && !className.startsWith(LIBRARY);
    }

    /** Whether a class is one of the library, be it trusted or not. */
    static boolean isOfLibrary(String className) {
        return isTrusted(className) || className.startsWith("mpi.");
    }

    /** Lets casts be no more than another name. */
    static void trustCasts(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof CastInstruction cast) {
                    cast.setWeak(true);
                }
            }
        }
    }
}
