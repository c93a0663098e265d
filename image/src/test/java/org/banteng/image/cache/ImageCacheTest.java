package org.banteng.image.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banteng.image.error.ImageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/** What is compiled again, and what is not. */
class ImageCacheTest {
    @TempDir private Path folder;
    private int made;

    private Path get(String name) throws Exception {
        return new ImageCache(folder.resolve("cache"))
                .get(
                        name,
                        work -> {
                            made++;
                            Files.writeString(work.resolve("on the way.c"), "int main;");
                            return Files.writeString(work.resolve("image"), "image of " + name);
                        });
    }

    @Test
    void anImageIsMadeOnce() throws Exception {
        Path image = get("a");
        assertThat(get("a")).isEqualTo(image).hasContent("image of a");
        assertThat(made).isEqualTo(1);
        assertThat(get("b")).hasContent("image of b");
        assertThat(made).isEqualTo(2);
    }

    @Test
    void nothingElseIsLeftBehind() throws Exception {
        Path image = get("a");
        try (var files = Files.list(image.getParent())) {
            assertThat(files).containsExactly(image);
        }
    }

    @Test
    void whatCannotBeMadeIsTriedAgain() throws Exception {
        ImageCache cache = new ImageCache(folder.resolve("cache"));
        assertThatThrownBy(
                        () ->
                                cache.get(
                                        "a",
                                        work -> {
                                            throw new ImageException("no compiler");
                                        }))
                .isInstanceOf(ImageException.class);
        assertThat(get("a")).hasContent("image of a");
    }

    @Test
    void thoseNotUsedForLongGo() throws Exception {
        Path oldest = get("oldest");
        Files.setLastModifiedTime(oldest, FileTime.from(Instant.EPOCH));
        for (int i = 0; i < 40; i++) {
            get("image" + i);
        }
        assertThat(oldest).doesNotExist();
        try (var files = Files.list(oldest.getParent())) {
            assertThat(files.count()).isLessThan(40);
        }
    }

    @Test
    void whatWasLeftUnfinishedLongAgoGoes() throws Exception {
        Path images = get("a").getParent();
        Path killed = Files.createDirectories(images.resolve("making-1/c")).getParent();
        Path underWay = Files.createDirectory(images.resolve("making-2"));
        Files.setLastModifiedTime(killed, FileTime.from(Instant.EPOCH));
        get("b");
        assertThat(killed).doesNotExist();
        assertThat(underWay).exists();
    }

    @Test
    void aFingerprintIsOfBytesAndNames() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one/p"));
        Path other = Files.createDirectories(folder.resolve("other/p"));
        Files.writeString(one.resolve("A.class"), "a");
        Files.writeString(other.resolve("A.class"), "a");
        String first = name(one.getParent());
        assertThat(name(other.getParent())).isEqualTo(first);
        Files.writeString(other.resolve("A.class"), "b");
        assertThat(name(other.getParent())).isNotEqualTo(first);
        Files.delete(one.resolve("A.class"));
        Files.writeString(one.resolve("B.class"), "a");
        assertThat(name(one.getParent())).isNotEqualTo(first);
    }

    @Test
    void settingsAreApart() {
        assertThat(new Fingerprint().add("ab").add("c").name())
                .isNotEqualTo(new Fingerprint().add("a").add("bc").name());
    }

    private static String name(Path classes) throws IOException {
        return new Fingerprint().addAll(List.of(classes)).name();
    }
}
