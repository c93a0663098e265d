// The machine of machine.h in processes under Linux: faults come as signals.
#include "fault.h"
#include "hosted.h"
#include "machine.h"
#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>
#include <ucontext.h>

// What Linux says of the kernel's own accord: of an address that no page could ever have.
enum { BANTENG_NO_PAGE = SI_KERNEL };

static const int banteng_faultSignals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL};

// A stack that overflows has no room to say so.
static char banteng_signalStack[64 * 1024];

static const char* banteng_nameOf(int signal, int code) {
    switch (signal) {
        case SIGSEGV:
            return code == BANTENG_NO_PAGE ? "general protection fault" : "page fault";
        case SIGBUS:
            return "the machine has no memory left";
        case SIGFPE:
            return "divide error";
        default:
            return "invalid opcode";
    }
}

static void banteng_tellOfSignal(int signal, siginfo_t* info, void* context) {
    int isOfMemory = signal == SIGBUS || (signal == SIGSEGV && info->si_code != BANTENG_NO_PAGE);
    ucontext_t* at = context;
    banteng_fault(banteng_nameOf(signal, info->si_code),
            isOfMemory ? (int64_t) info->si_addr : -1, at->uc_mcontext.gregs[REG_RIP]);
}

// A second fault, while the first is told of, ends the process as if nobody had asked.
void banteng_catchFaults(void) {
    stack_t stack = {.ss_sp = banteng_signalStack, .ss_size = sizeof(banteng_signalStack)};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_sigaction = banteng_tellOfSignal,
            .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof(banteng_faultSignals) / sizeof(int); i++) {
        sigaction(banteng_faultSignals[i], &action, NULL);
    }
}

// Arguments and environment, above, are part of what the limit allows.
void* banteng_firstStackEnd(void) {
    enum { MOST = 8 << 20 };
    struct rlimit limit;
    rlim_t bytes = getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < MOST
            ? limit.rlim_cur : MOST;
    return (char*) __builtin_frame_address(0) - bytes / 8 * 7;
}
