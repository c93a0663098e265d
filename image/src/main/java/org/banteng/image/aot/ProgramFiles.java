package org.banteng.image.aot;

import org.banteng.image.aot.cure.FieldHandle;
import org.banteng.image.aot.cure.JdkCure;
import org.banteng.image.aot.cure.ParameterCure;
import org.banteng.image.aot.serial.StandIns;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
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
        if (FieldHandle.is(className) && !className.startsWith(Library.OURS)) {
            return List.<Resource>of(new HandleFile(className)).iterator();
        }
        if (Library.isOfJdk(className)) {
            URL file = Object.class.getResource("/" + name);
            return file == null
                    ? Collections.emptyIterator()
                    : List.<Resource>of(new ClassResource(new JdkFile(className, file))).iterator();
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
    private record JdkFile(String className, URL file) implements Resource {
        @Override
        public InputStream open() {
            try (InputStream bytes = file.openStream()) {
                return new ByteArrayInputStream(
                        JdkCure.apply(StandIns.apply(className, bytes.readAllBytes())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Asked for only when parts of a program are compiled again. */
        @Override
        public Date getModificationDate() {
            return null;
        }
    }

    /** Made for a field of a class of the JDK. */
    private record HandleFile(String className) implements Resource {
        @Override
        public InputStream open() {
            String owner = FieldHandle.ownerOf(className);
            String file = "/" + owner.replace('.', '/') + CLASS;
            try (InputStream bytes = Object.class.getResourceAsStream(file)) {
                return new ByteArrayInputStream(
                        FieldHandle.classFile(
                                className, bytes.readAllBytes(), Library.isOfJdk(owner)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

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
