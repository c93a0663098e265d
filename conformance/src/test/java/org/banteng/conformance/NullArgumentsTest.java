package org.banteng.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import mpi.Comm;
import mpi.Count;
import mpi.Datatype;
import mpi.Errhandler;
import mpi.Group;
import mpi.Info;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Op;
import mpi.Request;
import mpi.Status;

import org.banteng.Banteng;
import org.banteng.RankFailedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code null} for each argument of each public method of package {@code mpi}, the others being
 * valid: where null means nothing, the call says which argument it was.
 */
class NullArgumentsTest {
    private static final Class<?>[] CLASSES = {
        MPI.class,
        Intracomm.class,
        Comm.class,
        Group.class,
        Datatype.class,
        Op.class,
        Request.class,
        Status.class,
        Info.class,
        Errhandler.class
    };

    /** What a job ends with that waits for itself: a receive, say, that null was right for. */
    private static final int DEADLOCK = 66;

    /** One argument of one method. */
    record Argument(Executable call, int index) {
        @Override
        public String toString() {
            return call.getDeclaringClass().getSimpleName()
                    + "."
                    + call.getName()
                    + Arrays.stream(call.getParameterTypes()).map(Class::getSimpleName).toList()
                    + " with null as argument "
                    + index;
        }
    }

    static Stream<Argument> arguments() {
        return Arrays.stream(CLASSES)
                .flatMap(
                        type ->
                                Stream.concat(
                                        Arrays.stream(type.getConstructors()),
                                        Arrays.stream(type.getDeclaredMethods())
                                                .filter(NullArgumentsTest::isCall)))
                .flatMap(
                        call ->
                                IntStream.range(0, call.getParameterCount())
                                        .filter(i -> !call.getParameterTypes()[i].isPrimitive())
                                        .mapToObj(i -> new Argument(call, i)));
    }

    private static boolean isCall(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !method.getName().equals("equals");
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void isAnErrorOfMpiOrMeansSomething(Argument argument) {
        try {
            Banteng.run(1, () -> tryNull(argument));
        } catch (RankFailedException e) {
            assertThat(e.exitCode()).as(e.getMessage()).isEqualTo(DEADLOCK);
        }
    }

    private static void tryNull(Argument argument) throws Exception {
        boolean initializes = argument.call().getName().startsWith("Init");
        if (!initializes) {
            MPI.Init(new String[0]);
            MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
        }
        try {
            call(argument);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof MPIException)) {
                assertThat(e.getCause())
                        .isInstanceOf(NullPointerException.class)
                        .message()
                        .matches(isOfMpi(argument.call()) ? "\\w+: .* is null" : ".*null.*");
            }
        }
        if (!MPI.isFinalized()) {
            MPI.Finalize();
        }
    }

    /** Other calls, such as {@code slice}, do what Java does. */
    private static boolean isOfMpi(Executable call) {
        return List.of(call.getExceptionTypes()).contains(MPIException.class);
    }

    private static void call(Argument argument) throws Exception {
        Parameter[] parameters = argument.call().getParameters();
        Object[] values = new Object[parameters.length];
        boolean counted = false;
        for (int i = 0; i < values.length; i++) {
            if (i != argument.index()) {
                boolean first = parameters[i].getType() == int.class && !counted;
                counted |= first;
                values[i] = first ? 1 : value(parameters[i].getType());
            }
        }
        if (argument.call() instanceof Constructor<?> constructor) {
            constructor.newInstance(values);
        } else {
            ((Method) argument.call()).invoke(receiver(argument.call()), values);
        }
    }

    private static Object receiver(Executable call) throws MPIException {
        return Modifier.isStatic(call.getModifiers()) ? null : value(call.getDeclaringClass());
    }

    /** A valid argument; a count of 1 and root, rank and tag 0 fit it. */
    private static Object value(Class<?> type) throws MPIException {
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, type == int[].class ? (Object) 1 : value(type.getComponentType()));
            return array;
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> null);
        }
        return switch (type.getSimpleName()) {
            case "int" -> 0;
            case "long" -> 0L;
            case "short" -> (short) 0;
            case "byte" -> (byte) 0;
            case "char" -> 'x';
            case "float" -> 0f;
            case "double" -> 0d;
            case "boolean" -> false;
            case "String" -> "x";
            case "Object" -> new int[8];
            case "Count" -> new Count(1);
            case "Comm", "Intracomm" -> MPI.COMM_WORLD;
            case "Group" -> MPI.COMM_WORLD.getGroup();
            case "Datatype" -> MPI.INT;
            case "Op" -> MPI.SUM;
            case "Request" -> MPI.REQUEST_NULL;
            case "Info" -> new Info();
            case "Errhandler" -> MPI.ERRORS_RETURN;
            case "Status" ->
                    MPI.COMM_WORLD.sendRecv(
                            new int[1], 1, MPI.INT, 0, 0, new int[1], 1, MPI.INT, 0, 0);
            case "Buffer", "ByteBuffer" -> MPI.newByteBuffer(64);
            case "IntBuffer" -> MPI.newIntBuffer(8);
            case "LongBuffer" -> MPI.newLongBuffer(8);
            case "ShortBuffer" -> MPI.newShortBuffer(8);
            case "CharBuffer" -> MPI.newCharBuffer(8);
            case "FloatBuffer" -> MPI.newFloatBuffer(8);
            case "DoubleBuffer" -> MPI.newDoubleBuffer(8);
            default -> throw new AssertionError("no example of a " + type);
        };
    }
}
