#!/bin/sh
# Measures the media plane alone and writes results.md beside this file.
# usage: run.sh [SECONDS [RUNS [CALLS...]]]
# On a machine that others use at the same time, `chrt -f 10 bench/media/run.sh` keeps their work out of the gaps.
# JAVA_HOME names a Java 25.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
[ $# -gt 0 ] || set -- 60 3 100 300
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
exec "$java" -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    io.huifang.bench.MediaBench "$here/results.md" "$@"
