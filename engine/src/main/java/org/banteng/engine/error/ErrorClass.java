package org.banteng.engine.error;

/**
 * The error classes of MPI (MPI 4.1, section 9.4), with the numbers that Open MPI gives them, and
 * their texts.
 */
public final class ErrorClass {
    public static final int SUCCESS = 0;
    public static final int BUFFER = 1;
    public static final int COUNT = 2;
    public static final int TYPE = 3;
    public static final int TAG = 4;
    public static final int COMM = 5;
    public static final int RANK = 6;
    public static final int REQUEST = 7;
    public static final int ROOT = 8;
    public static final int GROUP = 9;
    public static final int OP = 10;
    public static final int TOPOLOGY = 11;
    public static final int DIMS = 12;
    public static final int ARG = 13;
    public static final int UNKNOWN = 14;
    public static final int TRUNCATE = 15;
    public static final int OTHER = 16;
    public static final int INTERN = 17;
    public static final int IN_STATUS = 18;
    public static final int PENDING = 19;
    public static final int INFO_KEY = 31;
    public static final int INFO_NOKEY = 32;
    public static final int INFO_VALUE = 33;
    public static final int INFO = 34;
    public static final int KEYVAL = 36;
    public static final int NO_MEM = 39;
    public static final int LAST = 92;

    private static final String[] NAMES = {
        "MPI_SUCCESS: no errors",
        "MPI_ERR_BUFFER: invalid buffer pointer",
        "MPI_ERR_COUNT: invalid count argument",
        "MPI_ERR_TYPE: invalid datatype",
        "MPI_ERR_TAG: invalid tag",
        "MPI_ERR_COMM: invalid communicator",
        "MPI_ERR_RANK: invalid rank",
        "MPI_ERR_REQUEST: invalid request",
        "MPI_ERR_ROOT: invalid root",
        "MPI_ERR_GROUP: invalid group",
        "MPI_ERR_OP: invalid reduce operation",
        "MPI_ERR_TOPOLOGY: invalid communicator topology",
        "MPI_ERR_DIMS: invalid topology dimension",
        "MPI_ERR_ARG: invalid argument of some other kind",
        "MPI_ERR_UNKNOWN: unknown error",
        "MPI_ERR_TRUNCATE: message truncated",
        "MPI_ERR_OTHER: known error not in list",
        "MPI_ERR_INTERN: internal error",
        "MPI_ERR_IN_STATUS: error code in status",
        "MPI_ERR_PENDING: pending request",
        "MPI_ERR_ACCESS: invalid access mode",
        "MPI_ERR_AMODE: invalid amode argument",
        "MPI_ERR_ASSERT: invalid assert argument",
        "MPI_ERR_BAD_FILE: bad file",
        "MPI_ERR_BASE: invalid base",
        "MPI_ERR_CONVERSION: error in data conversion",
        "MPI_ERR_DISP: invalid displacement",
        "MPI_ERR_DUP_DATAREP: error duplicating data representation",
        "MPI_ERR_FILE_EXISTS: file exists already",
        "MPI_ERR_FILE_IN_USE: file already in use",
        "MPI_ERR_FILE: invalid file",
        "MPI_ERR_INFO_KEY: invalid key argument for info object",
        "MPI_ERR_INFO_NOKEY: unknown key for given info object",
        "MPI_ERR_INFO_VALUE: invalid value argument for info object",
        "MPI_ERR_INFO: invalid info object",
        "MPI_ERR_IO: input/output error",
        "MPI_ERR_KEYVAL: invalid key value",
        "MPI_ERR_LOCKTYPE: invalid lock",
        "MPI_ERR_NAME: invalid name argument",
        "MPI_ERR_NO_MEM: out of memory",
    };

    private ErrorClass() {}

    /** The name and meaning of an error class, as Open MPI words it. */
    public static String text(int errorClass) {
        return errorClass >= 0 && errorClass < NAMES.length
                ? NAMES[errorClass]
                : "MPI error class " + errorClass;
    }
}
