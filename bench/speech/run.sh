#!/usr/bin/env bash
# Measures word error rates and throughput of recognition, and writes bench/speech/results.md.
# Needs the English model (HUIFANG_MODEL_EN_US, or what bin/provision fetches), flite, espeak-ng and sox.
# JAVA_HOME names a Java 25.
# usage: bench/speech/run.sh [ROUNDS]     rounds of the throughput, default 5
set -euo pipefail
cd "$(dirname "$0")/../.."

model=$(bin/provision model en-US --print)
sounds=target/bench

bench/speech/corpus.sh bench/speech/answers.tsv "$sounds/answers"
cache=${HUIFANG_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/huifang}
root=${HUIFANG_ASTERISK_ROOT:-$cache/asterisk-root}
texts=$root/usr/share/doc/asterisk-core-sounds-en/core-sounds-en.txt.gz
if [[ -s $texts ]]; then
    bench/speech/human.sh "$root/usr/share/asterisk/sounds/en_US_f_Allison" "$texts" "$sounds/human"
fi
make -s target/classpath.txt
{
    echo "# Speech: measured by \`bench/speech/run.sh${1:+ $1}\`"
    echo
    echo "$(date -u +%F), $(nproc) x $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -1)," \
        "$(awk '/MemTotal/ {printf "%.0f GB", $2 / 1e6}' /proc/meminfo)," \
        "load $(cut -d' ' -f1-3 /proc/loadavg) at the start; model am/final.mdl" \
        "$(sha256sum "$model/am/final.mdl" | cut -c1-12)."
    echo
    "${JAVA_HOME:-$(bin/java-home)}/bin/java" --enable-native-access=ALL-UNNAMED \
        -cp "target/test-classes:target/classes:$(cat target/classpath.txt)" \
        io.huifang.speech.recognition.SpeechBench "$model" "$sounds" "${1:-5}"
} > "$sounds/results.md"
mv "$sounds/results.md" bench/speech/results.md
cat bench/speech/results.md
