# shellcheck shell=bash disable=SC2034 # variables are read by the scripts that source this
# What every script under bin/ shares: how they talk, where they keep things, how they wait for one another.
# Sourced, never run.

HUIFANG_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=${HUIFANG_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/huifang}

# Exit codes, the same in every script.
readonly EX_USAGE=2        # called wrongly
readonly EX_UNAVAILABLE=3  # something cannot be had on this machine; one sentence said what and what to do

say() { printf '%s\n' "$*" >&2; }

# fail CODE SENTENCE...
fail() {
  local code=$1
  shift
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit "$code"
}

have() { command -v "$1" >/dev/null 2>&1; }
is_root() { [[ $(id -u) -eq 0 ]]; }
is_debian_like() { [[ -e /etc/debian_version ]] && have apt-get; }

# with_lock NAME COMMAND...: one holder at a time, however many scripts run at once. The kernel frees the lock when its
# holder ends, so that a killed script leaves nothing to clean up.
with_lock() {
  local lock=$CACHE/locks/$1.lock fd status=0
  shift
  mkdir -p "$CACHE/locks" 2>/dev/null && [[ -w $CACHE/locks ]] ||
    fail 1 "The cache $CACHE cannot be written to; set HUIFANG_CACHE to a folder that can."
  exec {fd}>"$lock"
  if ! flock -n "$fd"; then
    say "Waiting: another run is fetching the same thing."
    flock "$fd"
  fi
  "$@" || status=$?
  exec {fd}>&-
  return "$status"
}

# discard_leftovers PREFIX: unfinished work of runs that were killed. Call it with the lock held.
discard_leftovers() { rm -rf "$1".tmp.*; }

# progress LABEL PERCENT [NOTE]: a bar that redraws itself on a terminal; elsewhere one line per ten percent.
PROGRESS_LAST=
progress() {
  local label=$1 percent=$2 note=${3:-} filled bar
  ((percent > 100)) && percent=100
  if [[ -t 2 ]]; then
    filled=$((percent * 30 / 100))
    printf -v bar '%*s' "$filled" ''
    printf '\r\033[K%-34s [%-30s] %3d%% %s' "$label" "${bar// /#}" "$percent" "${note:0:30}" >&2
    return
  fi
  [[ $PROGRESS_LAST == "$label:$((percent / 10))" ]] && return
  PROGRESS_LAST=$label:$((percent / 10))
  say "$label: $percent%${note:+ ($note)}"
}

progress_done() {
  PROGRESS_LAST=
  if [[ -t 2 ]]; then printf '\r\033[K' >&2; fi
  say "$1"
}

# watch_size LABEL PID PATH BYTES: shows how far a background fetch into PATH (a file or a folder) has come.
watch_size() {
  local label=$1 pid=$2 path=$3 total=$4 now
  while kill -0 "$pid" 2>/dev/null; do
    now=$(du -sb "$path" 2>/dev/null | cut -f1) || now=0
    progress "$label" $((${now:-0} * 100 / total))
    sleep 0.3
  done
}

# apt_install PACKAGE...: quiet unless it fails; the end of its log is shown then. The package lists may be missing or old, so
# they are fetched after a first failure. Waits for another apt-get to finish.
apt_install() {
  local log command
  log=$(mktemp)
  command=(apt-get -o DPkg::Lock::Timeout=180 install -y --no-install-recommends "$@")
  export DEBIAN_FRONTEND=noninteractive
  if "${command[@]}" >"$log" 2>&1 || { apt-get update >>"$log" 2>&1 && "${command[@]}" >>"$log" 2>&1; }; then
    rm -f "$log"
    return 0
  fi
  tail -5 "$log" >&2
  rm -f "$log"
  return 1
}
