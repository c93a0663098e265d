package org.banteng.image.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A short name for all that an image is made from: the same for the same bytes, wherever they lie,
 * and another as soon as one of them differs (SHA-256).
 */
public final class Fingerprint {
    private static final int NAME_BYTES = 16;

    private final MessageDigest digest;

    /** Of nothing yet. */
    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes in a setting. */
    public Fingerprint add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes in bytes. */
    public Fingerprint add(byte[] bytes) {
        addLength(bytes.length);
        digest.update(bytes);
        return this;
    }

    /** Takes in files, and folders with all that is in them, in this order. */
    public Fingerprint addAll(List<Path> classPath) throws IOException {
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                addFolder(entry);
            } else if (Files.exists(entry)) {
                addFile("", entry);
            }
        }
        return this;
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            addFile(folder.relativize(file).toString(), file);
        }
    }

    private void addFile(String name, Path file) throws IOException {
        add(name);
        addLength(Files.size(file));
        try (InputStream in = Files.newInputStream(file);
                OutputStream out =
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
    }

    /** So that "ab" and "c" differ from "a" and "bc". */
    private void addLength(long length) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            digest.update((byte) (length >> shift));
        }
    }

    /** The name, fit for a file. No more can be taken in. */
    public String name() {
        return HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES);
    }
}
