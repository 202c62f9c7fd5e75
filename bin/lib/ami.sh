# shellcheck shell=bash disable=SC2034 # variables are read by the scripts that source this
# As much of the Asterisk Manager Interface as a shell script needs.

# ami_login PORT USER SECRET: opens AMI_FD and logs in, or returns 1.
ami_login() {
  local line
  { exec {AMI_FD}<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'Action: Login\r\nUsername: %s\r\nSecret: %s\r\n\r\n' "$2" "$3" >&"$AMI_FD"
  while IFS= read -r -t 2 line <&"$AMI_FD"; do
    case $line in
      'Response: Success'*) return 0 ;;
      'Response: Error'*) break ;;
    esac
  done
  ami_close
  return 1
}

ami_close() { exec {AMI_FD}>&-; }

# ami_action LINE...: sends an action.
ami_action() { printf '%s\r\n' "$@" '' >&"$AMI_FD"; }

# ami_wait_for PATTERN SECONDS: reads until a line matches the glob, and leaves it in AMI_LINE.
ami_wait_for() {
  local end=$((SECONDS + $2))
  while ((SECONDS <= end)); do
    IFS= read -r -t 1 AMI_LINE <&"$AMI_FD" || continue
    AMI_LINE=${AMI_LINE%$'\r'}
    # shellcheck disable=SC2053 # the pattern is meant to be one
    [[ $AMI_LINE == $1 ]] && return
  done
  return 1
}

# is_fully_booted PORT USER SECRET: all modules are loaded; a greeting alone does not say that.
is_fully_booted() {
  ami_login "$@" || return 1
  local status=0
  ami_wait_for 'Event: FullyBooted' 2 || status=1
  ami_close
  return "$status"
}
