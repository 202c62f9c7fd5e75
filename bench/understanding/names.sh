#!/usr/bin/env bash
# Measures how surely names are told apart by sound and writes bench/understanding/names.md. JAVA_HOME names a Java 25.
# usage: bench/understanding/names.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

mkdir -p target
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    io.huifang.bench.understanding.NamesBench bench/understanding/names.md
tail -n 4 bench/understanding/names.md
