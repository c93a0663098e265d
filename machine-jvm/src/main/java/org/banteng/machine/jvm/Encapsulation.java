package org.banteng.machine.jvm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * Opens to this package what it needs of {@code java.base}.
 *
 * <p>The {@code banteng} command passes the JVM the options below, and nothing has to be done here.
 * A program that embeds Banteng (a test, a notebook) often cannot: for it, the packages are opened
 * through the JNI function table, which encapsulation does not bind.
 */
final class Encapsulation {
    /** What the JVM would have to be started with. */
    static final String OPTIONS =
            "--add-opens java.base/java.lang=ALL-UNNAMED"
                    + " --add-exports java.base/jdk.internal.misc=ALL-UNNAMED"
                    + " --add-exports java.base/jdk.internal.access=ALL-UNNAMED"
                    + " --enable-native-access=ALL-UNNAMED";

    private static final String[] PACKAGES = {
        "java.lang", "jdk.internal.misc", "jdk.internal.access"
    };

    private Encapsulation() {}

    /**
     * Opens the packages, if they are not open.
     *
     * @throws IllegalStateException with the options to use, if this JVM does not let it
     */
    static void open() {
        if (isOpen()) {
            return;
        }
        Throwable cause = null;
        try {
            new JniTable().openPackages();
        } catch (Throwable e) {
            cause = e;
        }
        if (!isOpen()) {
            throw new IllegalStateException(
                    "banteng needs some packages of java.base; start the JVM with " + OPTIONS,
                    cause);
        }
    }

    private static boolean isOpen() {
        Module base = Object.class.getModule();
        Module self = Encapsulation.class.getModule();
        for (String name : PACKAGES) {
            boolean usable =
                    name.startsWith("java.")
                            ? base.isOpen(name, self)
                            : base.isExported(name, self);
            if (!usable) {
                return false;
            }
        }
        return true;
    }

    /**
     * The functions of the running JVM's JNI table that are needed here, by their index in it (JNI
     * specification, chapter 4).
     */
    private static final class JniTable {
        private static final int GET_ENV = 6;
        private static final int FIND_CLASS = 6;
        private static final int NEW_GLOBAL_REF = 21;
        private static final int GET_METHOD_ID = 33;
        private static final int CALL_OBJECT_METHOD_A = 36;
        private static final int CALL_VOID_METHOD_A = 63;
        private static final int NEW_STRING_UTF = 167;
        private static final int ENTRIES = 235;
        private static final int JNI_VERSION_1_8 = 0x00010008;

        private final Linker linker = Linker.nativeLinker();
        private final Arena arena = Arena.global();
        private final MemorySegment env;
        private final MethodHandle findClass;
        private final MethodHandle newGlobalRef;
        private final MethodHandle getMethodId;
        private final MethodHandle callObjectMethod;
        private final MethodHandle callVoidMethod;
        private final MethodHandle newString;

