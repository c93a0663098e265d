package org.banteng.machine.metal.filesystem;

import org.banteng.machine.metal.file.Posix;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The attributes that all files have, by name too; of them, the time of the last change can be set.
 */
final class BasicView implements BasicFileAttributeView {
    static final String NAME = "basic";

    private static final long NANOS = 1_000_000_000L;
    private static final String MODIFIED = "lastModifiedTime";

    private final PosixPath path;
    private final boolean follow;

    BasicView(PosixPath path, boolean follow) {
        this.path = path;
        this.follow = follow;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PosixAttributes readAttributes() throws IOException {
        return PosixAttributes.of(path.toString(), follow);
    }

    @Override
    public void setTimes(FileTime modified, FileTime accessed, FileTime created)
            throws IOException {
        if (modified != null) {
            int nanos = (int) Math.floorMod(modified.to(TimeUnit.NANOSECONDS), NANOS);
            String file = path.toString();
            FileErrors.check(
                    Posix.setModified(file, Math.floorDiv(modified.toMillis(), 1000), nanos), file);
        }
    }

    /** Some of the attributes, or all. */
    Map<String, Object> read(String names) throws IOException {
        Map<String, Object> all = all();
        String wanted = withoutView(names);
        Map<String, Object> found = new LinkedHashMap<>();
        for (String name : wanted.split(",", -1)) {
            if (name.equals("*")) {
                return all;
            }
            if (!all.containsKey(name)) {
                throw new IllegalArgumentException("'" + name + "' not recognized");
            }
            found.put(name, all.get(name));
        }
        return found;
    }

    void set(String name, Object value) throws IOException {
        if (!withoutView(name).equals(MODIFIED)) {
            throw new IllegalArgumentException("'" + name + "' not recognized");
        }
        setTimes((FileTime) value, null, null);
    }

    private static String withoutView(String names) {
        int colon = names.indexOf(':');
        if (colon >= 0 && !names.substring(0, colon).equals(NAME)) {
            throw new UnsupportedOperationException(
                    "View '" + names.substring(0, colon) + "' not available");
        }
        return names.substring(colon + 1);
    }

    private Map<String, Object> all() throws IOException {
        PosixAttributes attributes = readAttributes();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("size", attributes.size());
        all.put("creationTime", attributes.creationTime());
        all.put("lastAccessTime", attributes.lastAccessTime());
        all.put(MODIFIED, attributes.lastModifiedTime());
        all.put("isDirectory", attributes.isDirectory());
        all.put("isRegularFile", attributes.isRegularFile());
        all.put("isSymbolicLink", attributes.isSymbolicLink());
        all.put("isOther", attributes.isOther());
        all.put("fileKey", attributes.fileKey());
        return all;
    }
}
