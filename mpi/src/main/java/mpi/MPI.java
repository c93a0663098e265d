package mpi;

import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.datatype.ElementKind;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/**
 * The constants of MPI, its beginning and its end. Calls other than {@link #Init}, {@link
 * #InitThread}, {@link #isInitialized}, {@link #isFinalized}, {@link #getVersion}, {@link
 * #getLibVersion} and those that make buffers are to stand between {@link #Init} and {@link
 * #Finalize}.
 *
 * <p>The numbers are those of Open MPI. They are not constants to the compiler, as they are not
 * there, so a program does not carry copies of them.
 */
public final class MPI {

    /** All ranks. */
    public static final Intracomm COMM_WORLD = new Intracomm(Comm.Kind.WORLD);

    /** The calling rank alone. */
    public static final Intracomm COMM_SELF = new Intracomm(Comm.Kind.SELF);

    /** Only one thread. */
    public static final int THREAD_SINGLE = value(0);

    /** Several threads, of which the main one calls. */
    public static final int THREAD_FUNNELED = value(1);

    /** Several threads, of which one at a time calls. */
    public static final int THREAD_SERIALIZED = value(2);

    /** Several threads, which call as they like. */
    public static final int THREAD_MULTIPLE = value(3);

    public static final int GRAPH = value(2);
    public static final int DIST_GRAPH = value(3);
    public static final int CART = value(1);

    /** Receive from whatever rank. */
    public static final int ANY_SOURCE = value(-1);

    /** Receive whatever tag. */
    public static final int ANY_TAG = value(-1);

    /** The greatest. */
    public static final Op MAX = new Op(org.banteng.engine.op.Op.MAX);

    /** The least. */
    public static final Op MIN = new Op(org.banteng.engine.op.Op.MIN);

    /** The sum. */
    public static final Op SUM = new Op(org.banteng.engine.op.Op.SUM);

    /** The product. */
    public static final Op PROD = new Op(org.banteng.engine.op.Op.PROD);

    /** Logical and. */
    public static final Op LAND = new Op(org.banteng.engine.op.Op.LAND);

    /** And, bit by bit. */
    public static final Op BAND = new Op(org.banteng.engine.op.Op.BAND);

    /** Logical or. */
    public static final Op LOR = new Op(org.banteng.engine.op.Op.LOR);

    /** Or, bit by bit. */
    public static final Op BOR = new Op(org.banteng.engine.op.Op.BOR);

    /** Logical exclusive or. */
    public static final Op LXOR = new Op(org.banteng.engine.op.Op.LXOR);

    /** Exclusive or, bit by bit. */
    public static final Op BXOR = new Op(org.banteng.engine.op.Op.BXOR);

    /** For windows: the new value. */
    public static final Op REPLACE = new Op(org.banteng.engine.op.Op.REPLACE);

    /** For windows: the old value. */
    public static final Op NO_OP = new Op(org.banteng.engine.op.Op.NO_OP);

    /** Of pairs: the least value, and the least index with it. */
    public static final Op MINLOC = new Op(org.banteng.engine.op.Op.MINLOC);

    /** Of pairs: the greatest value, and the least index with it. */
    public static final Op MAXLOC = new Op(org.banteng.engine.op.Op.MAXLOC);

    /** No datatype. */
    public static final Datatype DATATYPE_NULL = Datatype.none();

    /** A {@code byte}; operators take it as unsigned. */
    public static final Datatype BYTE =
            Datatype.predefined(Datatypes.BYTE, ElementKind.BYTE, 1, "MPI_UINT8_T");

    /** A {@code char}. */
    public static final Datatype CHAR =
            Datatype.predefined(Datatypes.CHAR, ElementKind.CHAR, 1, "MPI_UINT16_T");

    /** A {@code short}. */
    public static final Datatype SHORT =
            Datatype.predefined(Datatypes.SHORT, ElementKind.SHORT, 1, "MPI_INT16_T");

    /** A {@code boolean}, one byte. */
    public static final Datatype BOOLEAN =
            Datatype.predefined(Datatypes.BOOLEAN, ElementKind.BOOLEAN, 1, "MPI_UINT8_T");

    /** An {@code int}. */
    public static final Datatype INT =
            Datatype.predefined(Datatypes.INT, ElementKind.INT, 1, "MPI_INT32_T");

    /** A {@code long}. */
    public static final Datatype LONG =
            Datatype.predefined(Datatypes.LONG, ElementKind.LONG, 1, "MPI_INT64_T");

    /** A {@code float}. */
    public static final Datatype FLOAT =
            Datatype.predefined(Datatypes.FLOAT, ElementKind.FLOAT, 1, "MPI_FLOAT");

