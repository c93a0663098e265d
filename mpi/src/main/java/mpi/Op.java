package mpi;

import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.process.Process;

/** An operator of reductions (MPI 4.1, section 6.9). */
public final class Op implements Freeable {
    private final org.banteng.engine.op.Op predefined;
    private final UserFunction function;
    private final boolean commute;
    private boolean used;
    private boolean freed;

    /**
     * An operator of the program's own. It must be associative.
     *
     * @param commute whether the order of its operands is free; otherwise they are combined in the
     *     order of ranks
     */
    public Op(UserFunction function, boolean commute) {
        if (function == null) {
            throw new NullPointerException("Op: function is null");
        }
        this.predefined = null;
        this.function = function;
        this.commute = commute;
    }

    Op(org.banteng.engine.op.Op predefined) {
        this.predefined = predefined;
        this.function = null;
        this.commute = predefined.isCommutative();
    }

    /**
     * The engine's form of it, for one reduction.
     *
     * @throws EngineException if it was freed, or does not work on elements of that type
     */
    static org.banteng.engine.op.Op operator(
            Op op, String call, Datatype type, org.banteng.engine.datatype.Datatype map) {
        Check.notNull(call, "op", op);
        return op.operator(call, type, map);
    }

    /** As {@link #operator}, or {@code null}: it is the program's own, or not for that type. */
    org.banteng.engine.op.Op predefinedFor(org.banteng.engine.datatype.Datatype map) {
        return predefined != null && predefined.accepts(map) ? predefined : null;
    }

    private org.banteng.engine.op.Op operator(
            String call, Datatype type, org.banteng.engine.datatype.Datatype map) {
        if (predefined != null) {
            if (!predefined.accepts(map)) {
                throw notFor(call, type);
            }
            return predefined;
        }
        return user(call, type);
    }

    private EngineException notFor(String call, Datatype type) {
        return new EngineException(
                ErrorClass.OP, call + ": " + predefined.name() + " does not work on " + type);
    }

    private org.banteng.engine.op.Op user(String call, Datatype type) {
        if (freed) {
            throw new EngineException(ErrorClass.OP, call + ": op has been freed");
        }
        used = true;
        return org.banteng.engine.op.Op.user(
                "user operator", commute, new UserOperator(function, type));
    }

    /** Whether the order of its operands is free. */
    public boolean isCommutative() {
        return commute;
    }

    /** Gives an operator of the program's own back. Without effect the second time. */
    @Override
    public void free() throws MPIException {
        Process process = Calls.find("free");
        if (predefined != null) {
            throw Errors.raise(
                    process,
                    Errors.error(
                            ErrorClass.OP,
                            "free: "
                                    + predefined.name()
                                    + " is predefined; only operators that the program made can be"
                                    + " freed"));
        }
        freed = true;
    }

    /** Whether it is an operator of the program's own that was not used yet, or was freed. */
    public boolean isNull() {
        return predefined == null && (!used || freed);
    }

    @Override
    public String toString() {
        return predefined == null ? "Op (the program's own)" : "Op " + predefined.name();
    }
}
