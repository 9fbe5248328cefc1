#!/usr/bin/env bash
# Installs what is missing of the system packages in packages.txt.
#
#   Scripts/install-packages.sh <group>…      groups: build, test, docs
#
# Asks no questions. Where it cannot install anything it says what to install, and exits with 1.
set -euo pipefail

list="$(dirname "${BASH_SOURCE[0]}")/packages.txt"

if [ $# -eq 0 ]; then
  echo "usage: Scripts/install-packages.sh <group>…   (groups: build, test, docs)" >&2
  exit 64
fi

# The rows of the groups asked for, and their apt packages and Homebrew formulae.
rows=""
apt_names=()
brew_names=()
for group in "$@"; do
  group_rows=$(awk -v group="$group" '$1 == group' "$list")
  if [ -z "$group_rows" ]; then
    echo "install-packages: no group is called \"$group\"; there are: build, test, docs" >&2
    exit 64
  fi
  rows+="$group_rows"$'\n'
done
while read -r _ apt brew _; do
  [ -n "$apt" ] || continue
  apt_names+=("$apt")
  [ "$brew" = - ] || brew_names+=("$brew")
done <<< "$rows"

# Each of the named packages with the reason why it is needed.
explain() {
  local name _ apt brew why
  for name in "$@"; do
    while read -r _ apt brew why; do
      if [ "$name" = "$apt" ] || [ "$name" = "$brew" ]; then printf '  %-14s %s\n' "$name" "$why"; break; fi
    done <<< "$rows"
  done
}

# Prints the command, for a person to run, and gives up.
give_up() {
  echo "install-packages: $1 Install them with:" >&2
  echo "  $2" >&2
  exit 1
}

install_with_apt() {
  local installed name missing=() as_root=()
  # "ii": wanted and installed, under its own name or, as libcurl4 on Ubuntu, under one that it stands for.
  installed=$(dpkg-query -W -f '${db:Status-Abbrev},${Package},${Provides}\n' | sed -n 's/^ii *,//p' |
    tr ',' '\n' | sed 's/^ *//; s/ *(.*//')
  for name in "${apt_names[@]}"; do
    grep -qxF -- "$name" <<< "$installed" || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  echo "Installing system packages:" >&2
  explain "${missing[@]}" >&2
  local command="apt-get install ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    command="sudo $command"
    command -v sudo > /dev/null || give_up "neither root nor sudo." "$command"
    as_root=(sudo)
    # Without a terminal there is nobody to type a password.
    [ -t 0 ] || as_root=(sudo -n)
    "${as_root[@]}" true || give_up "sudo refused." "$command"
  fi
  # Another installation may be running: wait for it instead of failing.
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive sh -euc '
    apt-get -o DPkg::Lock::Timeout=300 -qq update
    apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 -qq install --no-install-recommends --yes "$@"
  ' install "${missing[@]}" >&2 || give_up "apt-get failed." "$command"
}

# Written from Homebrew's documentation; not tried on a Mac.
install_with_brew() {
  local name missing=()
  for name in "${brew_names[@]}"; do
    brew list "$name" > /dev/null 2>&1 || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  echo "Installing with Homebrew (this way has not been tried yet):" >&2
  explain "${missing[@]}" >&2
  HOMEBREW_NO_AUTO_UPDATE=1 brew install "${missing[@]}" < /dev/null >&2 ||
    give_up "brew failed." "brew install ${missing[*]}"
}

if command -v apt-get > /dev/null && command -v dpkg-query > /dev/null; then
  install_with_apt
elif command -v brew > /dev/null; then
  install_with_brew
else
  echo "install-packages: neither apt-get nor brew is here. Install what these Debian packages hold:" >&2
  explain "${apt_names[@]}" >&2
  exit 1
fi
