#!/usr/bin/env bash
# Downloads the archive of a Debian source package from newer suites than this machine's own, without
# touching the system's package lists.
#   distribution_source.sh PACKAGE VERSION|newest FOLDER
# Prints the path of FOLDER/archives/<archive>. The archive's address and keyring are read from the
# machine's own Debian entry, so a mirror or a dated snapshot is used here as everywhere else.
set -euo pipefail
package=$1 version=$2 folder=$3
suites="trixie forky"

fail() {
    echo "$*" >&2
    exit 1
}

command -v apt-get >/dev/null || fail "apt-get is missing (not a Debian system)"

# One target per line: address of the archive, file and line of the entry that names it.
target=$(apt-get indextargets --format '$(REPO_URI)|$(SOURCESENTRY)|$(CODENAME)' \
    "Origin: Debian" "Created-By: Packages" 2>/dev/null | grep -vE -- '-(security|updates|backports)$' |
    head -n 1) || true
[ -n "$target" ] || fail "no Debian archive is configured on this machine"
address=$(cut -d'|' -f1 <<<"$target")
entry=$(cut -d'|' -f2 <<<"$target")
entry_file=${entry%:*}
signed_by=$(grep -ioE '(^signed-by:[[:space:]]*|signed-by=)[^] ]+' "$entry_file" | head -n 1 |
    sed -E 's/^[^:=]*[:=][[:space:]]*//' || true)

apt=$folder/apt
mkdir -p "$apt/parts" "$apt/lists/partial" "$folder/archives"
{
    echo "Types: deb-src"
    echo "URIs: $address"
    echo "Suites: $suites"
    echo "Components: main"
    if [ -n "$signed_by" ]; then echo "Signed-By: $signed_by"; fi
} >"$apt/parts/newer.sources"
# A dated snapshot's lists have passed their date; what is pinned is checked by its own hash.
options=(-o Acquire::Check-Valid-Until=false -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$apt/parts"
    -o "Dir::State::Lists=$apt/lists" -o APT::Sandbox::User=root)

# The lists are fetched once per hour at most: three packages are asked for in a row.
if [ -z "$(find "$apt/lists" -maxdepth 1 -name '*Sources*' -mmin -60 2>/dev/null)" ]; then
    apt-get "${options[@]}" update >"$apt/update.log" 2>&1 || fail "apt-get update failed: $(tail -n 1 "$apt/update.log")"
    find "$apt/lists" -maxdepth 1 -name '*Sources*' -exec touch {} +
fi
if [ "$version" = newest ]; then
    version=$(apt-cache "${options[@]}" showsrc "$package" 2>/dev/null | sed -n 's/^Version: //p' | sort -V | tail -n 1)
    [ -n "$version" ] || fail "no version of $package at all"
fi
cd "$folder/archives"
apt-get "${options[@]}" source --download-only "$package=$version" >"$apt/source.log" 2>&1 ||
    fail "$(grep '^E:' "$apt/source.log" | tail -n 1)"
upstream_version=${version%-*}
upstream_version=${upstream_version#*:}
archive=$(find "$PWD" -maxdepth 1 -name "${package}_${upstream_version}.orig.tar.*" | head -n 1)
[ -n "$archive" ] || fail "the source package of $package has no archive"
echo "$archive"
