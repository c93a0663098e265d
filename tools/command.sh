# shellcheck shell=bash
#
# How the command is built and started, for ./banteng and the scripts in bin. To be sourced by a
# script that has set `root`, the folder of the checkout. The environment variables that it obeys
# are explained in ./banteng.

: "${root:?is set by the script that sources this}"

lib=$root/cli/target/lib
bench_lib=$root/bench/target/lib
image_lib=$root/image/target/lib
stamp=$root/cli/target/.built
aot_cache=$root/cli/target/banteng.aot
# shellcheck source=tools/jdk.sh
source "$root/tools/jdk.sh"

# What the JVM is started with:
#   --add-exports, --add-opens   virtual threads on a scheduler of our own, memory off the heap
#   --enable-native-access       pinning a thread to a core is a call to the C library
#   -XX:+UseSerialGC             the smallest start-up and no collector threads beside the ranks
#   -XX:+UseCondCardMark         two cores that store references hardly ever fight over the line in
#                                which the collector keeps note of it: 10 ns for a message
#   -XX:+UseCompactObjectHeaders smaller objects: less memory per rank
#   -XX:CompileCommand=...       a blocking receive stays a call of its own; so what is around it gets
#                                into the program's loop, and the Status is not made if it is dropped;
#                                stores of floats and doubles, which only reductions make, go into the
#                                loops that make them, whatever the JVM has counted of them: a loop
#                                with a call in it has no vectors
JVM_FLAGS=(
    --add-exports=java.base/jdk.internal.misc=ALL-UNNAMED
    --add-exports=java.base/jdk.internal.access=ALL-UNNAMED
    --add-opens=java.base/java.lang=ALL-UNNAMED
    --enable-native-access=ALL-UNNAMED
    -XX:+UseSerialGC
    -XX:+UseCondCardMark
    -XX:+UseCompactObjectHeaders
    -XX:CompileCommand=quiet
    -XX:CompileCommand=dontinline,mpi.PointToPoint::receive
    -XX:CompileCommand=inline,org.banteng.machine.Memory::putFloat
    -XX:CompileCommand=inline,org.banteng.machine.Memory::putDouble
    -XX:CompileCommand=inline,org.banteng.machine.jvm.JvmMemory::putFloat
    -XX:CompileCommand=inline,org.banteng.machine.jvm.JvmMemory::putDouble
)

# The modules that the command is made of: those whose change means a build.
MODULES=(machine machine-jvm bus engine mpi launcher host bench machine-metal image cli)

# Whether a source is newer than the last build. One `find` that stops at the first newer file
# takes about two milliseconds; a commit id would miss edits that are not committed. A removed
# file shows in the time of its folder.
is_stale() {
    [[ -e $stamp ]] || return 0
    local module inputs=("$root/pom.xml")
    for module in "${MODULES[@]}"; do
        inputs+=("$root/$module/pom.xml")
        [[ ! -d $root/$module/src/main ]] || inputs+=("$root/$module/src/main")
    done
    [[ -n $(find "${inputs[@]}" -newer "$stamp" -print -quit) ]]
}

# Builds the command if need be. Two that start at once build once: the second waits.
build_if_stale() {
    if ! is_stale && [[ $aot_cache -nt $stamp ]]; then
        return 0
    fi
    mkdir -p "$root/cli/target"
    exec {lock}>"$root/cli/target/.build-lock"
    if command -v flock >/dev/null; then
        flock "$lock"
    fi
    if is_stale; then
        build
    fi
    [[ $aot_cache -nt $stamp ]] || train
    exec {lock}>&-
}

# Runs a small program and lets the JVM keep what it found out about the classes on the way: a job
# of two ranks then starts in half the time. A JVM that cannot do that leaves an empty file. Cores are
# pinned from the start here, so that what this takes is kept as well.
train() {
    : >"$aot_cache"
    "$jdk/bin/java" "${JVM_FLAGS[@]}" -XX:AOTCacheOutput="$aot_cache" \
        -Dbanteng.core.settle=0 -cp "$lib/*" \
        org.banteng.cli.Main run -n 2 "$root/examples/ring/Ring.java" 2 >/dev/null 2>&1 || true
}

