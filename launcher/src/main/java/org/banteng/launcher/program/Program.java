package org.banteng.launcher.program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** A program as the user names it: a class on a class path, a jar, or a source file. */
public final class Program {
    private final String mainClass;
    private final ClassPath classPath;
    private String reason;
    private boolean isolated = true;
    private ClassLoader sharedLoader;
    private MainMethod sharedMain;

    private Program(String mainClass, ClassPath classPath) {
        this.mainClass = mainClass;
        this.classPath = classPath;
    }

    /**
     * Finds a program.
     *
     * @param name a class's name, or the file name of a jar or of a Java source, which is compiled
     * @param classPath where its classes are; in a jar's or source's case, where others are that it
     *     needs. {@code null} for {@code $CLASSPATH} or the current folder; in a jar's case, for
     *     none
     * @throws ProgramException if there is no such program, or it cannot be compiled
     */
    public static Program of(String name, String classPath) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jar")) {
            return ofJar(file(name), classPath);
        }
        String path = classPath == null ? defaultPath() : classPath;
        return lower.endsWith(".java") ? ofSource(file(name), path) : ofClass(name, path);
    }

    /** As the {@code java} command has it. */
    private static String defaultPath() {
        String path = System.getenv("CLASSPATH");
        return path == null || path.isEmpty() ? "." : path;
    }

    private static Program ofClass(String name, String classPath) {
        String className = name.replace('/', '.');
        Program program = new Program(className, ClassPath.open(null, classPath));
        if (program.classPath.findClass(className) == null) {
            throw new ProgramException(
                    "there is no class "
                            + className
                            + " on the class path \""
                            + classPath
                            + "\"; -cp says where classes are");
        }
        return program;
    }

    private static Path file(String name) {
        try {
            Path path = Path.of(name);
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // No path, so no file.
        }
        throw new ProgramException("there is no file " + name);
    }

    private static Program ofSource(Path source, String classPath) {
        SourceCompiler.Result compiled = SourceCompiler.compile(source, classPath);
        ClassSource classes = new ClassSource.Compiled(source, compiled.classes());
        return new Program(compiled.mainClass(), ClassPath.open(classes, classPath));
    }

    private static Program ofJar(Path jar, String classPath) {
        String path = classPath == null ? jar.toString() : jar + File.pathSeparator + classPath;
        return new Program(mainClassOf(jar), ClassPath.open(null, path));
    }

    private static String mainClassOf(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            String main =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (main == null) {
                throw new ProgramException(
                        path
                                + " says of no class that it is the main one; use -cp "
                                + path
                                + " and the name of a class");
            }
            return main.trim();
        } catch (IOException e) {
            throw new ProgramException(path + " is no jar: " + e.getMessage());
        }
    }

    /** The main class. */
    public String mainClass() {
        return mainClass;
    }

    /**
     * The folders and jars where its classes are, for a compiler that reads them itself.
     *
     * @param folder an empty one, for classes that come from a source file
     */
    public List<Path> classPath(Path folder) throws IOException {
        return classPath.entries(folder);
    }

    /**
     * Decides whether ranks share the program's classes. {@code AUTO} lets them if its bytecode
     * shows that they cannot tell: {@link StaticState} has the rule. A program whose statics are
     * its ranks' own is isolated however many ranks there are, since anything else would be wrong.
     */
    public void decide(Isolation isolation, int ranks) {
        isolated =
                switch (isolation) {
                    case ISOLATE -> true;
                    case SHARE -> false;
                    case AUTO -> ranks > 1 && isTold();
                };
    }

    private boolean isTold() {
        reason = StaticState.find(classPath, mainClass);
        return reason != null;
    }

    /** Whether each rank has the program's classes for itself. After {@link #decide}. */
    public boolean isIsolated() {
        return isolated;
    }

    /** What {@code AUTO} found that keeps ranks from sharing, or {@code null}. */
    public String reason() {
        return reason;
    }

    /**
     * Loads the main class where all ranks share it, so that what is wrong with it is told once,
     * before any rank starts.
     *
     * @throws ProgramException if it cannot be
     */
    public void prepare() {
        if (!isolated) {
            sharedLoader = new RankClassLoader(classPath);
            sharedMain = load(sharedLoader);
        }
    }

    private MainMethod load(ClassLoader loader) {
        try {
            return MainMethod.of(Class.forName(mainClass, false, loader));
        } catch (ClassNotFoundException e) {
            throw new ProgramException(
                    "the main class " + mainClass + " is not where it is said to be");
        } catch (LinkageError e) {
            throw new ProgramException("the main class " + mainClass + " cannot be loaded: " + e);
        }
    }

    /** Runs the program as one rank; on the rank's thread. */
    public void run(String[] args) throws Throwable {
        ClassLoader loader = sharedLoader;
        MainMethod main = sharedMain;
        if (isolated) {
            loader = new RankClassLoader(classPath);
            main = load(loader);
        }
        Thread.currentThread().setContextClassLoader(loader);
        main.invoke(args);
    }
}
