/* Loaded before libc by the tests of a slow and of a full disk. In the folder $YANLIAN_TEST_FAULTS:
 *   fsync_ms   fsync and fdatasync take this many milliseconds longer
 *   full       writing to a database's write-ahead log fails as on a full disk
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int flag(const char *name, char *path, size_t size) {
    const char *folder = getenv("YANLIAN_TEST_FAULTS");
    if (!folder)
        return 0;
    snprintf(path, size, "%s/%s", folder, name);
    return access(path, F_OK) == 0;
}

static void slow_down(void) {
    char path[512];
    int ms = 0;
    if (!flag("fsync_ms", path, sizeof path))
        return;
    FILE *file = fopen(path, "r");
    if (!file)
        return;
    if (fscanf(file, "%d", &ms) == 1 && ms > 0)
        usleep((useconds_t)ms * 1000);
    fclose(file);
}

static int is_full(int fd) {
    char path[512], link[64], name[512];
    if (!flag("full", path, sizeof path))
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, name, sizeof name - 1);
    if (length < 4)
        return 0;
    name[length] = 0;
    return strcmp(name + length - 4, "-wal") == 0;
}

int fsync(int fd) {
    static int (*real)(int);
    if (!real)
        real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    slow_down();
    return real(fd);
}

int fdatasync(int fd) {
    static int (*real)(int);
    if (!real)
        real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    slow_down();
    return real(fd);
}

ssize_t write(int fd, const void *data, size_t size) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real)
        real = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    if (is_full(fd)) {
        errno = ENOSPC;
        return -1;
    }
    return real(fd, data, size);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    static ssize_t (*real)(int, const void *, size_t, off_t);
    if (!real)
        real = (ssize_t(*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite");
    if (is_full(fd)) {
        errno = ENOSPC;
        return -1;
    }
    return real(fd, data, size, at);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    static ssize_t (*real)(int, const void *, size_t, off64_t);
    if (!real)
        real = (ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
    if (is_full(fd)) {
        errno = ENOSPC;
        return -1;
    }
    return real(fd, data, size, at);
}
