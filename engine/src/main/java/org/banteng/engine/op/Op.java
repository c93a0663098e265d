package org.banteng.engine.op;

import org.banteng.engine.datatype.Datatype;
import org.banteng.machine.Memory;

/**
 * An operator of reductions: associative, and perhaps commutative (MPI 4.1, section 6.9).
 * Immutable; any core may use it.
 */
public final class Op {
    public static final Op MAX = new Op("MPI_MAX", Function.MAX);
    public static final Op MIN = new Op("MPI_MIN", Function.MIN);
    public static final Op SUM = new Op("MPI_SUM", Function.SUM);
    public static final Op PROD = new Op("MPI_PROD", Function.PROD);
    public static final Op LAND = new Op("MPI_LAND", Function.LAND);
    public static final Op BAND = new Op("MPI_BAND", Function.BAND);
    public static final Op LOR = new Op("MPI_LOR", Function.LOR);
    public static final Op BOR = new Op("MPI_BOR", Function.BOR);
    public static final Op LXOR = new Op("MPI_LXOR", Function.LXOR);
    public static final Op BXOR = new Op("MPI_BXOR", Function.BXOR);

    /** On pairs of value and index: the greater value, of equal ones the lower index. */
    public static final Op MAXLOC = new Op("MPI_MAXLOC", Function.MAXLOC);

    /** On pairs of value and index: the lesser value, of equal ones the lower index. */
    public static final Op MINLOC = new Op("MPI_MINLOC", Function.MINLOC);

    /** For windows: {@code in} takes the place of {@code inOut}. */
    public static final Op REPLACE = new Op("MPI_REPLACE", Function.REPLACE);

    /** For windows: {@code inOut} stays as it is. */
    public static final Op NO_OP = new Op("MPI_NO_OP", Function.NO_OP);

    private final String name;
    private final boolean commutative;
    private final Function function;
    private final UserReduction user;

    private Op(String name, Function function) {
        this.name = name;
        this.commutative = true;
        this.function = function;
        this.user = null;
    }

    private Op(String name, boolean commutative, UserReduction user) {
        this.name = name;
        this.commutative = commutative;
        this.function = null;
        this.user = user;
    }

    /**
     * An operator of the program's own. It takes elements of any type.
     *
     * @param name for reports
     * @param commutative whether the order of its operands is free; otherwise they are combined in
     *     the order of ranks
     */
    public static Op user(String name, boolean commutative, UserReduction function) {
        return new Op(name, commutative, function);
    }

    /** Whether the order of the operands is free. Of predefined operators always. */
    public boolean isCommutative() {
        return commutative;
    }

    /**
     * Whether the order of two operands makes no difference to the result, for each type that it
     * {@link #accepts} (of two NaNs either may be the result).
     */
    public boolean isSymmetric() {
        return user == null && function.isOfNumbers();
    }

    /** Its name, for reports. */
    public String name() {
        return name;
    }

    /** Whether it is one of the constants here. */
    public boolean isPredefined() {
        return user == null;
    }

    /**
     * Whether a reduction may use it on elements of a type; if not, the caller raises {@code
     * ERR_OP}. A predefined operator takes the predefined types that the table in MPI 4.1, section
     * 6.9.2, gives it; {@link #REPLACE} and {@link #NO_OP} are for windows only (section 12.3.4).
     */
    public boolean accepts(Datatype type) {
        if (user != null) {
            return true;
        }
        Kernel kernel = Kernels.of(type);
        return kernel != null && kernel.accepts(function);
    }

    /** Whether {@code accumulate} and the like may use it: only predefined ones, on their types. */
    public boolean acceptsInWindow(Datatype type) {
        if (user != null) {
            return false;
        }
        return function.isForWindows() ? Kernels.of(type) != null : accepts(type);
    }

    /**
     * Computes {@code inOut[i] = in[i] op inOut[i]} for {@code count} elements. The places hold
     * whole extents, gaps included, and do not overlap.
     */
    public void apply(
            Datatype type,
            Object inBase,
            long inOffset,
            Object inOutBase,
            long inOutOffset,
            int count) {
        if (user != null) {
            user.apply(inBase, inOffset, inOutBase, inOutOffset, count, type);
        } else if (!function.isForWindows()) {
            Kernels.of(type).apply(function, inBase, inOffset, inOutBase, inOutOffset, count);
        } else if (function == Function.REPLACE) {
            replace(type, inBase, inOffset, inOutBase, inOutOffset, count);
        }
    }

    private static void replace(
            Datatype type, Object inBase, long in, Object inOutBase, long inOut, int count) {
        if (type.isContiguous(count)) {
            Memory.copy(inBase, in, inOutBase, inOut, count * type.size());
        } else {
            Kernels.of(type).apply(Function.REPLACE, inBase, in, inOutBase, inOut, count);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
