# shellcheck shell=bash disable=SC2034 # variables are read by the scripts that source this
# The voices: espeak-ng and flite speak, sox converts.

provision_voices() {
  local missing=() tool
  for tool in espeak-ng flite sox; do have "$tool" || missing+=("$tool"); done
  ((${#missing[@]} == 0)) && return
  if ! is_debian_like || ! is_root; then
    say "Not installed: ${missing[*]}. Install them with the system's package manager (Debian: apt-get install ${missing[*]})."
    return "$EX_UNAVAILABLE"
  fi
  say "Installing ${missing[*]}."
  with_lock apt apt_install "${missing[@]}" && return
  say "apt-get could not install ${missing[*]}; check the network and the package sources, then run this again."
  return "$EX_UNAVAILABLE"
}
