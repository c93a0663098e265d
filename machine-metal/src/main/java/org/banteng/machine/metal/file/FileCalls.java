package org.banteng.machine.metal.file;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * The C functions of {@code files.c}, among this module's resources. Paths are bytes that end with
 * a 0. An answer below 0 is an error number, negated.
 */
@Include(value = "files.h", isSystem = false)
final class FileCalls {
    private FileCalls() {}

    @Unmanaged
    @Import(name = "banteng_openFile")
    static native int open(Address path, int mode);

    @Unmanaged
    @Import(name = "banteng_closeFile")
    static native int close(int file);

    @Unmanaged
    @Import(name = "banteng_readFile")
    static native int read(int file, Address to, int bytes);

    @Unmanaged
    @Import(name = "banteng_writeFile")
    static native int write(int file, Address from, int bytes);

    @Unmanaged
    @Import(name = "banteng_seekFile")
    static native long seek(int file, long offset, int from);

    @Unmanaged
    @Import(name = "banteng_truncateFile")
    static native int truncate(int file, long bytes);

    @Unmanaged
    @Import(name = "banteng_syncFile")
    static native int sync(int file, boolean metadata);

    @Unmanaged
    @Import(name = "banteng_fileStatus")
    static native int status(Address path, boolean follow, Address to);

    @Unmanaged
    @Import(name = "banteng_openFileStatus")
    static native int openStatus(int file, Address to);

    @Unmanaged
    @Import(name = "banteng_mayAccess")
    static native int access(Address path, int how);

    @Unmanaged
    @Import(name = "banteng_makeFolder")
    static native int makeFolder(Address path);

    @Unmanaged
    @Import(name = "banteng_removeFile")
    static native int remove(Address path);

    @Unmanaged
    @Import(name = "banteng_renameFile")
    static native int rename(Address from, Address to);

    @Unmanaged
    @Import(name = "banteng_changeMode")
    static native int changeMode(Address path, int mode);

    @Unmanaged
    @Import(name = "banteng_setModified")
    static native int setModified(Address path, long seconds, int nanoseconds);

    @Unmanaged
    @Import(name = "banteng_fileSpace")
    static native int space(Address path, Address to);

    @Unmanaged
    @Import(name = "banteng_realPath")
    static native int realPath(Address path, Address to, int capacity);

    @Unmanaged
    @Import(name = "banteng_workFolder")
    static native int workFolder(Address to, int capacity);

    @Unmanaged
    @Import(name = "banteng_systemName")
    static native int systemName(Address to, int capacity);

    @Unmanaged
    @Import(name = "banteng_systemRelease")
    static native int systemRelease(Address to, int capacity);

    @Unmanaged
    @Import(name = "banteng_userName")
    static native int userName(Address to, int capacity);

    @Unmanaged
    @Import(name = "banteng_openFolder")
    static native long openFolder(Address path);

    @Unmanaged
    @Import(name = "banteng_nextName")
    static native int nextName(long folder, Address to, int capacity);

    @Unmanaged
    @Import(name = "banteng_closeFolder")
    static native void closeFolder(long folder);

    @Unmanaged
    @Import(name = "banteng_errorText")
    static native int errorText(int error, Address to, int capacity);

    @Unmanaged
    @Import(name = "banteng_read")
    static native int readInput(Address to, int bytes);

    @Unmanaged
    @Import(name = "banteng_inputReady")
    static native int inputReady();
}
