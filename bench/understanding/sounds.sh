#!/usr/bin/env bash
# Speaks utterances as a line carries them: 16 kHz or 8 kHz with A-law, clean or with noise 20 or 10 dB below the speech.
# usage: sounds.sh PLAN.tsv FOLDER     lines of name, voice (of flite, or espeak), line (16k, 8k-10dB, ...), text
set -euo pipefail
plan=$1 out=$2
mkdir -p "$out"

rms() { sox "$1" -n stat 2>&1 < /dev/null | awk '/RMS +amplitude/ {print $3}'; }

noise=$out/noise.wav
[[ -s $noise ]] || sox -R -n -r 16000 -b 16 "$noise" synth 30 pinknoise vol 0.3
loud=$(rms "$noise")

speak() { # name, voice, line, text
    local part=$out/$1.part below=50
    if [[ $2 == espeak ]]; then
        espeak-ng -v en-us -s 150 -w "$part.raw.wav" "$4"
    else
        flite -voice "$2" -t "$4 " -o "$part.raw.wav"
    fi
    sox -R "$part.raw.wav" -r 16000 -b 16 "$part.dry.wav" gain -n -9
    [[ $3 != *dB ]] || { below=${3##*-}; below=${below%dB}; }
    local volume
    volume=$(awk -v speech="$(rms "$part.dry.wav")" -v noise="$loud" -v below="$below" \
        'BEGIN {printf "%.6f", speech / noise * 10 ^ (-below / 20)}')
    sox -R "$part.dry.wav" "$part.padded.wav" pad 0.4 0.5
    sox -R -m -v 1 "$part.padded.wav" -v "$volume" "$noise" -b 16 "$part.wide.wav" \
        trim 0 "$(soxi -s "$part.padded.wav")s"
    if [[ $3 == 8k* ]]; then
        sox -R "$part.wide.wav" -r 8000 -e a-law "$part.phone.wav"
        sox -R "$part.phone.wav" -r 16000 -e signed -b 16 "$part.wide.wav"
    fi
    mv "$part.wide.wav" "$out/$1.wav"
    rm -f "$part".*.wav
}

while IFS=$'\t' read -r name voice line text; do
    [[ -s $out/$name.wav ]] || speak "$name" "$voice" "$line" "$text" < /dev/null
done < "$plan"
