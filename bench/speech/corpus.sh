#!/usr/bin/env bash
# Speaks the answers of a list by several voices, at 16 kHz and as a telephone carries them (8 kHz, A-law).
# usage: corpus.sh LIST.tsv FOLDER
set -euo pipefail
list=$1 out=$2
mkdir -p "$out"
: > "$out/index.tsv.part"
for voice in slt rms awb kal16 espeak; do
    n=0
    while IFS=$'\t' read -r kind text; do
        n=$((n + 1))
        name=$voice-$n
        if [[ ! -s $out/$name.narrow.wav ]]; then
            if [[ $voice == espeak ]]; then
                espeak-ng -v en-us -s 150 -w "$out/$name.raw.wav" "$text"
            else
                # a text without a blank is a file's name to flite
                flite -voice "$voice" -t "$text" -o "$out/$name.raw.wav"
            fi
            # half a second around, as the line carries it: low noise of the room, no digital silence
            sox -R "$out/$name.raw.wav" -r 16000 -b 16 "$out/$name.dry.wav" gain -n -9 pad 0.4 0.5
            sox -R "$out/$name.dry.wav" "$out/$name.room.wav" synth whitenoise vol 0.0006
            sox -R -m -v 1 "$out/$name.dry.wav" -v 1 "$out/$name.room.wav" -b 16 "$out/$name.wide.wav"
            sox -R "$out/$name.wide.wav" -r 8000 -e a-law "$out/$name.phone.wav"
            sox -R "$out/$name.phone.wav" -r 16000 -e signed -b 16 "$out/$name.narrow.wav"
            rm "$out/$name".{raw,dry,room,phone}.wav
        fi
        printf '%s\t%s\t%s\t%s\n' "$voice" "$kind" "$name" "$text" >> "$out/index.tsv.part"
    done < "$list"
done
mv "$out/index.tsv.part" "$out/index.tsv"
