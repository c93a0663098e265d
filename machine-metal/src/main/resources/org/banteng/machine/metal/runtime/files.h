// What org.banteng.machine.metal.file.FileCalls declares: POSIX calls whose error is the answer. Each
// answers less than 0, an error number negated, if it has done nothing.
#pragma once

#include "machine.h"
#include <stdint.h>

extern int32_t banteng_openFile(const char* path, int32_t mode);
extern int32_t banteng_closeFile(int32_t file);
extern int32_t banteng_readFile(int32_t file, void* to, int32_t bytes);
extern int32_t banteng_writeFile(int32_t file, const void* from, int32_t bytes);
extern int64_t banteng_seekFile(int32_t file, int64_t offset, int32_t from);
extern int32_t banteng_truncateFile(int32_t file, int64_t bytes);
extern int32_t banteng_syncFile(int32_t file, int32_t metadata);

// Fields as in FileStatus.java.
extern int32_t banteng_fileStatus(const char* path, int32_t follow, int64_t* to);
extern int32_t banteng_openFileStatus(int32_t file, int64_t* to);

extern int32_t banteng_mayAccess(const char* path, int32_t how);
extern int32_t banteng_makeFolder(const char* path);
extern int32_t banteng_removeFile(const char* path);
extern int32_t banteng_renameFile(const char* from, const char* to);
extern int32_t banteng_changeMode(const char* path, int32_t mode);
extern int32_t banteng_setModified(const char* path, int64_t seconds, int32_t nanoseconds);
extern int32_t banteng_fileSpace(const char* path, int64_t* to);

// Texts: the length, without the 0 at the end.
extern int32_t banteng_realPath(const char* path, char* to, int32_t capacity);
extern int32_t banteng_workFolder(char* to, int32_t capacity);
extern int32_t banteng_systemName(char* to, int32_t capacity);
extern int32_t banteng_systemRelease(char* to, int32_t capacity);
extern int32_t banteng_userName(char* to, int32_t capacity);
extern int32_t banteng_errorText(int32_t error, char* to, int32_t capacity);

extern int64_t banteng_openFolder(const char* path);
// The length of the next name; 0 if there is none left.
extern int32_t banteng_nextName(int64_t folder, char* to, int32_t capacity);
extern void banteng_closeFolder(int64_t folder);
