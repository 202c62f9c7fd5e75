# shellcheck shell=bash disable=SC2034 # variables are read by the scripts that source this
# Asterisk: one that is installed, Docker, or a Debian root of our own in the cache, in this order.
#
# provision_asterisk leaves in ASTERISK one line that bin/lab understands:
#   installed PATH | docker IMAGE | root FOLDER

readonly ASTERISK_ROOT=$CACHE/asterisk-root
readonly ASTERISK_PACKAGES=(asterisk asterisk-core-sounds-en-wav)

provision_asterisk() {
  case ${HUIFANG_ASTERISK:-any} in
    any) find_installed || find_docker || find_root ;;
    installed) find_installed ;;
    docker) find_docker ;;
    root) find_root ;;
    *) fail "$EX_USAGE" "HUIFANG_ASTERISK is ${HUIFANG_ASTERISK}; allowed: installed, docker, root." ;;
  esac && return
  say "$(why_no_asterisk)"
  return "$EX_UNAVAILABLE"
}

why_no_asterisk() {
  local wanted="No Asterisk with 16 kHz AudioSocket (20.17, 22.7 or 23.1 and newer) is installed, no Docker engine answers,"
  if ! is_root; then
    echo "$wanted and building a Debian root needs root: run this as root, or install one of the two."
  elif ! is_debian_like; then
    echo "$wanted and this is no Debian-like machine on which a root could be built: install one of the two."
  else
    echo "$wanted and the Debian root could not be built (see above): check the network, then run this again."
  fi
}

# --- installed ---------------------------------------------------------------------------------------------------------

find_installed() {
  local path version
  path=$(command -v asterisk) || return 1
  version=$("$path" -V 2>/dev/null) || return 1
  carries_wide_band "$version" && has_module chan_audiosocket && has_module res_pjsip || return 1
  ASTERISK="installed $path"
}

# 16 kHz frames are marked as such on AudioSocket from these releases on; older ones mislabel them. The service itself
# makes do with Asterisk 18, the laboratory checks wide band and does not.
carries_wide_band() {
  [[ $1 =~ Asterisk\ (certified[-/])?([0-9]+)\.([0-9]+) ]] || return 1
  local major=${BASH_REMATCH[2]} minor=${BASH_REMATCH[3]}
  case $major in
    20) ((minor >= 17)) ;;
    21) ((minor >= 12)) ;;
    22) ((minor >= 7)) ;;
    23) ((minor >= 1)) ;;
    *) ((major > 23)) ;;
  esac
}

has_module() {
  local folder
  for folder in /usr/lib/*/asterisk/modules /usr/lib/asterisk/modules /usr/lib64/asterisk/modules; do
    [[ -e $folder/$1.so ]] && return
  done
  return 1
}

# --- Docker ------------------------------------------------------------------------------------------------------------

# The image's tag is a digest of what it is made from, so that a change of the Dockerfile makes a new one.
find_docker() {
  local image
  have docker && timeout 3 docker info >/dev/null 2>&1 || return 1
  image=huifang-asterisk:$(sha256sum "$HUIFANG_HOME/docker/pbx/Dockerfile" | cut -c1-12)
  if ! docker image inspect "$image" >/dev/null 2>&1; then
    say "Building the image $image."
    docker build --quiet --file "$HUIFANG_HOME/docker/pbx/Dockerfile" --tag "$image" "$HUIFANG_HOME/docker" >&2 || return 1
  fi
  ASTERISK="docker $image"
}

# --- a Debian root of our own ------------------------------------------------------------------------------------------

find_root() {
  is_root && is_debian_like || return 1
  if ! root_is_complete; then with_lock asterisk build_root || return 1; fi
  ASTERISK="root $ASTERISK_ROOT"
}

root_is_complete() { [[ -s $ASTERISK_ROOT/.huifang-version && -x $ASTERISK_ROOT/usr/sbin/asterisk ]]; }

build_root() {
  root_is_complete && return # another run built it while this one waited
  have debootstrap && [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] ||
    with_lock apt apt_install debootstrap debian-archive-keyring ||
    { say "apt-get could not install debootstrap; check the network and the package sources."; return 1; }
  discard_leftovers "$ASTERISK_ROOT"
  local work=$ASTERISK_ROOT.tmp.$$
  # Namespaces of its own: whatever is mounted or started in there is gone when this script ends, however it ends.
  # shellcheck disable=SC2016
  setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child bash -euo pipefail -c \
    'source "$1/bin/lib/common.sh"; source "$1/bin/lib/asterisk.sh"; bootstrap_debian "$2"; install_asterisk "$2"' \
    bash "$HUIFANG_HOME" "$work" &
  if wait $!; then
    rm -rf "$ASTERISK_ROOT"
    mv -T "$work" "$ASTERISK_ROOT"
    progress_done "Asterisk $(cat "$ASTERISK_ROOT/.huifang-version") is ready."
    return
  fi
  rm -rf --one-file-system "$work"
  return 1
}

# debootstrap checks the suite's signature and every package's sum; --force-check-gpg refuses to go on without the keys.
bootstrap_debian() {
  local root=$1 log
  mkdir -p "$root"
  log=$root.log
  if ! debootstrap --force-check-gpg --variant=minbase sid "$root" 2>&1 | tee "$log" | show_debootstrap; then
    progress_done "debootstrap failed: $(grep -m1 '^E:' "$log" || tail -1 "$log")"
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# debootstrap says one line for each step of each package, and no total. About 78 packages pass through five steps.
show_debootstrap() {
  local line steps=0
  while IFS= read -r line; do
    case $line in
      "I: Retrieving "* | "I: Validating "* | "I: Extracting "* | "I: Unpacking "* | "I: Configuring "*)
        line=${line#I: }
        progress "Debian base system" $((++steps * 100 / 400)) "$line"
        ;;
    esac
  done
}

install_asterisk() {
  local root=$1 log=$1.log
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
  # Nothing may be started by a package's installation.
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod +x "$root/usr/sbin/policy-rc.d"
  if ! chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get install -y --no-install-recommends \
    -o APT::Status-Fd=3 "${ASTERISK_PACKAGES[@]}" 3>&1 >"$log" 2>&1 | show_apt; then
    progress_done "apt-get failed in the Debian root: $(grep -m1 '^E:' "$log" || tail -1 "$log")"
    rm -f "$log"
    return 1
  fi
  rm -rf "$log" "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
  # bin/lab mounts what it needs here, in a namespace of its own.
  mkdir -p "$root/lab"
  touch "$root/etc/hosts"
  # Written last: its presence says that the root is whole.
  # shellcheck disable=SC2016
  chroot "$root" dpkg-query -W -f '${Version}\n' asterisk >"$root/.huifang-version"
}

# apt reports lines such as "pmstatus:asterisk:79.3:Unpacking asterisk (amd64)", each half from 0 to 100.
show_apt() {
  local kind percent note
  while IFS=: read -r kind _ percent note; do
    percent=${percent%%.*}
    [[ $percent =~ ^[0-9]+$ ]] || continue
    case $kind in
      dlstatus) progress "Asterisk" $((percent * 4 / 10)) "$note" ;;
      pmstatus) progress "Asterisk" $((40 + percent * 6 / 10)) "$note" ;;
    esac
  done
}
