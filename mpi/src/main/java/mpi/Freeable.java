package mpi;

/** What a program gives back when it needs it no more. */
public interface Freeable {
    /**
     * Gives the object back; it is null from then on, see its {@code isNull}.
     *
     * @throws MPIException if it cannot be freed
     */
    void free() throws MPIException;
}