    /** A {@code double}. */
    public static final Datatype DOUBLE =
            Datatype.predefined(Datatypes.DOUBLE, ElementKind.DOUBLE, 1, "MPI_DOUBLE");

    /** Bytes that {@link Comm#pack} has written. */
    public static final Datatype PACKED =
            Datatype.predefined(Datatypes.PACKED, ElementKind.BYTE, 1, "MPI_PACKED");

    /** A complex number of two {@code float}s: see {@link FloatComplex}. */
    public static final Datatype FLOAT_COMPLEX =
            Datatype.predefined(Datatypes.FLOAT_COMPLEX, ElementKind.FLOAT, 2, "MPI_C_COMPLEX");

    /** A complex number of two {@code double}s: see {@link DoubleComplex}. */
    public static final Datatype DOUBLE_COMPLEX =
            Datatype.predefined(
                    Datatypes.DOUBLE_COMPLEX, ElementKind.DOUBLE, 2, "MPI_C_DOUBLE_COMPLEX");

    /** An {@code int} and an index: see {@link #int2}. */
    public static final Datatype INT2 = Datatype.pair(Datatypes.INT2, ElementKind.INT, "MPI_2INT");

    /** A {@code short} and an index: see {@link #shortInt}. */
    public static final Datatype SHORT_INT =
            Datatype.pair(Datatypes.SHORT_INT, ElementKind.SHORT, "MPI_SHORT_INT");

    /** A {@code long} and an index: see {@link #longInt}. */
    public static final Datatype LONG_INT =
            Datatype.pair(Datatypes.LONG_INT, ElementKind.LONG, "MPI_LONG_INT");

    /** A {@code float} and an index: see {@link #floatInt}. */
    public static final Datatype FLOAT_INT =
            Datatype.pair(Datatypes.FLOAT_INT, ElementKind.FLOAT, "MPI_FLOAT_INT");

    /** A {@code double} and an index: see {@link #doubleInt}. */
    public static final Datatype DOUBLE_INT =
            Datatype.pair(Datatypes.DOUBLE_INT, ElementKind.DOUBLE, "MPI_DOUBLE_INT");

    /** Reads and writes buffers of {@link #INT2}. */
    public static final Int2 int2 = new Int2();

    /** Reads and writes buffers of {@link #SHORT_INT}. */
    public static final ShortInt shortInt = new ShortInt();

    /** Reads and writes buffers of {@link #LONG_INT}. */
    public static final LongInt longInt = new LongInt();

    /** Reads and writes buffers of {@link #FLOAT_INT}. */
    public static final FloatInt floatInt = new FloatInt();

    /** Reads and writes buffers of {@link #DOUBLE_INT}. */
    public static final DoubleInt doubleInt = new DoubleInt();

    /** The request of nothing. */
    public static final Request REQUEST_NULL = new Request();

    /** The group of nobody. */
    public static final Group GROUP_EMPTY = Group.empty();

    /** How the program was started. */
    public static final Info INFO_ENV = Info.environment();

    /** No hints. */
    public static final Info INFO_NULL = Info.none();

    /** Nobody: what is sent to it or received from it is nothing. */
    public static final int PROC_NULL = value(-2);

    /** No such number. */
    public static final int UNDEFINED = value(-32766);

    /** Compared: the same. */
    public static final int IDENT = value(0);

    /** Compared: the same ranks in the same order. */
    public static final int CONGRUENT = value(1);

    /** Compared: the same ranks in another order. */
    public static final int SIMILAR = value(2);

    /** Compared: different. */
    public static final int UNEQUAL = value(3);

    /** Key of an attribute of communicators: the greatest tag. */
    public static final int TAG_UB = value(0);

    /** Key of an attribute of communicators: the rank of the host, {@link #PROC_NULL}. */
    public static final int HOST = value(1);

    /**
     * Key of an attribute of communicators: a rank that can read and write files, {@link
     * #ANY_SOURCE}.
     */
    public static final int IO = value(2);

    /** Key of an attribute of communicators: whether all ranks have the same clock. */
    public static final int WTIME_IS_GLOBAL = value(3);

    /**
     * Key of an attribute of communicators: the number of the program among those started together.
     */
    public static final int APPNUM = value(4);

    /** Key of an attribute of communicators: the greatest error code. */
    public static final int LASTUSEDCODE = value(5);

    /** Key of an attribute of communicators: how many ranks there could be. */
    public static final int UNIVERSE_SIZE = value(6);

    public static final int WIN_BASE = value(7);
    public static final int WIN_SIZE = value(8);
    public static final int WIN_DISP_UNIT = value(9);

