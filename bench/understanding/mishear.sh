#!/usr/bin/env bash
# Makes the misheard part of the corpus: the written Chinese with characters that sound alike, and with words cut in the
# wrong place. Labels that a person gave to a text that comes out again are kept. JAVA_HOME names a Java 25.
# usage: bench/understanding/mishear.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    io.huifang.bench.understanding.MisheardChinese bench/understanding/corpus bench/understanding/homophones.tsv
