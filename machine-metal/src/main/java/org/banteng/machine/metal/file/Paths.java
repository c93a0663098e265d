package org.banteng.machine.metal.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as texts, as {@link java.io.File} has them. */
public final class Paths {
    private Paths() {}

    /** Without slashes that say nothing. */
    public static String normalised(String path) {
        StringBuilder result = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c != '/' || result.isEmpty() || result.charAt(result.length() - 1) != '/') {
                result.append(c);
            }
        }
        int length = result.length();
        if (length > 1 && result.charAt(length - 1) == '/') {
            result.setLength(length - 1);
        }
        return result.toString();
    }

    /**
     * A path below another; both are normalised.
     *
     * @param parent if it is empty, this is the root
     */
    public static String resolve(String parent, String child) {
        String above = parent.equals("/") ? "" : parent;
        if (child.isEmpty() || child.equals("/")) {
            return parent.isEmpty() ? "/" : parent;
        }
        return child.startsWith("/") ? above + child : above + "/" + child;
    }

    /** What is above a normalised path; {@code null} if it does not say. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            return path.substring(0, slash);
        }
        return slash == 0 && path.length() > 1 ? "/" : null;
    }

    /** From the root on. */
    public static String absolute(String path) {
        return path.startsWith("/") ? path : relative(Posix.workFolder(), path);
    }

    private static String relative(String folder, String path) {
        return path.isEmpty() ? folder : resolve(folder, path);
    }

    /** The one path of what an absolute path leads to, be it there or not. */
    public static String canonical(String absolute) {
        Deque<String> missing = new ArrayDeque<>();
        String known = absolute;
        String real = Posix.realPath(known);
        while (real == null) {
            missing.addFirst(known.substring(known.lastIndexOf('/') + 1));
            known = parent(known);
            if (known == null) {
                real = "/";
            } else {
                real = Posix.realPath(known);
            }
        }
        for (String name : missing) {
            real = step(real, name);
        }
        return real;
    }

    private static String step(String folder, String name) {
        if (name.isEmpty() || name.equals(".")) {
            return folder;
        }
        if (name.equals("..")) {
            String above = parent(folder);
            return above == null ? "/" : above;
        }
        return resolve(folder, name);
    }

    /**
     * The path of an address such as {@code file:/a/b}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String of(URI uri) {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("URI is not absolute");
        }
        if (uri.isOpaque()) {
            throw new IllegalArgumentException("URI is not hierarchical");
        }
        if (!"file".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("URI scheme is not \"file\"");
        }
        String path = uri.getPath();
        if (path.isEmpty()) {
            throw new IllegalArgumentException("URI path component is empty");
        }
        return normalised(path);
    }

    /** The address of an absolute path. */
    public static URI toUri(String absolute, boolean isFolder) {
        String path = isFolder && !absolute.endsWith("/") ? absolute + "/" : absolute;
        try {
            return new URI("file", null, path, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(path + " cannot be put into a URI", e);
        }
    }
}