    /** The version of the standard that the interface follows. */
    public static final int VERSION = value(3);

    public static final int SUBVERSION = value(1);
    public static final int ROOT = value(-4);
    public static final int KEYVAL_INVALID = value(-1);

    /** What a buffered message takes of the attached buffer besides its bytes. */
    public static final int BSEND_OVERHEAD = value(128);

    /** Names are shorter, in characters. */
    public static final int MAX_OBJECT_NAME = value(64);

    public static final int MAX_PORT_NAME = value(1024);
    public static final int MAX_DATAREP_STRING = value(128);

    /** The longest key of an {@link Info}. */
    public static final int MAX_INFO_KEY = value(36);

    /** The longest value of an {@link Info}. */
    public static final int MAX_INFO_VAL = value(256);

    public static final int ORDER_C = value(0);
    public static final int ORDER_FORTRAN = value(1);
    public static final int DISTRIBUTE_BLOCK = value(0);
    public static final int DISTRIBUTE_CYCLIC = value(1);
    public static final int DISTRIBUTE_NONE = value(2);
    public static final int DISTRIBUTE_DFLT_DARG = value(-1);
    public static final int MODE_CREATE = value(1);
    public static final int MODE_RDONLY = value(2);
    public static final int MODE_WRONLY = value(4);
    public static final int MODE_RDWR = value(8);
    public static final int MODE_DELETE_ON_CLOSE = value(16);
    public static final int MODE_UNIQUE_OPEN = value(32);
    public static final int MODE_EXCL = value(64);
    public static final int MODE_APPEND = value(128);
    public static final int MODE_SEQUENTIAL = value(256);
    public static final int DISPLACEMENT_CURRENT = value(-54278278);
    public static final int SEEK_SET = value(600);
    public static final int SEEK_CUR = value(602);
    public static final int SEEK_END = value(604);
    public static final int MODE_NOCHECK = value(1);
    public static final int MODE_NOPRECEDE = value(2);
    public static final int MODE_NOPUT = value(4);
    public static final int MODE_NOSTORE = value(8);
    public static final int MODE_NOSUCCEED = value(16);
    public static final int LOCK_EXCLUSIVE = value(1);
    public static final int LOCK_SHARED = value(2);

    /**
     * An error ends the job, with the stack of the rank. What holds unless a program sets another.
     */
    public static final Errhandler ERRORS_ARE_FATAL = new Errhandler(false);

    /** An error makes the call throw an {@link MPIException}. */
    public static final Errhandler ERRORS_RETURN = new Errhandler(true);

    /** As {@link #ERRORS_ARE_FATAL}. */
    public static final Errhandler ERRORS_ABORT = new Errhandler(false);

    /** Error class: no error. */
    public static final int SUCCESS = value(0);

    public static final int ERR_BUFFER = value(1);
    public static final int ERR_COUNT = value(2);
    public static final int ERR_TYPE = value(3);
    public static final int ERR_TAG = value(4);
    public static final int ERR_COMM = value(5);
    public static final int ERR_RANK = value(6);
    public static final int ERR_REQUEST = value(7);
    public static final int ERR_ROOT = value(8);
    public static final int ERR_GROUP = value(9);
    public static final int ERR_OP = value(10);
    public static final int ERR_TOPOLOGY = value(11);
    public static final int ERR_DIMS = value(12);
    public static final int ERR_ARG = value(13);
    public static final int ERR_UNKNOWN = value(14);
    public static final int ERR_TRUNCATE = value(15);
    public static final int ERR_OTHER = value(16);
    public static final int ERR_INTERN = value(17);
    public static final int ERR_IN_STATUS = value(18);
    public static final int ERR_PENDING = value(19);
    public static final int ERR_ACCESS = value(20);
    public static final int ERR_AMODE = value(21);
    public static final int ERR_ASSERT = value(22);
    public static final int ERR_BAD_FILE = value(23);
    public static final int ERR_BASE = value(24);
    public static final int ERR_CONVERSION = value(25);
    public static final int ERR_DISP = value(26);
    public static final int ERR_DUP_DATAREP = value(27);
    public static final int ERR_FILE_EXISTS = value(28);
    public static final int ERR_FILE_IN_USE = value(29);
    public static final int ERR_FILE = value(30);
    public static final int ERR_INFO_KEY = value(31);
    public static final int ERR_INFO_NOKEY = value(32);
    public static final int ERR_INFO_VALUE = value(33);
    public static final int ERR_INFO = value(34);
    public static final int ERR_IO = value(35);
    public static final int ERR_KEYVAL = value(36);
    public static final int ERR_LOCKTYPE = value(37);
    public static final int ERR_NAME = value(38);
    public static final int ERR_NO_MEM = value(39);
    public static final int ERR_NOT_SAME = value(40);
    public static final int ERR_NO_SPACE = value(41);
    public static final int ERR_NO_SUCH_FILE = value(42);
    public static final int ERR_PORT = value(43);
    public static final int ERR_QUOTA = value(44);
    public static final int ERR_READ_ONLY = value(45);
    public static final int ERR_RMA_CONFLICT = value(46);
    public static final int ERR_RMA_SYNC = value(47);
    public static final int ERR_SERVICE = value(48);
    public static final int ERR_SIZE = value(49);
    public static final int ERR_SPAWN = value(50);
    public static final int ERR_UNSUPPORTED_DATAREP = value(51);
    public static final int ERR_UNSUPPORTED_OPERATION = value(52);
    public static final int ERR_WIN = value(53);
    public static final int ERR_PROC_ABORTED = value(74);
    public static final int ERR_LASTCODE = value(92);
    public static final int ERR_SYSRESOURCE = value(0);

