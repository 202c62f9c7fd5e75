#!/usr/bin/env bash
# Makes the recognised part of the corpus: the written English is spoken, carried over lines of several kinds and heard by
# the service's own recognition with the real model. Labels that a person gave to a text that is heard again are kept.
# Needs the English model (HUIFANG_MODEL_EN_US, or the cache of bin/provision), flite, espeak-ng and sox; JAVA_HOME
# names a Java 25.
# usage: bench/understanding/recognise.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

cache=${HUIFANG_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/huifang}
model=${HUIFANG_MODEL_EN_US:-$(dirname "$(dirname "$(find -L "$cache/models/en-US" -name final.mdl | head -1)")")}
[[ -s $model/am/final.mdl ]] || { echo "no English speech model in $cache/models/en-US; bin/provision fetches it" >&2; exit 1; }
corpus=bench/understanding/corpus
sounds=target/bench/understanding
mkdir -p "$sounds"

mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
recognised() {
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED \
        -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
        io.huifang.speech.recognition.RecognisedCorpus "$@"
}
recognised plan "$corpus" > "$sounds/plan.tsv"
bench/understanding/sounds.sh "$sounds/plan.tsv" "$sounds"
recognised recognise "$corpus" "$model" "$sounds"
