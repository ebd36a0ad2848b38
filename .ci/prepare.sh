# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What run, test and bench have in common; they source it from the root of the repository.

say() {
    printf '\n== %s\n' "$*"
}

give_up() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# install_packages GROUP…: what packages.txt lists for these groups and is not there yet
install_packages() {
    command -v dpkg-query >/dev/null || give_up "this is not Debian. Install what packages.txt lists by hand."
    local wanted missing=() package
    wanted=$(awk -v groups=" $* " '/^[a-z]/ && index(groups, " " $1 " ") { print $2 }' packages.txt | sort -u)
    local present
    present=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | sort -u)
    for package in $wanted; do
        grep -qxF -- "$package" <<<"$present" || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0

    local as_root=(env DEBIAN_FRONTEND=noninteractive)
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || give_up "these packages are missing and there is no sudo: ${missing[*]}"
        as_root=(sudo "${as_root[@]}")
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    local log
    log=$(mktemp)
    "${as_root[@]}" apt-get update >"$log" 2>&1 || { tail -n 20 "$log"; echo "apt-get update failed; trying with the lists that are there"; }
    if ! "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1; then
        tail -n 40 "$log"
        rm -f "$log"
        give_up "the packages could not be installed."
    fi
    rm -f "$log"
}

# build PRESET [TARGET…]: configures where that is due, then builds. The benchmarks share the folder of
# the release build, so that nothing is compiled twice.
build() {
    local preset=$1 folder=build/$1
    [ "$preset" = bench ] && folder=build/release
    shift
    local configured=$folder/configured-$preset
    if [ ! -f "$folder/build.ninja" ] || [ ! -f "$configured" ] || [ CMakePresets.json -nt "$configured" ]; then
        say "Configuring $preset"
        mkdir -p "$folder"
        if ! cmake --preset "$preset" >"$folder/configure.log" 2>&1; then
            cat "$folder/configure.log"
            give_up "configuring failed."
        fi
        touch "$configured"
    fi
    say "Building $preset"
    local targets=()
    [ $# -gt 0 ] && targets=(--target "$@")
    cmake --build "$folder" "${targets[@]}" || give_up "building failed."
}
