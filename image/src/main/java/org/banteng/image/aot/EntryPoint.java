package org.banteng.image.aot;

import org.banteng.image.error.ImageException;
import org.banteng.image.start.MetalJob;
import org.banteng.machine.metal.heap.HeapReserve;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The class where a compiled program begins. It is made for the program's main class, since there
 * is no reflection that could find that by its name:
 *
 * <pre>
 * final class Entry implements Runnable {
 *     static String[] arguments;
 *     public static void main(String[] args) { arguments = args; MetalJob.run(new Entry()); }
 *     public void run() { HeapReserve.prepare(); Program.main(arguments); }
 * }
 * </pre>
 */
final class EntryPoint {
    /** The name of the class. */
    static final String NAME = "org.banteng.image.start.Entry";

    private static final ClassDesc ENTRY = ClassDesc.of(NAME);
    private static final ClassDesc METAL_JOB = ClassDesc.of(MetalJob.class.getName());
    private static final ClassDesc HEAP_RESERVE = ClassDesc.of(HeapReserve.class.getName());
    private static final ClassDesc RUNNABLE = ClassDesc.of(Runnable.class.getName());
    private static final ClassDesc ARGUMENTS = ConstantDescs.CD_String.arrayType();
    private static final MethodTypeDesc WITH_ARGUMENTS =
            MethodTypeDesc.of(ConstantDescs.CD_void, ARGUMENTS);
    private static final MethodTypeDesc WITHOUT_ARGUMENTS =
            MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final String FIELD = "arguments";

    private final ClassDesc program;
    private final MethodModel main;

    private EntryPoint(ClassDesc program, MethodModel main) {
        this.program = program;
        this.main = main;
    }

    /**
     * Finds the main method as {@code java} does: with arguments or without, static or not.
     *
     * @throws ImageException if there is no such class or no such method in it or in what it
     *     extends
     */
    static EntryPoint of(String mainClass, List<Path> classPath)
            throws ImageException, IOException {
        String name = mainClass;
        try (ClassFiles files = new ClassFiles(classPath)) {
            while (name != null) {
                byte[] file = files.findClass(name);
                if (file == null) {
                    break;
                }
                ClassModel model = ClassFile.of().parse(file);
                MethodModel main = mainOf(model, WITH_ARGUMENTS);
                main = main == null ? mainOf(model, WITHOUT_ARGUMENTS) : main;
                if (main != null) {
                    return new EntryPoint(ClassDesc.of(mainClass), main);
                }
                name =
                        model.superclass()
                                .map(above -> above.asInternalName().replace('/', '.'))
                                .orElse(null);
            }
        }
        if (mainClass.equals(name)) {
            throw new ImageException("no class " + mainClass + " on the class path " + classPath);
        }
        throw new ImageException(
                "class "
                        + mainClass
                        + " has no main method: void main(String[] args) or void main()");
    }

    private static MethodModel mainOf(ClassModel model, MethodTypeDesc type) {
        for (MethodModel method : model.methods()) {
            if (method.methodName().equalsString("main")
                    && method.methodTypeSymbol().equals(type)
                    && !method.flags().has(AccessFlag.PRIVATE)) {
                return method;
            }
        }
        return null;
    }

    /** Writes the class into a class path directory. */
    void writeTo(Path directory) throws IOException {
        Path file = directory.resolve(NAME.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, classFile());
    }

    private byte[] classFile() {
        return ClassFile.of()
                .build(
                        ENTRY,
                        type ->
                                type.withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL)
                                        .withInterfaceSymbols(RUNNABLE)
                                        .withField(FIELD, ARGUMENTS, ClassFile.ACC_STATIC)
                                        .withMethodBody(
                                                ConstantDescs.INIT_NAME,
                                                WITHOUT_ARGUMENTS,
                                                ClassFile.ACC_PUBLIC,
                                                EntryPoint::constructor)
                                        .withMethodBody(
                                                "main",
                                                WITH_ARGUMENTS,
                                                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                                EntryPoint::start)
                                        .withMethodBody(
                                                "run",
                                                WITHOUT_ARGUMENTS,
                                                ClassFile.ACC_PUBLIC,
                                                this::callMain));
    }

    private static void constructor(CodeBuilder code) {
        code.aload(0)
                .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, WITHOUT_ARGUMENTS)
                .return_();
    }

    private static void start(CodeBuilder code) {
        code.aload(0)
                .putstatic(ENTRY, FIELD, ARGUMENTS)
                .new_(ENTRY)
                .dup()
                .invokespecial(ENTRY, ConstantDescs.INIT_NAME, WITHOUT_ARGUMENTS)
                .invokestatic(METAL_JOB, "run", MethodTypeDesc.of(ConstantDescs.CD_void, RUNNABLE))
                .return_();
    }

    private void callMain(CodeBuilder code) {
        boolean isStatic = main.flags().has(AccessFlag.STATIC);
        MethodTypeDesc type = main.methodTypeSymbol();
        code.invokestatic(HEAP_RESERVE, "prepare", WITHOUT_ARGUMENTS);
        if (!isStatic) {
            code.new_(program)
                    .dup()
                    .invokespecial(program, ConstantDescs.INIT_NAME, WITHOUT_ARGUMENTS);
        }
        if (type.parameterCount() == 1) {
            code.getstatic(ENTRY, FIELD, ARGUMENTS);
        }
        if (isStatic) {
            code.invokestatic(program, "main", type);
        } else {
            code.invokevirtual(program, "main", type);
        }
        code.return_();
    }
}
