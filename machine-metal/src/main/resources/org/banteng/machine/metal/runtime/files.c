// See files.h. Written over POSIX, so the same under Linux's C library and the kernel's.
#include "files.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/types.h>
#include <sys/utsname.h>
#include <unistd.h>

// Modes of Posix.java.
enum {
    BANTENG_OPEN_READ = 1,
    BANTENG_OPEN_WRITE = 2,
    BANTENG_OPEN_CREATE = 4,
    BANTENG_OPEN_NEW = 8,
    BANTENG_OPEN_TRUNCATE = 16,
    BANTENG_OPEN_APPEND = 32,
    BANTENG_OPEN_SYNC = 64,
    BANTENG_OPEN_DATA_SYNC = 128
};

static int32_t banteng_answer(int64_t result) {
    return result < 0 ? -errno : (int32_t) result;
}

static int banteng_openFlags(int32_t mode) {
    int both = BANTENG_OPEN_READ | BANTENG_OPEN_WRITE;
    int flags = (mode & both) == both ? O_RDWR : (mode & BANTENG_OPEN_WRITE) ? O_WRONLY : O_RDONLY;
    return flags | O_CLOEXEC
            | (mode & BANTENG_OPEN_CREATE ? O_CREAT : 0)
            | (mode & BANTENG_OPEN_NEW ? O_CREAT | O_EXCL : 0)
            | (mode & BANTENG_OPEN_TRUNCATE ? O_TRUNC : 0)
            | (mode & BANTENG_OPEN_APPEND ? O_APPEND : 0)
            | (mode & BANTENG_OPEN_SYNC ? O_SYNC : 0)
            | (mode & BANTENG_OPEN_DATA_SYNC ? O_DSYNC : 0);
}

int32_t banteng_openFile(const char* path, int32_t mode) {
    int file = open(path, banteng_openFlags(mode), 0666);
    struct stat status;
    if (file >= 0 && fstat(file, &status) == 0 && S_ISDIR(status.st_mode)) {
        close(file);
        return -EISDIR;
    }
    return banteng_answer(file);
}

int32_t banteng_closeFile(int32_t file) {
    return banteng_answer(close(file));
}

int32_t banteng_readFile(int32_t file, void* to, int32_t bytes) {
    ssize_t got;
    do {
        got = read(file, to, (size_t) bytes);
    } while (got < 0 && errno == EINTR);
    return banteng_answer(got);
}

int32_t banteng_writeFile(int32_t file, const void* from, int32_t bytes) {
    int32_t written = 0;
    while (written < bytes) {
        ssize_t more = write(file, (const char*) from + written, (size_t) (bytes - written));
        if (more < 0 && errno != EINTR) {
            return written > 0 ? written : -errno;
        }
        written += more > 0 ? (int32_t) more : 0;
    }
    return written;
}

int64_t banteng_seekFile(int32_t file, int64_t offset, int32_t from) {
    off_t at = lseek(file, offset, from == 0 ? SEEK_SET : from == 1 ? SEEK_CUR : SEEK_END);
    return at < 0 ? -errno : at;
}

int32_t banteng_truncateFile(int32_t file, int64_t bytes) {
    return banteng_answer(ftruncate(file, bytes));
}

int32_t banteng_syncFile(int32_t file, int32_t metadata) {
    return banteng_answer(metadata ? fsync(file) : fdatasync(file));
}

static int32_t banteng_putStatus(int result, struct stat* status, int64_t* to) {
    if (result < 0) {
        return -errno;
    }
    to[0] = status->st_mode;
    to[1] = status->st_size;
    to[2] = status->st_mtim.tv_sec;
    to[3] = status->st_mtim.tv_nsec;
    to[4] = status->st_atim.tv_sec;
    to[5] = status->st_atim.tv_nsec;
    to[6] = (int64_t) status->st_dev;
    to[7] = (int64_t) status->st_ino;
    return 0;
}

int32_t banteng_fileStatus(const char* path, int32_t follow, int64_t* to) {
    struct stat status;
    int result = follow ? stat(path, &status) : lstat(path, &status);
    return banteng_putStatus(result, &status, to);
}

int32_t banteng_openFileStatus(int32_t file, int64_t* to) {
    struct stat status;
    int result = fstat(file, &status);
    return banteng_putStatus(result, &status, to);
}

int32_t banteng_mayAccess(const char* path, int32_t how) {
    return banteng_answer(access(path, how));
}

int32_t banteng_makeFolder(const char* path) {
    return banteng_answer(mkdir(path, 0777));
}

int32_t banteng_removeFile(const char* path) {
    return banteng_answer(remove(path));
}

int32_t banteng_renameFile(const char* from, const char* to) {
    return banteng_answer(rename(from, to));
}

int32_t banteng_changeMode(const char* path, int32_t mode) {
    return banteng_answer(chmod(path, (mode_t) mode));
}

int32_t banteng_setModified(const char* path, int64_t seconds, int32_t nanoseconds) {
    struct timespec times[2] = {{0, UTIME_OMIT}, {seconds, nanoseconds}};
    return banteng_answer(utimensat(AT_FDCWD, path, times, 0));
}

int32_t banteng_fileSpace(const char* path, int64_t* to) {
    struct statvfs space;
    if (statvfs(path, &space) != 0) {
        return -errno;
    }
    to[0] = (int64_t) (space.f_frsize * space.f_blocks);
    to[1] = (int64_t) (space.f_frsize * space.f_bfree);
    to[2] = (int64_t) (space.f_frsize * space.f_bavail);
    return 0;
}

static int32_t banteng_putText(const char* text, char* to, int32_t capacity) {
    int32_t length = (int32_t) strlen(text);
    length = length < capacity ? length : capacity;
    memcpy(to, text, (size_t) length);
    return length;
}

int32_t banteng_realPath(const char* path, char* to, int32_t capacity) {
    char* real = realpath(path, NULL);
    if (real == NULL) {
        return -errno;
    }
    int32_t length = banteng_putText(real, to, capacity);
    free(real);
    return length;
}

int32_t banteng_workFolder(char* to, int32_t capacity) {
    return getcwd(to, (size_t) capacity) == NULL ? -errno : (int32_t) strlen(to);
}

int32_t banteng_systemName(char* to, int32_t capacity) {
    struct utsname names;
    uname(&names);
    return banteng_putText(names.sysname, to, capacity);
}

int32_t banteng_systemRelease(char* to, int32_t capacity) {
    struct utsname names;
    uname(&names);
    return banteng_putText(names.release, to, capacity);
}

int32_t banteng_userName(char* to, int32_t capacity) {
    struct passwd* user = getpwuid(getuid());
    return banteng_putText(user == NULL ? "?" : user->pw_name, to, capacity);
}

int32_t banteng_errorText(int32_t error, char* to, int32_t capacity) {
    const char* own = banteng_fileError(error);
    return banteng_putText(own == NULL ? strerror(error) : own, to, capacity);
}

int64_t banteng_openFolder(const char* path) {
    DIR* folder = opendir(path);
    return folder == NULL ? -errno : (int64_t) (intptr_t) folder;
}

int32_t banteng_nextName(int64_t folder, char* to, int32_t capacity) {
    struct dirent* entry;
    do {
        errno = 0;
        entry = readdir((DIR*) (intptr_t) folder);
    } while (entry != NULL && (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0));
    return entry == NULL ? -errno : banteng_putText(entry->d_name, to, capacity);
}

void banteng_closeFolder(int64_t folder) {
    closedir((DIR*) (intptr_t) folder);
}
