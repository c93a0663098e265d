package org.banteng.image.aot;

import org.banteng.image.aot.cure.ParameterCure;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/**
 * The files of a program's class path. Class files come out of here as TeaVM's parser wants them.
 */
final class ProgramFiles implements ResourceProvider {
    private static final String CLASS = ".class";

    private final ResourceProvider files;

    ProgramFiles(List<Path> classPath) {
        files = ResourceProvider.ofClassPath(classPath.stream().map(Path::toFile).toList());
    }

    @Override
    public Iterator<Resource> getResources(String name) {
        if (!name.endsWith(CLASS)) {
            return files.getResources(name);
        }
        String className = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
        if (Library.isOfJdk(className)) {
            return List.<Resource>of(new ClassResource(new JdkFile(name))).iterator();
        }
        Iterator<Resource> found = files.getResources(name);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, 0), false)
                .<Resource>map(ClassResource::new)
                .iterator();
    }

    @Override
    public void close() {
        files.close();
    }

    /** Of the JDK that this runs on. */
    private record JdkFile(String name) implements Resource {
        @Override
        public InputStream open() {
            InputStream file = Object.class.getResourceAsStream("/" + name);
            if (file == null) {
                throw new UncheckedIOException(
                        new FileNotFoundException(
                                name + " is not in this JDK, " + Runtime.version()));
            }
            return file;
        }

        /** Asked for only when parts of a program are compiled again. */
        @Override
        public Date getModificationDate() {
            return null;
        }
    }

    private record ClassResource(Resource file) implements Resource {
        @Override
        public InputStream open() {
            try (InputStream bytes = file.open()) {
                return new ByteArrayInputStream(ParameterCure.apply(bytes.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Date getModificationDate() {
            return file.getModificationDate();
        }
    }
}
