#!/bin/sh
# Calls every subscriber of docker/network/line.conf on the real Asterisk and writes results.md beside this file: what each
# was, and what it was taken for.
# usage: run.sh [AT_ONCE [BEGINS [FILE [MINUTES]]]]     20 at once, all numbers, for an hour at the most; BEGINS is how the
#     numbers wanted begin (1, 2, 3)
# The report is written anew after each call, so that a run that is cut off has one.
# Needs what `make demo` needs. Ends with 1 when a person was not spoken to, under 95 % of the announcements were right, or calls
# were left.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
make -s target/classpath.txt
machine="$(date -u +%F), $(nproc) x $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -1), commit $(git rev-parse --short HEAD)"
exec "${JAVA_HOME:-$(bin/java-home)}/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "target/test-classes:$(cat target/classpath.txt)" \
    io.huifang.bench.dispositions.LineBench "${3:-$here/results.md}" "${1:-20}" "${2:-}" "${4:-60}" "$machine"
