package mpi;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.process.Process;

import java.util.HashMap;
import java.util.Map;

/**
 * What the elements of a message are (MPI 4.1, chapter 5): one of the predefined types of class
 * {@link MPI}, or made from others here. A type that the program makes must be {@link #commit
 * committed} before it takes part in communication.
 *
 * <p>Sizes and bounds that the getters give count the Java primitives below the type, rounded down;
 * those of structs and pairs count bytes.
 */
public final class Datatype implements Freeable, Cloneable {
    private static final String NO_NAME = "";

    private final boolean predefined;

    /** {@code null} only for {@link MPI#DATATYPE_NULL} and what was freed. */
    private Layout layout;

    private org.banteng.engine.datatype.Datatype map;

    /** The map, once the type may be used to communicate; else {@code null}. */
    private org.banteng.engine.datatype.Datatype committed;

    /** Of a predefined type, what holds until the program gives it another. */
    private final Named named;

    private Datatype(
            boolean predefined,
            Layout layout,
            org.banteng.engine.datatype.Datatype map,
            String name) {
        this.predefined = predefined;
        this.layout = layout;
        this.map = map;
        this.committed = predefined ? map : null;
        this.named = new Named(name);
    }

    /** A type that the program makes. */
    Datatype(Layout layout) {
        this(false, layout, layout.toDatatype(), NO_NAME);
    }

    /** The type that is none. */
    static Datatype none() {
        return new Datatype(true, null, null, "MPI_DATATYPE_NULL");
    }

    static Datatype predefined(
            org.banteng.engine.datatype.Datatype map, ElementKind kind, int count, String name) {
        return new Datatype(true, Layout.run(kind, count), map, name);
    }

    static Datatype pair(org.banteng.engine.datatype.Datatype map, ElementKind value, String name) {
        return new Datatype(true, Layout.pair(value), map, name);
    }

    /** The engine's form of it, for communication; {@code null} if it is not committed. */
    org.banteng.engine.datatype.Datatype committed() {
        return committed;
    }

    /**
     * The engine's form of a type, for communication.
     *
     * @param name what the call's parameter is called
     * @throws NullPointerException if it is null
     * @throws EngineException if it is not committed
     */
    static org.banteng.engine.datatype.Datatype map(Datatype type, String call, String name) {
        Check.notNull(call, name, type);
        org.banteng.engine.datatype.Datatype ready = type.committed;
        if (ready == null) {
            throw type.notReady(call, name);
        }
        return ready;
    }

    private EngineException notReady(String call, String name) {
        return new EngineException(
                ErrorClass.TYPE,
                call
                        + ": "
                        + name
                        + (layout == null
                                ? " is null or has been freed"
                                : " is not committed; call commit() first"));
    }

    /** How a type lies, whether committed or not. */
    static Layout layout(Datatype type, String call, String name) {
        return Check.notNull(call, name, type).layout(call, name);
    }

    private Layout layout(String call, String name) {
        if (layout == null) {
            throw new EngineException(ErrorClass.TYPE, call + ": " + name + " has been freed");
        }
        return layout;
    }

    /** The lower bound of an element. */
    public int getLb() throws MPIException {
        return inElements("getLb", Bound.LOWER);
    }

    /** From one element to the next. */
    public int getExtent() throws MPIException {
        return inElements("getExtent", Bound.EXTENT);
    }

    /** Where the first byte of an element that travels is. */
    public int getTrueLb() throws MPIException {
        return inElements("getTrueLb", Bound.TRUE_LOWER);
    }

    /** From the first byte of an element that travels to past its last. */
    public int getTrueExtent() throws MPIException {
        return inElements("getTrueExtent", Bound.TRUE_EXTENT);
    }

    /** How much of an element travels. */
    public int getSize() throws MPIException {
        return inElements("getSize", Bound.SIZE);
    }

    private enum Bound {
        LOWER,
        EXTENT,
        TRUE_LOWER,
        TRUE_EXTENT,
        SIZE
    }