    /** Nothing needs an object of this class; the interface has always had the constructor. */
    public MPI() {}

    /** Keeps a number from being a constant to the compiler. */
    private static int value(int number) {
        return number;
    }

    /**
     * Makes this rank ready to communicate. The first call of a program.
     *
     * @param args the program's, as {@code main} got them
     * @return the arguments that are for the program
     */
    public static String[] Init(String[] args) throws MPIException {
        Environment.initialize("Init", Constants.THREAD_SINGLE);
        return args == null ? new String[0] : args.clone();
    }

    /**
     * As {@link #Init}, for programs in which a rank has several threads.
     *
     * @param required {@link #THREAD_SINGLE} to {@link #THREAD_MULTIPLE}
     * @return the level that there is: what was required
     */
    public static int InitThread(String[] args, int required) throws MPIException {
        return Environment.initialize("InitThread", required);
    }

    /** The level that {@link #InitThread} returned. */
    public static int queryThread() throws MPIException {
        return Calls.find("queryThread").threadLevel();
    }

    /** Whether the thread calls that called {@link #Init}. */
    public static boolean isThreadMain() throws MPIException {
        return Calls.find("isThreadMain").isMainFiber();
    }

    /** Ends communication, when all ranks have called. The last call of a program. */
    public static void Finalize() throws MPIException {
        Environment.finalizeRank();
    }

    /** Seconds since some time in the past, the same at all ranks. */
    public static double wtime() throws MPIException {
        Calls.find("wtime");
        return Environment.seconds();
    }

    /** What {@link #wtime} goes by, in seconds. */
    public static double wtick() throws MPIException {
        Calls.find("wtick");
        return Environment.TICK_SECONDS;
    }

    /** The version of the standard that the interface follows. Callable at any time. */
    public static Version getVersion() {
        return new Version(Constants.VERSION, Constants.SUBVERSION);
    }

    /** What this library is, and its version. Callable at any time. */
    public static String getLibVersion() {
        return Environment.libraryVersion();
    }

    /** The name of the machine. */
    public static String getProcessorName() throws MPIException {
        Calls.find("getProcessorName");
        return Environment.hostName();
    }

    /** Whether this rank has called {@link #Init}; true still after the end. */
    public static boolean isInitialized() throws MPIException {
        return Environment.isInitialized();
    }

    /** Whether this rank has called {@link #Finalize}. */
    public static boolean isFinalized() throws MPIException {
        return Environment.isFinalized();
    }

    /**
     * Limits what {@link Comm#bSend} may have under way: each message counts with its bytes and
     * {@link #BSEND_OVERHEAD}. Without, there is no limit. The array itself is not used.
     */
    public static void attachBuffer(byte[] buffer) throws MPIException {
        Environment.attachBuffer(buffer);
    }

    /** Takes back what {@link #attachBuffer} gave, when all messages in it have been sent. */
    public static byte[] detachBuffer() throws MPIException {
        return Environment.detachBuffer();
    }

    /** For profilers; without effect. */
    public static void pControl(int level, Object obj) {
        // The interface leaves what it does to the library; there is no profiler to control.
    }

    /** A direct buffer of so many elements, in native order; they are 0. Callable at any time. */
    public static ByteBuffer newByteBuffer(int capacity) {
        return Slices.allocate(capacity, Byte.BYTES);
    }

    /** A direct buffer of so many elements, in native order; they are 0. Callable at any time. */
    public static CharBuffer newCharBuffer(int capacity) {
        return Slices.allocate(capacity, Character.BYTES).asCharBuffer();
    }

