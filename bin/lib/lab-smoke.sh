#!/usr/bin/env bash
# Starts a laboratory, makes a call of each important kind and CALLS calls at once, and checks what the PBX and the audio say.
# Usage: bin/lib/lab-smoke.sh [CALLS]     takes about 25 s; exit code 1 if something is not as it should be
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=ami.sh
source "$HUIFANG_HOME/bin/lib/ami.sh"

readonly CALL_SECONDS=12 # how long the probe lets a call last
CALLS=${1:-20} WRONG=0

main() {
  RUN=$(mktemp -d)
  trap clean_up EXIT
  start_lab
  start_probe
  ami_login "$(property pbx.ami.port)" "$(property pbx.ami.user)" "$(property pbx.ami.secret)" ||
    fail 1 "The PBX does not let us log in."

  #     number       trunk           at the end                         frames loud keys
  place 01055500001 carrier        "ANSWER 16"                          400    50
  place 02155500001 carrier-narrow "ANSWER 16"                          400    50
  place 01055500006 carrier        "BUSY 17 SIP 486 Busy Here"          0      0
  place 01055500008 carrier        "NOANSWER 19 SIP 480 Temporarily Unavailable" 100 50
  place 01055500011 carrier        "CHANUNAVAIL 21 SIP 603 Decline"     0      0
  place 01055500013 carrier        "CHANUNAVAIL 1 SIP 404 Not Found"    0      0
  place 01055500014 carrier        "ANSWER 16"                          300    20   1234
  local n
  for ((n = 0; n < CALLS; n++)); do place 01055500020 carrier "ANSWER 16" 400 50; done

  collect
  check_all
  if ((WRONG)); then fail 1 "$WRONG of ${#PLACED[@]} calls were not as they should be."; fi
  echo "lab smoke: ${#PLACED[@]} calls as they should be"
}

start_lab() {
  coproc LAB { exec "$HUIFANG_HOME/bin/lab" "$RUN"; }
  local line
  read -r line <&"${LAB[0]}" || exit "$(wait "$LAB_PID"; echo $?)"
  echo "$line"
}

start_probe() {
  exec {PROBE}< <(exec perl "$HUIFANG_HOME/bin/lib/audiosocket-probe.pl" "$CALL_SECONDS")
  PROBE_PID=$!
  read -r _ PROBE_PORT <&"$PROBE"
}

property() { sed -n "s/^$1=//p" "$RUN/lab.properties"; }

declare -A PLACED=() EXPECTED_END=() EXPECTED_FRAMES=() EXPECTED_LOUD=() EXPECTED_KEYS=() END=() HEARD=()

# place NUMBER TRUNK END FRAMES LOUD [KEYS]: END begins with dial status and cause; FRAMES and LOUD are the least to be heard.
place() {
  local id
  id=$(cat /proc/sys/kernel/random/uuid)
  PLACED[$id]="$1 over $2" EXPECTED_END[$id]=$3 EXPECTED_FRAMES[$id]=$4 EXPECTED_LOUD[$id]=$5 EXPECTED_KEYS[$id]=${6:-}
  ami_action "Action: Originate" "Channel: AudioSocket/127.0.0.1:$PROBE_PORT/$id/c(slin16)" "ChannelId: $id" \
    "Context: huifang-dial-out" "Exten: $1" "Priority: 1" "Async: true" \
    "Variable: HUIFANG_CALL_ID=$id" "Variable: HUIFANG_DIAL=PJSIP/$1@$2" "Variable: HUIFANG_RING=20"
}

# Reads until each call has had its closing event and its connection was closed.
collect() {
  local end=$((SECONDS + CALL_SECONDS + 15)) line id rest
  while ((${#END[@]} < ${#PLACED[@]} && SECONDS < end)); do
    ami_wait_for 'UserEvent: HuifangCallEnd' 1 && read_call_end
  done
  while ((${#HEARD[@]} < ${#PLACED[@]} && SECONDS < end)); do
    read -r -t 1 line <&"$PROBE" || continue
    id=${line%% *} rest=${line#* }
    HEARD[$id]=$rest
  done
}

read_call_end() {
  local line id='' status='' cause='' tech=''
  while IFS= read -r -t 1 line <&"$AMI_FD"; do
    line=${line%$'\r'}
    case $line in
      'CallId: '*) id=${line#*: } ;;
      'DialStatus: '*) status=${line#*: } ;;
      'Cause: '*) cause=${line#*: } ;;
      'TechCause: '*) tech=${line#*: } ;;
      '') break ;;
    esac
  done
  END[$id]="$status $cause $tech"
}

check_all() {
  local id
  for id in "${!PLACED[@]}"; do check "$id"; done
}

check() {
  local id=$1 heard=${HEARD[$1]:-nothing} frames=0 loud=0 kind='' keys=''
  [[ $heard =~ frames=([0-9]+)\ loud=([0-9]+)\ kind=(0x..)\ keys=(.*)$ ]] &&
    frames=${BASH_REMATCH[1]} loud=${BASH_REMATCH[2]} kind=${BASH_REMATCH[3]} keys=${BASH_REMATCH[4]}
  if [[ ${END[$id]:-} != "${EXPECTED_END[$id]}"* ]] || ((frames < EXPECTED_FRAMES[$id] || loud < EXPECTED_LOUD[$id])) ||
    [[ $keys != "${EXPECTED_KEYS[$id]}"* ]] || { ((frames)) && [[ $kind != 0x12 ]]; }; then
    WRONG=$((WRONG + 1))
    echo "wrong: ${PLACED[$id]}: expected ${EXPECTED_END[$id]}, frames >= ${EXPECTED_FRAMES[$id]}, loud >=" \
      "${EXPECTED_LOUD[$id]}, keys ${EXPECTED_KEYS[$id]:-none}; got ${END[$id]:-no end}, $heard"
  fi
}

# shellcheck disable=SC2317 # reached through the trap
clean_up() {
  if [[ -n ${PROBE_PID:-} ]]; then kill "$PROBE_PID" 2>/dev/null || true; fi
  if [[ -n ${LAB_PID:-} ]]; then
    kill "$LAB_PID" 2>/dev/null || true
    wait "$LAB_PID" 2>/dev/null || true
  fi
  rm -rf "$RUN"
}

main