    private int inElements(String call, Bound bound) throws MPIException {
        Process process = Calls.find(call);
        try {
            layout(call, "the datatype");
            long bytes =
                    switch (bound) {
                        case LOWER -> map.lowerBound();
                        case EXTENT -> map.extent();
                        case TRUE_LOWER -> map.trueLowerBound();
                        case TRUE_EXTENT -> map.trueExtent();
                        case SIZE -> map.size();
                    };
            long elements = bytes / map.kind().bytes();
            return (int) elements == elements ? (int) elements : Constants.UNDEFINED;
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** Makes it ready for communication. */
    public void commit() throws MPIException {
        Process process = Calls.find("commit");
        try {
            layout("commit", "the datatype");
            committed = map;
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** Gives it back. What is under way with it goes on. Without effect the second time. */
    @Override
    public void free() throws MPIException {
        Process process = Calls.find("free");
        if (predefined) {
            throw Errors.raise(
                    process,
                    Errors.error(
                            ErrorClass.TYPE,
                            "free: "
                                    + named(process).name
                                    + " is predefined; only types that the program made can be"
                                    + " freed"));
        }
        layout = null;
        map = null;
        committed = null;
    }

    /** Whether it is {@link MPI#DATATYPE_NULL}, or was freed. */
    public boolean isNull() {
        return layout == null;
    }

    /**
     * As {@link #dup}.
     *
     * @throws RuntimeException where {@code dup} throws an {@code MPIException}, its cause
     */
    @Override
    public Datatype clone() {
        try {
            return dup();
        } catch (MPIException e) {
            throw new RuntimeException(e.getMessage(), e);
        }
    }

    /** The same type once more, committed if this one is, with copies of its attributes. */
    public Datatype dup() throws MPIException {
        Process process = Calls.find("dup");
        try {
            String name = named(process).name;
            Datatype copy =
                    new Datatype(
                            false,
                            layout("dup", "the datatype"),
                            map,
                            name.isEmpty() ? NO_NAME : "Dup " + name);
            copy.committed = committed;
            copy.named.attributes.putAll(named(process).attributes);
            return copy;
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** {@code count} elements one after the other. */
    public static Datatype createContiguous(int count, Datatype oldType) throws MPIException {
        return DerivedTypes.contiguous(count, oldType);
    }

    /**
     * Equally spaced blocks.
     *
     * @param count of blocks
     * @param blockLength elements in each
     * @param stride from block to block, in extents of {@code oldType}
     */
    public static Datatype createVector(int count, int blockLength, int stride, Datatype oldType)
            throws MPIException {
        return DerivedTypes.vector("createVector", count, blockLength, stride, false, oldType);
    }

    /**
     * Equally spaced blocks.
     *
     * @param count of blocks
     * @param blockLength elements in each
     * @param stride from block to block, in bytes
     */
    public static Datatype createHVector(int count, int blockLength, int stride, Datatype oldType)
            throws MPIException {
        return DerivedTypes.vector("createHVector", count, blockLength, stride, true, oldType);
    }

    /**
     * Blocks anywhere.
     *
     * @param blockLengths elements in each block
     * @param displacements where each begins, in extents of {@code oldType}
     */
    public static Datatype createIndexed(int[] blockLengths, int[] displacements, Datatype oldType)
            throws MPIException {
        return DerivedTypes.indexed("createIndexed", blockLengths, displacements, false, oldType);
    }

    /**
     * Blocks anywhere.
     *
     * @param blockLengths elements in each block
     * @param displacements where each begins, in bytes
     */
    public static Datatype createHIndexed(int[] blockLengths, int[] displacements, Datatype oldType)
            throws MPIException {
        return DerivedTypes.indexed("createHIndexed", blockLengths, displacements, true, oldType);
    }

    /**
     * Blocks of different types. The type counts in bytes: its buffers are {@code byte[]} and
     * {@code ByteBuffer}.
     *
     * @param blockLengths elements in each block
     * @param displacements where each begins, in bytes
     * @param types the type of each
     */
    public static Datatype createStruct(int[] blockLengths, int[] displacements, Datatype[] types)
            throws MPIException {
        return DerivedTypes.struct(blockLengths, displacements, types);
    }

    /**
     * A type with bounds of the program's own.
     *
     * @param lb the new lower bound, in bytes
     * @param extent the new extent, in bytes
     */
    public static Datatype createResized(Datatype oldType, int lb, int extent) throws MPIException {
        return DerivedTypes.resized(oldType, lb, extent);
    }

    /** Gives it a name. */
    public void setName(String name) throws MPIException {
        Process process = Calls.find("setName");
        named(process).name = Names.checked("setName", name);
    }

    /** Its name; empty unless it is predefined or the program gave it one. */
    public String getName() throws MPIException {
        return named(Calls.find("getName")).name;
    }

    /** A new key for attributes of datatypes. */
    public static int createKeyval() throws MPIException {
        return Attributes.create(Calls.find("createKeyval"), Attributes.Kind.TYPE);
    }

    /** Gives a key back; attributes under it stay where they are. */
    public static void freeKeyval(int keyval) throws MPIException {
        Process process = Calls.find("freeKeyval");
        try {
            Attributes.free(process, Attributes.Kind.TYPE, keyval);
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** Stores a copy of a value under a key. */
    public void setAttr(int keyval, Object value) throws MPIException {
        Process process = Calls.find("setAttr");
        try {
            Attributes.set(process, Attributes.Kind.TYPE, named(process).attributes, keyval, value);
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** A copy of what is stored under a key, or {@code null}. */
    public Object getAttr(int keyval) throws MPIException {
        Process process = Calls.find("getAttr");
        try {
            return Attributes.get(process, Attributes.Kind.TYPE, named(process).attributes, keyval);
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** Removes what is stored under a key. */
    public void deleteAttr(int keyval) throws MPIException {
        Process process = Calls.find("deleteAttr");
        try {
            Attributes.delete(process, Attributes.Kind.TYPE, named(process).attributes, keyval);
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** Ranks share the predefined types, but not their names and attributes. */
    private Named named(Process process) {
        return predefined ? process.local(this, () -> new Named(named.name)) : named;
    }

    @Override
    public String toString() {
        return isNull() && !predefined ? "Datatype (freed)" : "Datatype " + named.name;
    }

    private static final class Named {
        final Map<Integer, Object> attributes = new HashMap<>(0);
        String name;

        Named(String name) {
            this.name = name;
        }
    }
}
