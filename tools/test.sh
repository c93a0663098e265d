# shellcheck shell=bash
#
# Runs every test and counts them. To be sourced by ./banteng, which sets the
# names below and has found a JDK.

: "${root:?}" "${stamp:?}" "${lib:?}"

# run_tests [--on MACHINE] [MAVEN ARGUMENTS]: every test, or the suites on one machine.
run_tests() {
    case ${1-} in
        -h | --help) test_usage ;;
        --on)
            [[ $# -ge 2 ]] || { echo "banteng test: --on needs qemu or linux" >&2; return 2; }
            local machine=$2
            shift 2
            test_on "$machine" "$@"
            ;;
        --on=*) test_on "${1#--on=}" "${@:2}" ;;
        *) test_everything "$@" ;;
    esac
}

test_usage() {
    cat <<'USAGE'
usage: ./banteng test [MAVEN ARGUMENTS]                    every test, then how many passed
       ./banteng test --on qemu|linux [MAVEN ARGUMENTS]    the suites compiled, in each setting
                                                           of that machine

Examples:
  ./banteng test -pl engine -am -Dtest=MatcherTest -Dsurefire.failIfNoSpecifiedTests=false
  ./banteng test --on qemu
USAGE
}

# test_on MACHINE [MAVEN ARGUMENTS]: the suites in each setting that the machine has, of which
# test_everything takes a few: see metal-tests.
test_on() {
    local machine=$1
    shift
    if [[ $machine != qemu && $machine != linux ]]; then
        echo "banteng test: --on $machine: must be qemu or linux" >&2
        return 2
    fi
    test_everything -pl metal-tests -am -Dgroups=compiled -Dbanteng.test.on="$machine" "$@"
}

# test_everything [MAVEN ARGUMENTS]: `mvn verify` with the given arguments, then the count on a
# line of its own. The status is Maven's.
test_everything() {
    require_maven || return 1
    local status=0
    # Reports of an earlier run would be counted again.
    find "$root" -path '*/target/surefire-reports/TEST-*.xml' -delete
    mkdir -p "$root/cli/target"
    : >"$stamp.new"
    run_maven --fail-at-end "$@" verify || status=$?
    # The command has been built on the way, if cli was among the modules.
    if ((status == 0)) && [[ -d $lib && $# == 0 ]]; then
        mv "$stamp.new" "$stamp"
    else
        rm -f "$stamp.new"
    fi
    if ((status != 0)); then
        echo "banteng: mvn verify failed with status $status; the lines above say why"
    fi
    # Maven may leave escape codes and no end of line behind.
    echo
    count_tests
    return "$status"
}

# count_tests: prints "N passed, N failed, N skipped", summed over all reports of surefire.
count_tests() {
    find "$root" -path '*/target/surefire-reports/TEST-*.xml' -exec awk '
        function attribute(name) {
            return match($0, " " name "=\"[0-9]+\"") \
                ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
        }
        FNR == 1 { inside = 0; counted = 0 }
        /<testsuite[ >]/ { inside = 1 }
        inside && !counted {
            tests += attribute("tests")
            failed += attribute("failures") + attribute("errors")
            skipped += attribute("skipped")
            if (/>/) counted = 1
        }
        END { printf "%d %d %d\n", tests, failed, skipped }' {} + |
        awk '{ tests += $1; failed += $2; skipped += $3 }
            END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
}