    /** A direct buffer of so many elements, in native order; they are 0. Callable at any time. */
    public static ShortBuffer newShortBuffer(int capacity) {
        return Slices.allocate(capacity, Short.BYTES).asShortBuffer();
    }

    /** A direct buffer of so many elements, in native order; they are 0. Callable at any time. */
    public static IntBuffer newIntBuffer(int capacity) {
        return Slices.allocate(capacity, Integer.BYTES).asIntBuffer();
    }

    /** A direct buffer of so many elements, in native order; they are 0. Callable at any time. */
    public static LongBuffer newLongBuffer(int capacity) {
        return Slices.allocate(capacity, Long.BYTES).asLongBuffer();
    }

    /** A direct buffer of so many elements, in native order; they are 0. Callable at any time. */
    public static FloatBuffer newFloatBuffer(int capacity) {
        return Slices.allocate(capacity, Float.BYTES).asFloatBuffer();
    }

    /** A direct buffer of so many elements, in native order; they are 0. Callable at any time. */
    public static DoubleBuffer newDoubleBuffer(int capacity) {
        return Slices.allocate(capacity, Double.BYTES).asDoubleBuffer();
    }

    /**
     * The elements of a buffer from index {@code offset} on, whatever its position and limit; the
     * two share their memory. The buffer itself is left with {@code offset} as position and its
     * capacity as limit. Bytes are in native order.
     */
    public static ByteBuffer slice(ByteBuffer buf, int offset) {
        return buf.clear().position(offset).slice().order(ByteOrder.nativeOrder());
    }

    /**
     * The elements of a buffer from index {@code offset} on: see {@link #slice(ByteBuffer, int)}.
     */
    public static CharBuffer slice(CharBuffer buf, int offset) {
        return buf.clear().position(offset).slice();
    }

    /**
     * The elements of a buffer from index {@code offset} on: see {@link #slice(ByteBuffer, int)}.
     */
    public static ShortBuffer slice(ShortBuffer buf, int offset) {
        return buf.clear().position(offset).slice();
    }

    /**
     * The elements of a buffer from index {@code offset} on: see {@link #slice(ByteBuffer, int)}.
     */
    public static IntBuffer slice(IntBuffer buf, int offset) {
        return buf.clear().position(offset).slice();
    }

    /**
     * The elements of a buffer from index {@code offset} on: see {@link #slice(ByteBuffer, int)}.
     */
    public static LongBuffer slice(LongBuffer buf, int offset) {
        return buf.clear().position(offset).slice();
    }

    /**
     * The elements of a buffer from index {@code offset} on: see {@link #slice(ByteBuffer, int)}.
     */
    public static FloatBuffer slice(FloatBuffer buf, int offset) {
        return buf.clear().position(offset).slice();
    }

    /**
     * The elements of a buffer from index {@code offset} on: see {@link #slice(ByteBuffer, int)}.
     */
    public static DoubleBuffer slice(DoubleBuffer buf, int offset) {
        return buf.clear().position(offset).slice();
    }

    /** The elements of an array from index {@code offset} on; the two share their memory. */
    public static ByteBuffer slice(byte[] buf, int offset) {
        return ByteBuffer.wrap(buf, offset, buf.length - offset)
                .slice()
                .order(ByteOrder.nativeOrder());
    }

    /** The elements of an array from index {@code offset} on; the two share their memory. */
    public static CharBuffer slice(char[] buf, int offset) {
        return CharBuffer.wrap(buf, offset, buf.length - offset).slice();
    }

    /** The elements of an array from index {@code offset} on; the two share their memory. */
    public static ShortBuffer slice(short[] buf, int offset) {
        return ShortBuffer.wrap(buf, offset, buf.length - offset).slice();
    }

    /** The elements of an array from index {@code offset} on; the two share their memory. */
    public static IntBuffer slice(int[] buf, int offset) {
        return IntBuffer.wrap(buf, offset, buf.length - offset).slice();
    }

    /** The elements of an array from index {@code offset} on; the two share their memory. */
    public static LongBuffer slice(long[] buf, int offset) {
        return LongBuffer.wrap(buf, offset, buf.length - offset).slice();
    }

    /** The elements of an array from index {@code offset} on; the two share their memory. */
    public static FloatBuffer slice(float[] buf, int offset) {
        return FloatBuffer.wrap(buf, offset, buf.length - offset).slice();
    }

    /** The elements of an array from index {@code offset} on; the two share their memory. */
    public static DoubleBuffer slice(double[] buf, int offset) {
        return DoubleBuffer.wrap(buf, offset, buf.length - offset).slice();
    }
}
