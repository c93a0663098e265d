# shellcheck shell=bash
#
# Sourced by `banteng`: the unikernel beside a Linux guest, in the same emulator on the same host.
#
#   ./banteng guests [--rounds N] [--no-memory]
#
# Both run the same measures on two processors: from power-on to the first line of the program and to
# the first finished call of MPI; an 8-byte message one way, a barrier, an 8-byte allreduce; and what a
# cache line takes from one processor to the other with nothing around it. Each is the best of N
# rounds (without it 3), as the host has other things to do as well. The Linux guest is made of Debian's
# packages, by apt, and kept in ~/.cache/banteng/guest.

: "${root:?}"

# shellcheck source=tools/guests/linux-guest.sh
source "$root/tools/guests/linux-guest.sh"

GUEST_RANKS=2
GUEST_MEGABYTES=256

# A guest that has not ended by then has failed.
GUEST_SECONDS=120

# What both are run by, and what stands for a machine without devices but a serial port.
guest_emulator() {
    local accelerator=tcg,thread=multi processor=max
    timeout "$GUEST_SECONDS" qemu-system-x86_64 -accel "$accelerator" -cpu "$processor" -smp "$GUEST_RANKS" \
        -nodefaults -no-user-config -display none -no-reboot \
        -chardev stdio,id=out -serial chardev:out "$@" </dev/null
}

# guest_unikernel MEGABYTES ARGUMENTS...
guest_unikernel() {
    local megabytes=$1
    shift
    guest_emulator -M microvm,rtc=on -m "${megabytes}M" \
        -device isa-debug-exit,iobase=0xf4,iosize=0x04 \
        -kernel "$guest_folder/measures.elf" -append "instances=$GUEST_RANKS -- $*"
}

# guest_linux MEGABYTES WHAT
guest_linux() {
    guest_emulator -M q35 -m "${1}M" -kernel "$guest_folder/vmlinuz" \
        -initrd "$guest_folder/initramfs" \
        -append "console=ttyS0 quiet panic=-1 ranks=$GUEST_RANKS what=${2-}"
}

# Puts before each line of a command's output how many milliseconds after its start it came.
stamped() {
    local line start=${EPOCHREALTIME/./}
    "$@" | while IFS= read -r line; do
        echo "$(((${EPOCHREALTIME/./} - start) / 1000)) ${line%$'\r'}"
    done
}

# The measures of a run, one `name value` to a line: times at which lines came, and what they say.
measures_of() {
    awk '
        $2 == "main" && !main { main = 1; print "main", $1 }
        $2 == "first-call" && !called { called = 1; print "first", $1 }
        $2 ~ /^(message|barrier|allreduce|line|cycles-per-ns|used)$/ { print $2, $3 }'
}

# The best of several runs: least of each measure.
best_of() {
    awk '!($1 in best) || $2 < best[$1] { best[$1] = $2 } END { for (n in best) print n, best[n] }'
}

# The least number of megabytes, in steps of 4, that a guest does its job with.
# least_memory FROM TO RUN...
least_memory() {
    local low=$1 high=$2 middle
    shift 2
    while ((high - low > 4)); do
        middle=$(((low + high) / 2))
        middle=$((middle - middle % 4))
        if "$1" "$middle" 2>/dev/null | grep -q first-call; then
            high=$middle
        else
            low=$middle
        fi
    done
    echo "memory $high"
}

value_of() {
    awk -v name="$2" '$1 == name { print $2 }' <<<"$1"
}

# One line of the table: name, name of the measure, unit, aim of the ratio (may be empty).
print_measure() {
    local ours theirs
    ours=$(value_of "$unikernel" "$2")
    theirs=$(value_of "$linux" "$2")
    awk -v name="$1" -v unit="$3" -v aim="$4" -v ours="${ours:--}" -v theirs="${theirs:--}" '
        BEGIN {
            ratio = (ours > 0 && theirs > 0) ? sprintf("%.1f", theirs / ours) : "-"
            printf "%-34s %10s %10s  %-3s %7s  %s\n", name, ours, theirs, unit, ratio, aim
        }'
}

guest_failed() {
    echo "guests: $1 has not ended well within $GUEST_SECONDS s" >&2
    return 1
}

require_guest_tools() {
    local tool missing=()
    for tool in qemu-system-x86_64 gcc apt-get dpkg-deb readelf; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    ((${#missing[@]} == 0)) || {
        echo "guests: this needs Debian's ${missing[*]}; try: sudo apt-get install" \
            "qemu-system-x86 gcc binutils dpkg" >&2
        return 1
    }
}

# Sets the table's two columns, one `name value` to a line each, and prints them.
compare_guests() {
    local rounds=3 memory=1 i
    while (($# > 0)); do
        case $1 in
            --rounds) rounds=$2 && shift 2 ;;
            --no-memory) memory=0 && shift ;;
            *)
                echo "usage: ./banteng guests [--rounds N] [--no-memory]" >&2
                return 2
                ;;
        esac
    done
    require_guest_tools || return 1
    guest_folder=${XDG_CACHE_HOME:-$HOME/.cache}/banteng/guest
    build_linux_guest "$guest_folder" || return 1
    "$root/banteng" image -o "$guest_folder/measures.elf" "$root/tools/guests/Measures.java" \
        >/dev/null || return 1
    local unikernel='' linux=''
    for ((i = 0; i < rounds; i++)); do
        echo "guests: round $((i + 1)) of $rounds..." >&2
        unikernel+=$(stamped guest_unikernel "$GUEST_MEGABYTES" all | measures_of)$'\n' ||
            guest_failed "the unikernel" || return 1
        linux+=$(stamped guest_linux "$GUEST_MEGABYTES" all | measures_of)$'\n' ||
            guest_failed "the Linux guest" || return 1
    done
    unikernel=$(best_of <<<"$unikernel")
    linux=$(best_of <<<"$linux")
    if ((memory)); then
        echo "guests: looking for the least memory..." >&2
        unikernel+=$'\n'$(least_memory 4 64 guest_unikernel)
        linux+=$'\n'$(least_memory 32 256 guest_linux)
    fi
    local cycles
    cycles=$(value_of "$linux" cycles-per-ns)
    unikernel+=$'\n'"size $(awk -v b="$(stat -c %s "$guest_folder/measures.elf")" \
        'BEGIN { printf "%.2f", b / 1048576 }')"
    linux+=$'\n'"size $(stat -c %s "$guest_folder/vmlinuz" "$guest_folder/initramfs" |
        awk '{ b += $1 } END { printf "%.2f", b / 1048576 }')"

    printf '%-34s %10s %10s  %-3s %7s  %s\n' "" unikernel Linux "" ratio "aim of the ratio"
    print_measure "power-on to the first line of main" main ms ""
    print_measure "... to the first finished call" first ms 40
    print_measure "image" size MiB ""
    print_measure "least memory, two ranks" memory MiB ""
    print_measure "8-byte message, one way" message ns 5
    print_measure "barrier" barrier ns 5
    print_measure "8-byte allreduce" allreduce ns 5
    awk -v cycles="$cycles" -v line="$(value_of "$linux" line)" \
        -v message="$(value_of "$unikernel" message)" -v barrier="$(value_of "$unikernel" barrier)" '
        BEGIN {
            printf "in cycles, of the unikernel: message %d, barrier %d;", message * cycles, barrier * cycles
            printf " a cache line with nothing around it: %d\n", line * cycles
        }'
}
