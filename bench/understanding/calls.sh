#!/bin/sh
# Calls invented subscribers on the real Asterisk and writes calls.md beside this file: what each meant, and what came out.
# usage: calls.sh [CALLS [AT_ONCE [SEED [MINUTES]]]]     200 calls, 20 at once, seed 1, for an hour at the most
# The report is written anew after each call, so that a run that is cut off has one.
# Needs what `make demo` needs. Ends with 1 when a subscriber who contradicts the file came out VERIFIED, or when calls were left.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
make -s target/classpath.txt
machine="$(date -u +%F), $(nproc) x $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -1), commit $(git rev-parse --short HEAD)"
exec "${JAVA_HOME:-$(bin/java-home)}/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "target/test-classes:$(cat target/classpath.txt)" \
    io.huifang.bench.understanding.calls.SimulatedCalls "$here/calls.md" "${1:-200}" "${2:-20}" "${3:-1}" "${4:-60}" "$machine"