        JniTable() throws Throwable {
            env = environment();
            findClass = function(FIND_CLASS, ADDRESS, ADDRESS, ADDRESS);
            newGlobalRef = function(NEW_GLOBAL_REF, ADDRESS, ADDRESS, ADDRESS);
            getMethodId = function(GET_METHOD_ID, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
            callObjectMethod =
                    function(CALL_OBJECT_METHOD_A, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
            callVoidMethod =
                    linker.downcallHandle(
                            entry(env, CALL_VOID_METHOD_A, ENTRIES),
                            FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS, ADDRESS));
            newString = function(NEW_STRING_UTF, ADDRESS, ADDRESS, ADDRESS);
        }

        /**
         * A local reference lives only until the next native method of the JDK returns on this
         * thread, so each is made global at once, by calls whose linking has been done before: the
         * first round only links.
         */
        void openPackages() throws Throwable {
            MemorySegment classNames = arena.allocateFrom("java/lang/Class");
            MemorySegment objectName = arena.allocateFrom("java/lang/Object");
            MemorySegment moduleName = arena.allocateFrom("java/lang/Module");
            MemorySegment getModule = arena.allocateFrom("getModule");
            MemorySegment getModuleType = arena.allocateFrom("()Ljava/lang/Module;");
            MemorySegment addOpens = arena.allocateFrom("implAddOpensToAllUnnamed");
            MemorySegment addOpensType = arena.allocateFrom("(Ljava/lang/String;)V");
            global(findClass(objectName));

            MemorySegment classClass = global(findClass(classNames));
            MemorySegment objectClass = global(findClass(objectName));
            MemorySegment moduleClass = global(findClass(moduleName));
            MemorySegment getModuleId = methodId(classClass, getModule, getModuleType);
            MemorySegment addOpensId = methodId(moduleClass, addOpens, addOpensType);
            call(objectClass, getModuleId);
            MemorySegment javaBase = global(call(objectClass, getModuleId));

            MemorySegment[] names = new MemorySegment[PACKAGES.length];
            for (int i = 0; i < names.length; i++) {
                names[i] = arena.allocateFrom(PACKAGES[i]);
            }
            MemorySegment arguments = arena.allocate(ADDRESS);
            global(string(names[0]));
            for (MemorySegment name : names) {
                arguments.set(ADDRESS, 0, global(string(name)));
                callVoidMethod.invokeExact(env, javaBase, addOpensId, arguments);
            }
        }

        private MemorySegment global(MemorySegment local) throws Throwable {
            return (MemorySegment) newGlobalRef.invokeExact(env, local);
        }

        private MemorySegment findClass(MemorySegment name) throws Throwable {
            return (MemorySegment) findClass.invokeExact(env, name);
        }

        private MemorySegment methodId(
                MemorySegment type, MemorySegment name, MemorySegment signature) throws Throwable {
            return (MemorySegment) getMethodId.invokeExact(env, type, name, signature);
        }

        private MemorySegment call(MemorySegment object, MemorySegment method) throws Throwable {
            return (MemorySegment)
                    callObjectMethod.invokeExact(env, object, method, MemorySegment.NULL);
        }

        private MemorySegment string(MemorySegment text) throws Throwable {
            return (MemorySegment) newString.invokeExact(env, text);
        }

        private MemorySegment environment() throws Throwable {
            Path library =
                    Path.of(
                            System.getProperty("java.home"),
                            "lib",
                            "server",
                            System.mapLibraryName("jvm"));
            SymbolLookup jvm = SymbolLookup.libraryLookup(library, arena);
            MethodHandle createdVms =
                    linker.downcallHandle(
                            jvm.findOrThrow("JNI_GetCreatedJavaVMs"),
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
            MemorySegment vmOut = arena.allocate(ADDRESS);
            MemorySegment count = arena.allocate(JAVA_INT);
            int error = (int) createdVms.invokeExact(vmOut, 1, count);
            MemorySegment vm = vmOut.get(ADDRESS, 0);
            MethodHandle getEnv =
                    linker.downcallHandle(
                            entry(vm, GET_ENV, GET_ENV + 1),
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
            MemorySegment envOut = arena.allocate(ADDRESS);
            if (error == 0) {
                error = (int) getEnv.invokeExact(vm, envOut, JNI_VERSION_1_8);
            }
            if (error != 0) {
                throw new IllegalStateException("JNI gives no environment: error " + error);
            }
            return envOut.get(ADDRESS, 0);
        }

        private MethodHandle function(int index, MemoryLayout result, MemoryLayout... arguments) {
            return linker.downcallHandle(
                    entry(env, index, ENTRIES), FunctionDescriptor.of(result, arguments));
        }

        private static MemorySegment entry(MemorySegment table, int index, int entries) {
            MemorySegment pointer = table.reinterpret(ADDRESS.byteSize());
            return pointer.get(ADDRESS, 0)
                    .reinterpret(entries * ADDRESS.byteSize())
                    .getAtIndex(ADDRESS, index);
        }
    }
}
