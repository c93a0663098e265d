# shellcheck shell=bash
#
# Finds a JDK and runs Maven on it. To be sourced; starts no process as long as all is well.

# The version that is asked for. The JDK's own packages that ranks need differ between versions,
# so this very one goes before any newer.
readonly WANTED_JDK=25

# feature_of HOME: sets `feature` to the version of the JDK in HOME (25 for 25.0.3), or to 0 if
# there is no JDK with a compiler.
feature_of() {
    feature=0
    [[ -x $1/bin/java && -x $1/bin/javac && -r $1/release ]] || return 0
    local line
    while IFS= read -r line || [[ -n $line ]]; do
        if [[ $line =~ ^JAVA_VERSION=\"?([0-9]+) ]]; then
            feature=${BASH_REMATCH[1]}
            return 0
        fi
    done <"$1/release"
}

# find_jdk: sets `jdk` to the home of a JDK of at least WANTED_JDK, or says on one line what is
# missing and how to get it.
find_jdk() {
    local feature home best=0
    jdk=
    if [[ -n ${BANTENG_JAVA_HOME-} ]]; then
        feature_of "$BANTENG_JAVA_HOME"
        if ((feature >= WANTED_JDK)); then
            jdk=$BANTENG_JAVA_HOME
            return 0
        fi
        local is="no JDK"
        ((feature == 0)) || is="a JDK $feature"
        echo "banteng: needs a JDK $WANTED_JDK or newer, but BANTENG_JAVA_HOME=$BANTENG_JAVA_HOME" \
            "is $is: unset it, or install one with: $(jdk_install_command)" >&2
        return 1
    fi
    for home in "${JAVA_HOME-}" /usr/lib/jvm/* "${HOME-}"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [[ -n $home ]] || continue
        feature_of "$home"
        if ((feature == WANTED_JDK)); then
            jdk=$home
            return 0
        fi
        if ((feature > best)); then
            best=$feature
            jdk=$home
        fi
    done
    ((best < WANTED_JDK)) || return 0
    local found="none"
    ((best == 0)) || found="JDK $best in $jdk"
    jdk=
    echo "banteng: needs a JDK $WANTED_JDK or newer, found $found: install one with:" \
        "$(jdk_install_command)" >&2
    return 1
}

# Whether apt knows a package by this name that can be installed.
apt_has() {
    command -v apt-cache >/dev/null || return 1
    [[ $(LC_ALL=C apt-cache policy "$1" 2>/dev/null) =~ Candidate:\ [^\(] ]]
}

# jdk_package: prints the name of the package that is the JDK, if apt has one.
jdk_package() {
    local package
    for package in "openjdk-$WANTED_JDK-jdk-headless" "temurin-$WANTED_JDK-jdk"; do
        if apt_has "$package"; then
            echo "$package"
            return 0
        fi
    done
    return 1
}

# jdk_install_command: prints the command that installs the JDK on this machine.
jdk_install_command() {
    local sudo="sudo " package arch=x64
    ((EUID != 0)) || sudo=
    if package=$(jdk_package); then
        echo "${sudo}apt-get install $package"
    elif [[ $(uname -s) == Darwin ]]; then
        echo "brew install --cask temurin@$WANTED_JDK"
    else
        [[ $(uname -m) != aarch64 ]] || arch=aarch64
        echo "${sudo}mkdir -p /usr/lib/jvm && curl -sSL https://api.adoptium.net/v3/binary/latest/$WANTED_JDK/ga/linux/$arch/jdk/hotspot/normal/eclipse | ${sudo}tar xz -C /usr/lib/jvm"
    fi
}

# require_maven: says on one line what is missing if Maven is.
require_maven() {
    command -v mvn >/dev/null && return 0
    local sudo="sudo "
    ((EUID != 0)) || sudo=
    echo "banteng: needs Maven to build itself: install it with: ${sudo}apt-get install maven" >&2
    return 1
}

# run_maven ARGUMENTS: runs Maven over the checkout in `root`, on the JDK that was found, which is
# then also the toolchain.
run_maven() {
    require_maven || return
    local checkout=${root:?is set by the script that sources this}
    # The two options only quiet warnings that Maven's own libraries cause on new JDKs.
    JAVA_HOME=$jdk \
        MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS-}" \
        mvn --batch-mode -Dstyle.color=never --no-transfer-progress --file "$checkout/pom.xml" \
        -Dtoolchain.jdk.comparator=current,lts,version,vendor "$@"
}
