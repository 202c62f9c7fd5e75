package io.huifang.speech.recognition;

import io.huifang.bench.understanding.Column;
import io.huifang.bench.understanding.CorpusFolder;
import io.huifang.bench.understanding.Half;
import io.huifang.bench.understanding.Row;
import io.huifang.bench.understanding.WordList;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.media.AudioFrame;
import io.huifang.media.Sound;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearing;
import io.huifang.speech.Listening;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.zip.CRC32;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Makes the recognised part of the corpus of understanding out of its written English: says which utterance is to be
 * spoken by which voice over which line, and hears the sounds by the service's own recognition. Run by
 * {@code bench/understanding/recognise.sh}, which makes the sounds in between.
 */
final class RecognisedCorpus {

    private static final String FILE = "en-recognised.tsv";
    private static final int THREADS = 2;
    private static final int FRAME = Sound.RATE / 50;
    private static final List<String> VOICES = List.of("slt", "rms", "awb", "slt", "rms", "awb", "slt", "espeak");
    private static final List<String> LINES = List.of("16k", "16k-10dB", "8k", "8k-20dB", "8k-10dB");

    private final CorpusFolder corpus;

    private record Take(Row row, String voice, String line) {

        static Take of(Row row) {
            long hash = hash(row);
            return new Take(row, VOICES.get((int) (hash % VOICES.size())), LINES.get((int)
                    (hash / VOICES.size() % LINES.size())));
        }

        String name() {
            return row.get(Column.ID) + "~" + voice + "-" + line;
        }
    }

    private RecognisedCorpus(CorpusFolder corpus) {
        this.corpus = corpus;
    }

    public static void main(String[] arguments) throws Exception {
        RecognisedCorpus corpus = new RecognisedCorpus(new CorpusFolder(Path.of(arguments[1])));
        switch (arguments[0]) {
            case "plan" -> corpus.plan(new PrintStream(System.out, true, StandardCharsets.UTF_8));
            case "recognise" -> corpus.recognise(Path.of(arguments[2]), Path.of(arguments[3]));
            default -> throw new IllegalArgumentException("plan or recognise, not " + arguments[0]);
        }
    }

    private void plan(PrintStream out) throws IOException {
        for (Half half : Half.values()) {
            takes(half)
                    .forEach(take -> out.println(String.join(
                            "\t",
                            take.name(),
                            take.voice(),
                            take.line(),
                            take.row().get(Column.UTTERANCE))));
        }
    }

    /** Two of three answers and every second interruption; those have many wordings already. */
    private List<Take> takes(Half half) throws IOException {
        return corpus.rows(half).stream()
                .filter(row -> row.get(Column.LANGUAGE).equals(Language.EN_US.tag()))
                .filter(row -> row.get(Column.ORIGIN).equals("written"))
                .filter(row -> switch (row.get(Column.TYPE)) {
                    case "BACKCHANNEL" -> false;
                    case "INTERRUPTION" -> hash(row) / 1_000 % 2 == 0;
                    default -> hash(row) / 1_000 % 3 != 0;
                })
                .map(Take::of)
                .toList();
    }

    private void recognise(Path model, Path sounds) throws Exception {
        SpeechModels models = new SpeechModels(properties(model).models(), VoskEngine::load);
        models.load();
        models.awaitLoaded();
        PooledRecognition recognition =
                new PooledRecognition(models, properties(model), Clock.systemUTC(), new RecognitionLoad());
        try {
            for (Half half : Half.values()) {
                Map<String, Row> labelled = new HashMap<>();
                corpus.rows(half, FILE).forEach(row -> labelled.put(row.get(Column.ID), row));
                corpus.write(half, FILE, heard(recognition, takes(half), sounds, labelled));
            }
        } finally {
            recognition.close();
        }
    }

    private static List<Row> heard(
            PooledRecognition recognition, List<Take> takes, Path sounds, Map<String, Row> labelled) throws Exception {
        Semaphore places = new Semaphore(THREADS * 2);
        List<CompletableFuture<Row>> rows = new ArrayList<>();
        for (Take take : takes) {
            places.acquire();
            rows.add(hear(
                            recognition,
                            samples(sounds.resolve(take.name() + ".wav")),
                            take.line().startsWith("8k"))
                    .whenComplete((transcript, problem) -> places.release())
                    .thenApply(transcript -> row(take, transcript, labelled)));
        }
        return rows.stream().map(CompletableFuture::join).toList();
    }

    /** What a person has labelled after reading is kept as long as the text is still the same. */
    private static Row row(Take take, Transcript transcript, Map<String, Row> labelled) {
        Row before = labelled.get(take.name());
        Row labels = before != null && before.get(Column.UTTERANCE).equals(transcript.text()) ? before : take.row();
        return labels.with(Column.ID, take.name())
                .with(Column.BASE, take.row().get(Column.ID))
                .with(Column.UTTERANCE, transcript.text())
                .with(Column.ORIGIN, "recognised-" + take.line())
                .with(Column.WORDS, WordList.cell(transcript.words()));
    }

    private static CompletableFuture<Transcript> hear(PooledRecognition recognition, short[] samples, boolean narrow) {
        CompletableFuture<Transcript> heard = new CompletableFuture<>();
        Listening listening = recognition.listen(Language.EN_US, new Grammar.Free(), hearing -> {
            switch (hearing) {
                case Hearing.Partial partial -> {}
                case Hearing.Finished finished -> heard.complete(finished.transcript());
                case Hearing.Failed failed -> heard.completeExceptionally(new IllegalStateException(failed.why()));
            }
        });
        for (int from = 0; from < samples.length; from += FRAME) {
            short[] frame = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + FRAME));
            listening.hear(
                    new AudioFrame(Sound.of(frame), Duration.ofNanos(from * 1_000_000_000L / Sound.RATE), narrow));
        }
        listening.finish();
        return heard;
    }

    private static RecognitionProperties properties(Path model) {
        return new RecognitionProperties(
                new RecognitionProperties.Models(model.toString(), ""),
                THREADS,
                Duration.ofMillis(100),
                Duration.ofMillis(200),
                500,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(1),
                true);
    }

    private static short[] samples(Path file) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(file.toFile())) {
            byte[] bytes = audio.readAllBytes();
            short[] samples = new short[bytes.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
            }
            return samples;
        }
    }

    private static long hash(Row row) {
        CRC32 crc = new CRC32();
        crc.update(row.get(Column.UTTERANCE).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