build() {
    require_maven || exit 1
    if [[ -e $stamp ]]; then
        echo "banteng: building (the sources have changed)..." >&2
    else
        echo "banteng: building (first use, about a minute)..." >&2
    fi
    # What changes while the build runs is newer than its stamp, and so built the next time.
    : >"$stamp.new"
    rm -rf "$lib" "$bench_lib" "$image_lib"
    if ! run_maven --quiet -pl cli -am -Dmaven.test.skip=true -Dmaven.compiler.failOnWarning=false \
        package >&2; then
        echo "banteng: the build failed; the lines above say why" >&2
        exit 1
    fi
    mv "$stamp.new" "$stamp"
}

# use_input: a standard input that is closed (<&-) is at its end. The JVM would open a file of its own
# in its place, and programs read that.
use_input() {
    { true 3<&0; } 2>/dev/null || exec </dev/null
}

# prepare_command: finds the JDK, builds the command if need be, and sets `jdk` and `class_path`.
prepare_command() {
    use_input
    find_jdk || exit 1
    class_path=${BANTENG_CLASS_PATH-}
    [[ -z $class_path ]] || return 0
    # The star is for java.
    class_path="$lib/*"
    if [[ ${BANTENG_BUILD-} != never ]]; then
        build_if_stale
    elif [[ ! -d $lib ]]; then
        echo "banteng: nothing is built and BANTENG_BUILD=never: run mvn package first" >&2
        exit 1
    fi
}

# use_cache: lets the JVM start from what `train` kept. It says nothing if it cannot: other options
# or another JDK than in training, and it starts as it would without.
#
# JDK 25 has been seen to run the classes in the cache though a jar had changed since: so a cache that
# is older than a jar is left alone.
use_cache() {
    [[ -z ${BANTENG_CLASS_PATH-} && -s $aot_cache ]] || return 0
    local jar
    for jar in "$lib"/*.jar; do
        [[ ! $jar -nt $aot_cache ]] || return 0
    done
    JVM_FLAGS+=(-XX:AOTCache="$aot_cache" -Xlog:aot=off -Xlog:cds=off)
}

# use_heap_for MAIN_ARGUMENT...: how large the heap is at first, by the number of ranks (`-n`).
#
# With few ranks a third of -Xms is young: small enough to be used again and again from the first
# second on, since what costs a program that makes many requests is memory that nobody has touched
# before. With many, most of what is young are the stacks of ranks that wait, and each collection
# would copy them: there, memory is taken from the system only when it is used.
#
# Whoever sizes the heap by an option of the JVM's means it.
use_heap_for() {
    local argument previous= ranks=0
    local options="${jvm_options[*]-} ${JAVA_TOOL_OPTIONS-} ${JDK_JAVA_OPTIONS-}"
    for argument in "$@"; do
        if [[ $previous == -n ]]; then
            ranks=$argument
            break
        fi
        previous=$argument
    done
    if [[ $ranks =~ ^[0-9]{4,}$ ]]; then
        JVM_FLAGS+=(-XX:InitialRAMPercentage=25 -XX:NewRatio=1)
    elif [[ ! $options =~ -Xm[xs]|HeapSize=|RAMPercentage= ]]; then
        JVM_FLAGS+=(-Xms192m)
    fi
}

# use_collector_of JVM_OPTION...: leaves the choice of a garbage collector to the given options if
# one of them makes it, since a JVM takes one choice only.
use_collector_of() {
    local option flag kept=()
    for option in "$@"; do
        if [[ $option == -XX:+Use*GC ]]; then
            for flag in "${JVM_FLAGS[@]}"; do
                [[ $flag == -XX:+Use*GC ]] || kept+=("$flag")
            done
            JVM_FLAGS=("${kept[@]}")
            return 0
        fi
    done
}
