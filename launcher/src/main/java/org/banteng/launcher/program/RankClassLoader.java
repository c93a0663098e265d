package org.banteng.launcher.program;

import java.io.IOException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Loads the program's classes, for one rank or for all. Below it are the classes of the JDK and
 * those of Banteng, which all ranks share; a program's own copy of package {@code mpi} (that of
 * another MPI, say) is never looked at.
 */
final class RankClassLoader extends ClassLoader {
    private static final ClassLoader LIBRARY = RankClassLoader.class.getClassLoader();
    private static final String OURS = "org.banteng.";

    /** What follows {@link #OURS} in the names of packages that are part of the library. */
    private static final List<String> LIBRARY_PACKAGES =
            List.of("machine.", "bus.", "engine.", "launcher.", "junit.");

    static {
        registerAsParallelCapable();
    }

    private final ClassPath classPath;
    private final Map<ClassSource, ProtectionDomain> domains = new ConcurrentHashMap<>();

    RankClassLoader(ClassPath classPath) {
        super(ClassLoader.getPlatformClassLoader());
        this.classPath = classPath;
    }

    /** Whether a class is one that all ranks share because it is Banteng's. */
    static boolean isLibrary(String name) {
        if (name.startsWith("mpi.")) {
            return name.indexOf('.', 4) < 0;
        }
        if (!name.startsWith(OURS)) {
            return false;
        }
        String rest = name.substring(OURS.length());
        return rest.indexOf('.') < 0 || LIBRARY_PACKAGES.stream().anyMatch(rest::startsWith);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> found = findLoadedClass(name);
            if (found == null) {
                found = load(name);
            }
            if (resolve) {
                resolveClass(found);
            }
            return found;
        }
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        if (isLibrary(name)) {
            return LIBRARY.loadClass(name);
        }
        if (!name.startsWith("java.")) {
            ClassPath.Found file = classPath.findClass(name);
            if (file != null) {
                return define(name, file);
            }
        }
        return super.loadClass(name, false);
    }

    private Class<?> define(String name, ClassPath.Found file) {
        int dot = name.lastIndexOf('.');
        if (dot > 0 && getDefinedPackage(name.substring(0, dot)) == null) {
            definePackage(name.substring(0, dot), file.source());
        }
        byte[] bytes = file.bytes();
        return defineClass(name, bytes, 0, bytes.length, domain(file.source()));
    }

    private ProtectionDomain domain(ClassSource source) {
        return domains.computeIfAbsent(
                source,
                it ->
                        new ProtectionDomain(
                                new CodeSource(it.location(), (Certificate[]) null),
                                null,
                                this,
                                null));
    }

    /** With what the manifest says of its version, which some programs print. */
    private void definePackage(String name, ClassSource source) {
        try {
            Manifest manifest = source.manifest();
            Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
            definePackage(
                    name,
                    main.getValue(Attributes.Name.SPECIFICATION_TITLE),
                    main.getValue(Attributes.Name.SPECIFICATION_VERSION),
                    main.getValue(Attributes.Name.SPECIFICATION_VENDOR),
                    main.getValue(Attributes.Name.IMPLEMENTATION_TITLE),
                    main.getValue(Attributes.Name.IMPLEMENTATION_VERSION),
                    main.getValue(Attributes.Name.IMPLEMENTATION_VENDOR),
                    null);
        } catch (IOException e) {
            throw new ProgramException(
                    "cannot read the manifest of " + source.location() + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            // Another thread of the rank has defined it meanwhile.
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(classPath.findResources(name));
        all.addAll(Collections.list(getParent().getResources(name)));
        return Collections.enumeration(all);
    }

    @Override
    protected URL findResource(String name) {
        return classPath.findResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        return Collections.enumeration(classPath.findResources(name));
    }
}
