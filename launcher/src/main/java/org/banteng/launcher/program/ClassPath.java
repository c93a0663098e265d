package org.banteng.launcher.program;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Where a program's classes are. Read once, however many ranks define them; any thread.
 *
 * <p>As the {@code java} command has it: entries are folders and jars, those that do not exist are
 * passed over, {@code folder/*} is all jars of a folder, and a jar's manifest may name more of
 * them.
 */
final class ClassPath {
    private final List<ClassSource> sources;
    private final Map<String, Optional<Found>> classes = new ConcurrentHashMap<>();

    /** A class file. */
    static final class Found {
        private final byte[] bytes;
        private final ClassSource source;

        Found(byte[] bytes, ClassSource source) {
            this.bytes = bytes;
            this.source = source;
        }

        /** Not to be changed. */
        byte[] bytes() {
            return bytes;
        }

        /** Where it is from. */
        ClassSource source() {
            return source;
        }
    }

    private ClassPath(List<ClassSource> sources) {
        this.sources = sources;
    }

    /**
     * Opens a class path.
     *
     * @param first comes before it, may be {@code null}
     * @param path entries separated as the system does it
     */
    static ClassPath open(ClassSource first, String path) {
        List<ClassSource> sources = new ArrayList<>();
        if (first != null) {
            sources.add(first);
        }
        Set<Path> seen = new HashSet<>();
        for (String entry : path.split(File.pathSeparator, -1)) {
            addEntry(entry, sources, seen);
        }
        return new ClassPath(sources);
    }

    private static void addEntry(String entry, List<ClassSource> sources, Set<Path> seen) {
        try {
            if (entry.equals("*") || entry.endsWith(File.separator + "*")) {
                addJarsOf(Path.of(entry.substring(0, entry.length() - 1)), sources, seen);
            } else {
                add(Path.of(entry), sources, seen);
            }
        } catch (InvalidPathException e) {
            throw new ProgramException(
                    "the class path has an entry that is no path: \"" + entry + "\"");
        }
    }

    private static void addJarsOf(Path folder, List<ClassSource> sources, Set<Path> seen) {
        File[] files = folder.toAbsolutePath().toFile().listFiles();
        if (files != null) {
            for (File file : files) {
                if (file.getName().endsWith(".jar") || file.getName().endsWith(".JAR")) {
                    add(file.toPath(), sources, seen);
                }
            }
        }
    }

    private static void add(Path entry, List<ClassSource> sources, Set<Path> seen) {
        Path path = entry.toAbsolutePath().normalize();
        if (!seen.add(path)) {
            return;
        }
        if (Files.isDirectory(path)) {
            sources.add(new ClassSource.Folder(path));
        } else if (Files.exists(path)) {
            try {
                ClassSource jar = new ClassSource.Jar(path);
                sources.add(jar);
                addNamedBy(jar.manifest(), path, sources, seen);
            } catch (IOException e) {
                throw new ProgramException(
                        path + " on the class path is no jar: " + e.getMessage());
            }
        }
    }

    private static void addNamedBy(
            Manifest manifest, Path jar, List<ClassSource> sources, Set<Path> seen) {
        String more =
                manifest == null
                        ? null
                        : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        if (more == null) {
            return;
        }
        for (String name : more.trim().split(" +")) {
            if (!name.isEmpty()) {
                try {
                    add(Path.of(jar.toUri().resolve(name)), sources, seen);
                } catch (RuntimeException e) {
                    throw new ProgramException(
                            "the manifest of " + jar + " names on its Class-Path: " + name);
                }
            }
        }
    }

    /**
     * A class file by the class's name with dots, or {@code null}. Remembered, since each rank
     * asks.
     */
    Found findClass(String name) {
        Optional<Found> known = classes.get(name);
        if (known == null) {
            known = Optional.ofNullable(read(name.replace('.', '/').concat(".class")));
            classes.put(name, known);
        }
        return known.orElse(null);
    }

    private Found read(String file) {
        for (ClassSource source : sources) {
            try {
                byte[] bytes = source.read(file);
                if (bytes != null) {
                    return new Found(ExitCalls.redirect(bytes), source);
                }
            } catch (IOException e) {
                throw new ProgramException(
                        "cannot read "
                                + file
                                + " from "
                                + source.location()
                                + ": "
                                + e.getMessage());
            }
        }
        return null;
    }

    /**
     * Its folders and jars.
     *
     * @param folder where those classes are written that were compiled in this process
     */
    List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        for (ClassSource source : sources) {
            entries.add(source.asPath(folder));
        }
        return entries;
    }

    /** The first resource by that name, or {@code null}. */
    URL findResource(String name) {
        for (ClassSource source : sources) {
            URL url = source.find(name);
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    /** All resources by that name. */
    List<URL> findResources(String name) {
        List<URL> all = new ArrayList<>();
        for (ClassSource source : sources) {
            URL url = source.find(name);
            if (url != null) {
                all.add(url);
            }
        }
        return all;
    }
}
