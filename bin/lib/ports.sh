# shellcheck shell=bash disable=SC2034 # variables are read by the scripts that source this
# Ports for a laboratory: a block of its own, so that several run side by side.
#
#   BASE + 0, 1     TCP   AMI of the PBX, AMI of the network
#   BASE + 2, 3     UDP   SIP of the PBX, SIP of the network
#   BASE + 100 ..   UDP   RTP of the PBX (800 ports, 400 calls)
#   BASE + 1000 ..  UDP   RTP of the network

readonly PORT_BLOCKS=10 FIRST_BLOCK=12000 BLOCK_SIZE=2000

# claim_ports: sets PORT_BASE. The claim is a lock on a file in the cache, which the kernel lifts when this script ends.
claim_ports() {
  local block
  mkdir -p "$CACHE/locks"
  for ((block = 0; block < PORT_BLOCKS; block++)); do
    exec {PORT_CLAIM}>"$CACHE/locks/ports-$block.lock"
    PORT_BASE=$((FIRST_BLOCK + block * BLOCK_SIZE))
    flock -n "$PORT_CLAIM" && block_is_free "$PORT_BASE" && return
    exec {PORT_CLAIM}>&-
  done
  fail 1 "No block of free ports between $FIRST_BLOCK and $((FIRST_BLOCK + PORT_BLOCKS * BLOCK_SIZE)): end another laboratory first."
}

# Something else on the machine, or a laboratory with another cache, may use them.
block_is_free() {
  local port hex
  for port in "$1" $(($1 + 1)) $(($1 + 2)) $(($1 + 3)); do
    printf -v hex ':%04X ' "$port"
    grep -qh "^ *[0-9]*: [0-9A-F]*$hex" /proc/net/tcp /proc/net/tcp6 /proc/net/udp /proc/net/udp6 2>/dev/null && return 1
  done
  return 0
}
