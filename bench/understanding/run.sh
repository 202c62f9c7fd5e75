#!/usr/bin/env bash
# Judges understanding by the corpus and writes bench/understanding/results.md; the errors of the half to learn from go to
# target/bench/understanding/tune-errors.md. JAVA_HOME names a Java 25.
# usage: bench/understanding/run.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

mkdir -p target/bench/understanding
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    io.huifang.bench.understanding.UnderstandingBench \
    bench/understanding/corpus bench/understanding/results.md target/bench/understanding/tune-errors.md
sed -n '1,/^# The report half/p' bench/understanding/results.md
