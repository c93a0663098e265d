# shellcheck shell=bash
#
# Builds the Linux guest of ./banteng guests: Debian's cloud kernel, and an initial file system with
# Open MPI and measures.c, from Debian's packages as apt has them for this machine.
#
#   build_linux_guest FOLDER    leaves FOLDER/vmlinuz and FOLDER/initramfs; made again only if what
#                               they are made of here has changed

: "${root:?}"

# What the guest is made of besides the kernel: Open MPI, the libraries it needs, a shell.
GUEST_PACKAGES=(
    openmpi-bin openmpi-common libopenmpi3 libopenmpi-dev busybox-static
    libc6 libevent-core-2.1-7 libevent-pthreads-2.1-7 libhwloc15 libmunge2 libnl-3-200 libpmix2
    libudev1 zlib1g
)

# Parts of Open MPI for networks that the guest has not. Their libraries would triple its size.
GUEST_PARTS_LEFT_OUT='_(ucx|ofi|psm|psm2|openib|usnic|portals4|cuda|knem)\.so$|libmca_common_(ofi|ucx|verbs)|_(mxm|yalla|hcoll|fca|ime|gpfs|lustre)\.so$'

build_linux_guest() {
    local folder=$1 package
    ! guest_is_current "$folder" || return 0
    rm -rf "$folder/root"
    mkdir -p "$folder/packages" "$folder/all" "$folder/root"
    if ! compgen -G "$folder/packages/*.deb" >/dev/null; then
        echo "guests: fetching Debian's packages..." >&2
        fetch_packages "$folder/packages" || return 1
    fi
    for package in "$folder"/packages/*.deb; do
        dpkg-deb --extract "$package" "$folder/all"
    done
    cp "$folder"/all/boot/vmlinuz-* "$folder/vmlinuz"
    echo "guests: building the Linux guest..." >&2
    compile_measures "$folder/all" "$folder/root/measures"
    fill_root "$folder/all" "$folder/root"
    (cd "$folder/root" && find . | "$folder/all/bin/busybox" cpio --quiet -o -H newc) \
        >"$folder/initramfs.new"
    mv "$folder/initramfs.new" "$folder/initramfs"
}

guest_is_current() {
    local source
    for source in measures.c init linux-guest.sh; do
        [[ $1/initramfs -nt $root/tools/guests/$source ]] || return 1
    done
}

# The kernel's package depends on one with a version in its name.
fetch_packages() {
    local kernel
    kernel=$(apt-cache depends linux-image-cloud-amd64 | awk '/Depends: linux-image/ {print $2}')
    (cd "$1" && apt-get -qq download "$kernel" "${GUEST_PACKAGES[@]}" 2>/dev/null) || {
        echo "guests: apt-get has not all of: $kernel ${GUEST_PACKAGES[*]}" >&2
        return 1
    }
}

compile_measures() {
    local lib=$1/usr/lib/x86_64-linux-gnu
    gcc -O2 -pthread -I"$lib/openmpi/include" -o "$2" "$root/tools/guests/measures.c" \
        -L"$lib" -l:libmpi.so.40 -Wl,--allow-shlib-undefined
}

# Puts programs and plugins into the guest, and the libraries that they need.
fill_root() {
    local all=$1 to=$2 lib=usr/lib/x86_64-linux-gnu
    mkdir -p "$to/bin" "$to/usr/bin" "$to/$lib/openmpi/lib/openmpi3" "$to/lib64" "$to/lib"
    ln -sfn ../usr/lib/x86_64-linux-gnu "$to/lib/x86_64-linux-gnu"
    cp "$all/bin/busybox" "$to/bin/"
    cp "$root/tools/guests/init" "$to/init"
    chmod +x "$to/init"
    cp -L "$all"/usr/bin/orterun "$to/usr/bin/mpirun.openmpi"
    cp -L "$all"/usr/bin/orted "$to/usr/bin/orted"
    cp -a "$all/usr/share/openmpi" "$to/usr/share/" 2>/dev/null ||
        { mkdir -p "$to/usr/share" && cp -a "$all/usr/share/openmpi" "$to/usr/share/"; }
    [[ ! -d $all/etc/openmpi ]] || { mkdir -p "$to/etc" && cp -a "$all/etc/openmpi" "$to/etc/"; }
    local plugin
    for plugin in "$all/$lib"/openmpi/lib/openmpi3/*.so; do
        [[ $plugin =~ $GUEST_PARTS_LEFT_OUT ]] || cp -L "$plugin" "$to/$lib/openmpi/lib/openmpi3/"
    done
    printf 'root:x:0:0:root:/root:/bin/sh\n' >"$to/etc/passwd"
    add_libraries "$all" "$to"
}

# Copies what is needed by name, and what that needs, until nothing is missing.
add_libraries() {
    local all=$1 to=$2 lib=usr/lib/x86_64-linux-gnu name found more=1
    cp -L "$all/lib64/ld-linux-x86-64.so.2" "$to/lib64/" 2>/dev/null ||
        cp -L "$all/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2" "$to/lib64/"
    while ((more)); do
        more=0
        while read -r name; do
            [[ ! -e $to/$lib/$name ]] || continue
            found=$(find "$all" -name "$name" | head -n 1)
            [[ -n $found ]] || continue
            cp -L "$found" "$to/$lib/$name"
            more=1
        done < <(find "$to" -type f \( -name '*.so*' -o -path '*/bin/*' -o -name measures \) -print0 |
            xargs -0 readelf -d 2>/dev/null | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u)
    done
}
