package org.banteng.launcher.program;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles a source file in memory, with the sources beside it that it needs. Its first class is
 * the program, as the {@code java} command has it (JEP 330, JEP 458).
 */
final class SourceCompiler {
    private SourceCompiler() {}

    /**
     * What came of it.
     *
     * @param mainClass the first class of the file, with dots
     * @param classes by name, with slashes and {@code .class}
     */
    record Result(String mainClass, Map<String, byte[]> classes) {}

    /**
     * Compiles.
     *
     * @param classPath what the program may use besides Banteng
     * @throws ProgramException with the compiler's messages
     */
    static Result compile(Path source, String classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ProgramException(
                    "cannot compile "
                            + source
                            + ": this Java has no compiler; use a JDK, or give a class or a jar");
        }
        Messages messages = new Messages();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(messages, null, null);
                Memory memory = new Memory(files)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    memory,
                                    messages,
                                    options(classPath),
                                    null,
                                    files.getJavaFileObjects(source));
            CompilationUnitTree unit = task.parse().iterator().next();
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, sourceRoots(source, unit));
            task.analyze();
            task.generate();
            if (messages.errors > 0) {
                throw new ProgramException("cannot compile " + source + ":\n" + messages.text);
            }
            return new Result(mainClass(source, unit), memory.classes);
        } catch (IOException e) {
            throw new ProgramException("cannot compile " + source + ": " + e.getMessage());
        }
    }

    private static List<String> options(String classPath) {
        List<String> options = new ArrayList<>();
        options.add("-proc:none");
        options.add("-parameters");
        options.add("-g");
        options.add("-implicit:class");
        options.add("--class-path");
        options.add(Library.classPath() + File.pathSeparator + classPath);
        return options;
    }

    /** Where other sources of the program are: the folder in which the file's package begins. */
    private static List<Path> sourceRoots(Path source, CompilationUnitTree unit) {
        Path folder = source.toAbsolutePath().normalize().getParent();
        if (unit.getPackageName() != null) {
            String[] names = unit.getPackageName().toString().split("\\.");
            for (int i = names.length - 1; i >= 0; i--) {
                if (folder == null || !folder.endsWith(names[i])) {
                    return List.of();
                }
                folder = folder.getParent();
            }
        }
        return folder == null ? List.of() : List.of(folder);
    }

    private static String mainClass(Path source, CompilationUnitTree unit) {
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                String name = declared.getSimpleName().toString();
                return unit.getPackageName() == null ? name : unit.getPackageName() + "." + name;
            }
        }
        throw new ProgramException(source + " declares no class");
    }

    /** What the compiler has to say, in its own form. */
    private static final class Messages implements DiagnosticListener<JavaFileObject> {
        private final StringBuilder text = new StringBuilder();
        private int errors;

        @Override
        public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors++;
            }
            text.append(diagnostic).append('\n');
        }
    }

    /** Keeps what is compiled. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, byte[]> classes = new ConcurrentHashMap<>();

        Memory(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location,
                String className,
                JavaFileObject.Kind kind,
                FileObject sibling) {
            String file = className.replace('.', '/') + kind.extension;
            return new SimpleJavaFileObject(URI.create("memory:///" + file), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(file, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
