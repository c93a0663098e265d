package mpi;

/**
 * The numbers of class {@link MPI} for use inside this package, where they may be compile-time
 * constants: reading them then costs nothing, neither here nor in a program compiled ahead of time.
 */
final class Constants {
    static final int ANY_SOURCE = -1;
    static final int ANY_TAG = -1;
    static final int PROC_NULL = -2;
    static final int UNDEFINED = -32766;

    static final int IDENT = 0;
    static final int CONGRUENT = 1;
    static final int SIMILAR = 2;
    static final int UNEQUAL = 3;

    static final int THREAD_SINGLE = 0;
    static final int THREAD_MULTIPLE = 3;

    static final int TAG_UB = Integer.MAX_VALUE;

    static final int MAX_OBJECT_NAME = 64;
    static final int MAX_INFO_KEY = 36;
    static final int MAX_INFO_VAL = 256;

    static final int VERSION = 3;
    static final int SUBVERSION = 1;

    private Constants() {}
}
