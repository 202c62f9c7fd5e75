#!/usr/bin/env bash
# Human speech, as a check on what synthetic voices say: the recorded prompts of Asterisk, which are 8 kHz by nature.
# usage: human.sh SOUNDS_FOLDER TEXTS.txt[.gz] FOLDER     every third phrase of 3 to 14 plain words
set -euo pipefail
sounds=$1 texts=$2 out=$3
mkdir -p "$out"
: > "$out/index.tsv.part"
n=0
while IFS=':' read -r name text; do
    text=$(tr 'A-Z' 'a-z' <<< "$text" | tr -d '.,!?"\r' | tr -s ' ' | sed 's/^ //; s/ $//')
    words=$(wc -w <<< "$text")
    [[ $text =~ ^[a-z\'\ ]+$ && $words -ge 3 && $words -le 14 && -s $sounds/$name.wav && $name != */* ]] || continue
    n=$((n + 1))
    ((n % 3 == 0)) || continue
    if [[ ! -s $out/$name.narrow.wav ]]; then
        sox -R "$sounds/$name.wav" -r 8000 -e a-law "$out/$name.phone.wav" pad 0.4 0.5 < /dev/null
        sox -R "$out/$name.phone.wav" -r 16000 -e signed -b 16 "$out/$name.narrow.wav" < /dev/null
        rm "$out/$name.phone.wav"
    fi
    printf 'human\tprompt\t%s\t%s\n' "$name" "$text" >> "$out/index.tsv.part"
done < <(if [[ $texts == *.gz ]]; then zcat "$texts"; else cat "$texts"; fi)
mv "$out/index.tsv.part" "$out/index.tsv"
