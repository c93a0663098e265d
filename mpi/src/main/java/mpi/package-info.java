/**
 * MPI as a Java program sees it: the programming interface of Open MPI's Java bindings, so that
 * programs written for those run unchanged.
 *
 * <p>Begin with {@link mpi.MPI#Init}, {@link mpi.MPI#COMM_WORLD} and {@link mpi.Comm#send}. A
 * program is started with {@code banteng run -n 4 Main.java}.
 *
 * <p>A <em>buffer</em> is an array of primitives, a direct buffer or a heap buffer of {@code
 * java.nio}, or {@code null} where nothing is transferred. Data begin at index 0, whatever a
 * buffer's position and limit. Arrays and heap buffers are made of the primitive below the
 * datatype; a direct buffer of any class serves any datatype. All calls take all of them, those
 * that do not block too.
 *
 * <p>This floor is thin: it finds the calling rank, checks arguments, applies error handlers, and
 * hands on to {@code org.banteng.engine}, which does the work. Calls read so from top to bottom:
 * {@code Calls} finds the rank, {@code Check} and {@code Buffers} look at the arguments, {@code
 * Errors} applies the error handler. The calls that programs make most have a short way, {@code
 * Express}.
 *
 * <p>Errors: a call that fails does what the communicator's {@link mpi.Errhandler} says: by default
 * it ends the job with the rank's stack; under {@link mpi.MPI#ERRORS_RETURN} it throws {@link
 * mpi.MPIException}. A {@code null} where an MPI object must stand is a {@link
 * java.lang.NullPointerException}.
 *
 * <p>Threads: objects belong to the rank that made them. Several threads of a rank may call if the
 * program began with {@link mpi.MPI#InitThread}.
 */
package mpi;
