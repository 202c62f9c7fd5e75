#!/bin/sh
# Measures whole calls on the real Asterisk and writes results.md (levels) or soak.md beside this file.
# usage: run.sh [SECONDS [CALLS...]]        RUNS in the environment repeats all levels (3)
#        run.sh soak [SECONDS [CALLS]]
# Needs what `make demo` needs, and root or CAP_NET_RAW to listen in on the loopback interface.
# On a machine that others use at the same time, run it with `nice -n -15`. JAVA_HOME names a Java 25.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
make -s target/classpath.txt
java=${JAVA_HOME:-$(bin/java-home)}/bin/java
if [ "${1:-}" = soak ]; then
    shift
    set -- "$here/soak.md" soak "${1:-300}" "${2:-30}"
else
    [ $# -gt 0 ] || set -- 60
    [ $# -gt 1 ] || set -- "$1" 1 10 30 60
    set -- "$here/results.md" "${RUNS:-3}" "$@"
fi
exec "$java" --enable-native-access=ALL-UNNAMED -cp "target/test-classes:$(cat target/classpath.txt)" \
    io.huifang.bench.CallsBench "$@"
