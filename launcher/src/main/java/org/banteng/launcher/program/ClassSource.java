package org.banteng.launcher.program;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One place where a program's classes and resources are: an entry of its class path. */
abstract class ClassSource {
    private final URL location;

    ClassSource(URL location) {
        this.location = location;
    }

    /** What a class from here gives as its code source. */
    final URL location() {
        return location;
    }

    /**
     * The bytes of a class or resource, or {@code null}: there is none by that name.
     *
     * @param name with slashes, and for a class with its {@code .class}
     */
    abstract byte[] read(String name) throws IOException;

    /** Where a resource is, or {@code null}: there is none by that name. */
    abstract URL find(String name);

    /**
     * The folder or jar, for tools that read class files themselves.
     *
     * @param folder where it is made if there is none
     */
    abstract Path asPath(Path folder) throws IOException;

    /** The manifest that goes with it, or {@code null}. */
    Manifest manifest() throws IOException {
        return null;
    }

    static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(uri.toString(), e);
        }
    }

    /** A folder of class files. */
    static final class Folder extends ClassSource {
        private final String root;

        Folder(Path root) {
            super(url(root.toUri()));
            this.root = root + File.separator;
        }

        private File file(String name) {
            return new File(root + name);
        }

        @Override
        Path asPath(Path folder) {
            return Path.of(root);
        }

        @Override
        byte[] read(String name) throws IOException {
            File file = file(name);
            return file.isFile() ? Files.readAllBytes(file.toPath()) : null;
        }

        @Override
        URL find(String name) {
            File file = file(name);
            return file.exists() ? url(file.toURI()) : null;
        }
    }

    /** A jar; multi-release jars give what is meant for this JDK. */
    static final class Jar extends ClassSource {
        private final Path path;
        private final JarFile jar;
        private final String prefix;

        Jar(Path path) throws IOException {
            super(url(path.toUri()));
            this.path = path;
            jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
            prefix = "jar:" + path.toUri() + "!/";
        }

        @Override
        byte[] read(String name) throws IOException {
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                return null;
            }
            try (var in = jar.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }

        @Override
        URL find(String name) {
            return jar.getEntry(name) == null
                    ? null
                    : url(
                            URI.create(
                                    prefix
                                            + jar.getJarEntry(name)
                                                    .getRealName()
                                                    .replace(" ", "%20")));
        }

        @Override
        Path asPath(Path folder) {
            return path;
        }

        @Override
        Manifest manifest() throws IOException {
            return jar.getManifest();
        }
    }

    /** Classes that were compiled in this process. */
    static final class Compiled extends ClassSource {
        private final Map<String, byte[]> classes;

        /**
         * @param source the file that they come from
         * @param classes by name, with slashes and {@code .class}
         */
        Compiled(Path source, Map<String, byte[]> classes) {
            super(url(source.toUri()));
            this.classes = classes;
        }

        @Override
        byte[] read(String name) {
            return classes.get(name);
        }

        @Override
        URL find(String name) {
            return null;
        }

        @Override
        Path asPath(Path folder) throws IOException {
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                Path file = folder.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
            return folder;
        }
    }
}
