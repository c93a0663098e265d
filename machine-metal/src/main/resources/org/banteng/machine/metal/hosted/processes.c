// The machine of machine.h in processes under Linux: how they begin and end.
//
//   BANTENG_RANKS=4 ./program arguments
//
// The first process starts one for each instance, waits until all have ended or one has ended the
// job, and ends with its exit code. A single instance needs no other process.
#include "hosted.h"
#include "machine.h"
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BANTENG_MOST = 1024, BANTENG_SIGNALLED = 128, BANTENG_OUTPUT_LOST = 74 };

extern void banteng_makeMemory(int32_t instances);
extern void banteng_becomeInstance(int32_t instance);
extern void banteng_catchFaults(void);

static pid_t banteng_processes[BANTENG_MOST];

static int32_t banteng_wantedInstances(void) {
    const char* setting = banteng_setting("banteng.ranks");
    if (setting == NULL) {
        return 1;
    }
    char* end;
    long wanted = strtol(setting, &end, 10);
    if (*setting == 0 || *end != 0 || wanted < 1 || wanted > BANTENG_MOST) {
        fprintf(stderr, "BANTENG_RANKS=%s: must be a whole number from 1 to %d\n", setting,
                BANTENG_MOST);
        exit(2);
    }
    return (int32_t) wanted;
}

// What the job ends with: if its output is lost, it has no success. If the reader is gone
// (... | head), nobody needs to be told.
static int32_t banteng_codeOfJob(int32_t code) {
    if (code != 0 || banteng_job->lost == 0) {
        return code;
    }
    if (banteng_job->lost != EPIPE) {
        fprintf(stderr, "banteng: standard output could not be written: %s\n",
                strerror(banteng_job->lost));
    }
    return BANTENG_OUTPUT_LOST;
}

static void banteng_endAll(int32_t code) {
    for (int32_t i = 0; i < banteng_count; i++) {
        if (banteng_processes[i] > 0) {
            kill(banteng_processes[i], SIGKILL);
        }
    }
    exit(banteng_codeOfJob(code));
}

static int32_t banteng_instanceOf(pid_t process) {
    int32_t instance = 0;
    while (instance < banteng_count && banteng_processes[instance] != process) {
        instance++;
    }
    return instance;
}

// A process has ended.
static void banteng_ended(pid_t process, int status) {
    int32_t instance = banteng_instanceOf(process);
    banteng_processes[instance] = 0;
    int32_t code = __atomic_load_n(&banteng_job->exitCode, __ATOMIC_SEQ_CST);
    if (code >= 0) {
        banteng_endAll(code);
    }
    if (WIFSIGNALED(status)) {
        fprintf(stderr, "banteng: rank %d ended by signal %d (%s)\n", instance, WTERMSIG(status),
                strsignal(WTERMSIG(status)));
        banteng_endAll(BANTENG_SIGNALLED + WTERMSIG(status));
    }
    if (WEXITSTATUS(status) != 0) {
        banteng_endAll(WEXITSTATUS(status));
    }
}

static void banteng_watch(void) {
    int status;
    for (pid_t ended = wait(&status); ended > 0 || errno == EINTR; ended = wait(&status)) {
        if (ended > 0) {
            banteng_ended(ended, status);
        }
    }
    exit(banteng_codeOfJob(0));
}

static void banteng_startAll(void) {
    pid_t first = getpid();
    for (int32_t i = 0; i < banteng_count; i++) {
        pid_t process = fork();
        if (process == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (getppid() != first) {
                _exit(1);
            }
            banteng_becomeInstance(i);
            return;
        }
        if (process < 0) {
            fprintf(stderr, "banteng: no process for rank %d: %s\n", i, strerror(errno));
            banteng_endAll(1);
        }
        banteng_processes[i] = process;
    }
    banteng_watch();
}

int main(int argc, char** argv) {
    signal(SIGPIPE, SIG_IGN);
    banteng_makeMemory(banteng_wantedInstances());
    if (banteng_count == 1) {
        banteng_becomeInstance(0);
    } else {
        banteng_startAll();
    }
    banteng_catchFaults();
    banteng_program(argc, argv);
}

// The first process speaks for the job; there is none besides the only instance.
static void banteng_exitAlone(int32_t code) {
    _exit(banteng_count == 1 ? banteng_codeOfJob(code) : code);
}

void banteng_exit(int32_t code) {
    int32_t running = -1;
    __atomic_compare_exchange_n(&banteng_job->exitCode, &running, code, 0, __ATOMIC_SEQ_CST,
            __ATOMIC_SEQ_CST);
    banteng_exitAlone(code);
}

void banteng_instanceEnds(void) {
    banteng_exitAlone(0);
}
