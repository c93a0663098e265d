package org.banteng.image.cache;

import org.banteng.host.TemporaryFolder;
import org.banteng.image.error.ImageException;
import org.banteng.image.error.Reason;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Images by the {@link Fingerprint} of what they were made from: a program that has not changed is
 * not compiled again. Several processes may use one cache.
 *
 * <p>The folder is {@code $XDG_CACHE_HOME/banteng/images}, or {@code ~/.cache/banteng/images}; it
 * may be deleted at any time.
 */
public final class ImageCache {
    /** Of more, those go that were not used for the longest time. */
    private static final int MOST = 32;

    private static final String UNFINISHED = "making-";

    /** Nobody compiles for longer: the process that began was killed. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Path folder;

    /**
     * @param folder made when the first image comes
     */
    public ImageCache(Path folder) {
        this.folder = folder;
    }

    /** The user's own. */
    public static ImageCache ofUser() {
        String caches = System.getenv("XDG_CACHE_HOME");
        Path root =
                caches == null || caches.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(caches);
        return new ImageCache(root.resolve("banteng").resolve("images"));
    }

    /** Makes an image that is not there. */
    public interface Maker {
        /**
         * Makes it.
         *
         * @param work an empty folder, which is deleted afterwards
         * @return the image, somewhere in it
         */
        Path make(Path work) throws ImageException, IOException, InterruptedException;
    }

    /**
     * The image of a fingerprint's name, from here or from its maker.
     *
     * @return a file that is to be read and run, but not changed
     */
    public Path get(String name, Maker maker)
            throws ImageException, IOException, InterruptedException {
        Path image = folder.resolve(name);
        if (Files.exists(image)) {
            noteUse(image);
            return image;
        }
        try {
            make(maker, image);
        } catch (IOException e) {
            throw new ImageException(
                    "cannot compile into "
                            + folder
                            + ": "
                            + Reason.withFile(e)
                            + "; $XDG_CACHE_HOME may name another place",
                    e);
        }
        forgetOldest();
        forgetUnfinished();
        return image;
    }

    /** A cache that cannot be written to forgets the wrong ones, if anybody else writes to it. */
    private static void noteUse(Path image) {
        try {
            Files.setLastModifiedTime(image, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // The image is there, which is what matters.
        }
    }

    private void make(Maker maker, Path image)
            throws ImageException, IOException, InterruptedException {
        Files.createDirectories(folder);
        try (TemporaryFolder work = TemporaryFolder.in(folder, UNFINISHED)) {
            keep(maker.make(work.path()), image);
        }
    }

    /** All at once: who looks sees a whole image or none. */
    private static void keep(Path made, Path image) throws IOException {
        try {
            Files.move(made, image, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was faster; theirs is as good.
        }
    }

    private void forgetOldest() throws IOException {
        List<Path> images;
        try (Stream<Path> all = Files.list(folder)) {
            images =
                    all.filter(Files::isRegularFile)
                            .sorted(Comparator.comparing(ImageCache::lastUse))
                            .toList();
        }
        for (Path old : images.subList(0, Math.max(0, images.size() - MOST))) {
            Files.deleteIfExists(old);
        }
    }

    private void forgetUnfinished() throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(LONGEST));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path work : left) {
                if (lastUse(work).compareTo(limit) < 0) {
                    TemporaryFolder.delete(work);
                }
            }
        }
    }

    private static FileTime lastUse(Path image) {
        try {
            return Files.getLastModifiedTime(image);
        } catch (IOException e) {
            return FileTime.from(Instant.EPOCH);
        }
    }
}
