# shellcheck shell=bash
# A Chromium for the console's tests, and a font that has Chinese. Sourced by bin/provision.
# Debian keeps one version of Chromium, the current one, so no version is asked for; HUIFANG_BROWSER names one of your own.

provision_browser() {
  [[ -n ${HUIFANG_BROWSER:-} && -x ${HUIFANG_BROWSER:-} ]] && return
  local missing=()
  [[ -x /usr/bin/chromium || -x /usr/bin/chromium-browser ]] || missing+=(chromium)
  compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*' >/dev/null || missing+=(fonts-noto-cjk)
  ((${#missing[@]} == 0)) && return
  if ! is_debian_like || ! is_root; then
    say "Not installed: ${missing[*]}. Install them with the system's package manager, or set HUIFANG_BROWSER."
    return "$EX_UNAVAILABLE"
  fi
  say "Installing ${missing[*]}."
  with_lock apt apt_install "${missing[@]}" && return
  say "apt-get could not install ${missing[*]}; check the network and the package sources, then run this again."
  return "$EX_UNAVAILABLE"
}
