#!/usr/bin/env bash
# Says how interruptions are heard in files of the half to learn from, each error with it: for utterances that the code has
# never heard. JAVA_HOME names a Java 25.
# usage: bench/understanding/hear.sh FILE...   (names of files in bench/understanding/corpus/tune)
set -euo pipefail
cd "$(dirname "$0")/../.."

mkdir -p target
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    io.huifang.bench.understanding.FirstHearing bench/understanding/corpus "$@"
