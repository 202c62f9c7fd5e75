#!/bin/sh
# Compares calling as soon as allowed with calling at better hours, among invented people; writes results.md beside this file.
# usage: run.sh [CASES [SEEDS]]
# JAVA_HOME names a Java 25.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
machine=$(sed -n 's/^model name.*: //p' /proc/cpuinfo 2>/dev/null | head -1)
exec "$java" -Xmx2g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    io.huifang.campaign.ReachBench "$here/results.md" "${1:-1000}" "${2:-6}" \
    "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)" "${machine:-unknown machine}, $(getconf _NPROCESSORS_ONLN) cores"
