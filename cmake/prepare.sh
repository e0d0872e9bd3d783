# Shared by ./run and ./test (sourced): packages, Node's modules, configuring and building.
# Every failure is one sentence that says what to do.

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Words of packages.txt for one or both kinds.
packages_for() {
    local kinds=$1
    awk -v kinds=" $kinds " '!/^#/ && NF == 2 && index(kinds, " " $1 " ") { print $2 }' cmake/packages.txt
}

# Some packages stand for a program that may come from elsewhere (Node.js from its makers, for example).
is_present() {
    case $1 in
    nodejs) command -v node >/dev/null ;;
    npm | cmake | g++ | chromium | ccache | clang-format | curl) command -v "$1" >/dev/null ;;
    *) [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ] ;;
    esac
}

ensure_packages() {
    local wanted missing=() package as_root=()
    wanted=$(packages_for "$1")
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        for package in cmake ninja g++ em++ node npm python3; do
            command -v "$package" >/dev/null || missing+=("$package")
        done
        [ ${#missing[@]} -eq 0 ] ||
            fail "This is not Debian or Ubuntu and ${missing[*]} are missing: install what Debian calls $(tr '\n' ' ' <<<"$wanted")and start again."
        return
    fi
    for package in $wanted; do
        is_present "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    say "Installing packages: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null ||
            fail "Packages are missing and sudo would ask for a password: run 'sudo apt-get install ${missing[*]}' and start again."
        as_root=(sudo -n)
    fi
    mkdir -p build
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 update \
        >build/packages.log 2>&1 ||
        fail "apt-get update failed: see build/packages.log, mend the package sources, and start again."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 \
        install --no-install-recommends "${missing[@]}" >>build/packages.log 2>&1 ||
        fail "apt-get install failed: see build/packages.log, install ${missing[*]} by hand, and start again."
}

# Node's modules of one folder, exactly as its lockfile says; nothing happens when they are there.
ensure_node_modules() {
    local folder=$1
    if [ -f "$folder/node_modules/.stamp" ] &&
        cmp -s "$folder/package-lock.json" "$folder/node_modules/.stamp"; then
        return 0
    fi
    say "Installing the Node.js modules of $folder"
    mkdir -p build
    npm ci --prefix "$folder" --no-audit --no-fund --ignore-scripts >build/npm.log 2>&1 ||
        fail "npm ci in $folder failed: see build/npm.log, give this machine access to an npm registry, and start again."
    cp "$folder/package-lock.json" "$folder/node_modules/.stamp"
}

# A preset is configured anew when it changed or when the checkout was moved; else ninja sees to it.
configure_preset() {
    local preset=$1 folder=build/$1 stamp
    stamp="$PWD $(cksum <CMakePresets.json)"
    if [ -f "$folder/build.ninja" ] && [ "$(cat "$folder/.configured" 2>/dev/null)" = "$stamp" ]; then
        return 0
    fi
    say "Configuring $preset"
    rm -rf "$folder/CMakeCache.txt" "$folder/CMakeFiles" "$folder/include"
    mkdir -p "$folder"
    cmake --preset "$preset" >"$folder/configure.log" 2>&1 || {
        tail -n 30 "$folder/configure.log" >&2
        fail "Configuring $preset failed: the reason stands above; mend it and start again."
    }
    grep -E 'Fetching|\*\*\*' "$folder/configure.log" || true
    printf '%s' "$stamp" >"$folder/.configured"
}

# build_preset PRESET [TARGET...]
build_preset() {
    local preset=$1
    shift
    configure_preset "$preset"
    say "Building $preset"
    cmake --build "build/$preset" --parallel "$(nproc)" ${1+--target "$@"} ||
        fail "Building $preset failed: the first error stands above."
}
