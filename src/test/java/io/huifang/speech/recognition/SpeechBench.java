package io.huifang.speech.recognition;

import io.huifang.kernel.Language;
import io.huifang.media.AudioFrame;
import io.huifang.media.Sound;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearing;
import io.huifang.speech.Listening;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Word error rate and throughput of recognition; run by {@code bench/speech/run.sh}, which makes the sounds. */
final class SpeechBench {

    private static final int THREADS = 2;
    private static final int FRAME = Sound.RATE / 50;
    private static final int RAW_CHUNK = 4_000;
    private static final List<String> YES_NO = List.of(
            "yes",
            "no",
            "yes that is right",
            "no he does not",
            "yes of course",
            "no i did not",
            "yes she still works here",
            "no he has left the company");
    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final Path model;
    private final PrintStream out;

    private record Item(String voice, String kind, Path file, String text) {}

    private record Errors(int wrong, int words) {
        Errors plus(Errors other) {
            return new Errors(wrong + other.wrong, words + other.words);
        }

        String percent() {
            return String.format(Locale.ROOT, "%.1f", 100.0 * wrong / words);
        }
    }

    private SpeechBench(Path model, PrintStream out) {
        this.model = model;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream report = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // what is logged is no part of the report
        SpeechBench bench = new SpeechBench(Path.of(arguments[0]), report);
        Path sounds = Path.of(arguments[1]);
        bench.errors(items(sounds.resolve("answers")));
        if (Files.exists(sounds.resolve("human/index.tsv"))) {
            bench.human(items(sounds.resolve("human")));
        }
        bench.throughput(items(sounds.resolve("answers")), Integer.parseInt(arguments[2]));
    }

    private void errors(List<Item> items) throws Exception {
        out.println("## Word error rate, %\n");
        out.println("Free: anything may be said. Closed: only the phrases of that question's answers.\n");
        Set<String> voices = new LinkedHashSet<>();
        items.forEach(item -> voices.add(item.voice()));
        out.println("| answers | band | front end | " + String.join(" | ", voices) + " | all |");
        out.println("|---|---|---|" + "---|".repeat(voices.size() + 1));
        List<Item> yesNo = of(items, "yesno"::equals);
        List<Item> digits = of(items, "digits"::equals);
        row("all, free", items, new Grammar.Free(), voices);
        row("yes/no, free", yesNo, new Grammar.Free(), voices);
        row("yes/no, closed", yesNo, new Grammar.Phrases(YES_NO), voices);
        row("digits, free", digits, new Grammar.Free(), voices);
        row("digits, closed", digits, new Grammar.Phrases(DIGITS), voices);
        out.println();
    }

    private void human(List<Item> items) throws Exception {
        out.println("Human speech that is 8 kHz by nature (" + items.size()
                + " prompts of Asterisk, one speaker), free:\n");
        out.println("| front end | human |\n|---|---|");
        for (boolean frontEnd : List.of(false, true)) {
            out.println("| " + (frontEnd ? "on" : "off") + " | "
                    + total(recognised(items, "narrow", frontEnd, new Grammar.Free()))
                            .percent() + " |");
        }
        out.println();
    }

    private void row(String name, List<Item> items, Grammar grammar, Set<String> voices) throws Exception {
        for (String band : List.of("wide", "narrow")) {
            for (boolean frontEnd : List.of(false, true)) {
                Map<String, Errors> errors = recognised(items, band, frontEnd, grammar);
                StringBuilder line = new StringBuilder("| " + name + " | " + band + " | " + (frontEnd ? "on" : "off"));
                voices.forEach(
                        voice -> line.append(" | ").append(errors.get(voice).percent()));
                out.println(line.append(" | ").append(total(errors).percent()).append(" |"));
            }
        }
    }

    private Map<String, Errors> recognised(List<Item> items, String band, boolean frontEnd, Grammar grammar)
            throws Exception {
        Map<String, Errors> errors = new TreeMap<>();
        try (Service service = new Service(frontEnd)) {
            Semaphore places = new Semaphore(THREADS * 2);
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (Item item : items) {
                places.acquire();
                all.add(service.hear(samples(item, band), band.equals("narrow"), grammar)
                        .whenComplete((text, problem) -> places.release())
                        .thenAccept(text -> {
                            Errors found = compare(item.text(), text);
                            synchronized (errors) {
                                errors.merge(item.voice(), found, Errors::plus);
                            }
                        }));
            }
            all.forEach(CompletableFuture::join);
        }
        return errors;
    }

    /** Both see the same sounds in turns, so that whatever else the machine does hits both. */
    private void throughput(List<Item> all, int rounds) throws Exception {
        List<short[]> sounds = new ArrayList<>();
        long samples = 0;
        for (Item item : all) {
            if (item.voice().equals("slt")) {
                short[] sound = samples(item, "wide");
                sounds.add(sound);
                samples += sound.length;
            }
        }
        double seconds = (double) samples / Sound.RATE;
        List<Double> raw = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (Service service = new Service(true);
                Engine engine = VoskEngine.load(model)) {
            raw(engine, sounds);
            ours(service, sounds);
            for (int round = 0; round < rounds; round++) {
                double first = seconds / raw(engine, sounds);
                double second = seconds / ours(service, sounds);
                double third = seconds / raw(engine, sounds);
                double both = (first + third) / 2;
                raw.add(both);
                ours.add(second);
                ratios.add(second / both);
            }
        }
        out.println("## Throughput, " + THREADS + " threads, free grammar, " + Math.round(seconds) + " s of sound, "
                + rounds + " rounds raw-ours-raw\n");
        out.println(
                "Seconds of sound per second. Raw: a loop around Vosk with chunks of 250 ms, one recogniser a sound."
                        + " Ours: listenings fed with 20 ms frames as fast as the backlog allows, with partial texts.\n");
        out.println("| | median | least | most |\n|---|---|---|---|");
        line("raw Vosk", raw);
        line("ours", ours);
        line("ratio", ratios);
    }

    private void line(String name, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |%n",
                name,
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast());
    }

    private static double raw(Engine engine, List<short[]> sounds) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, THREADS)
                    .forEach(thread -> all.add(threads.submit(() -> {
                        for (int i = next.getAndIncrement(); i < sounds.size(); i = next.getAndIncrement()) {
                            try (Recogniser recogniser = engine.open(List.of())) {
                                short[] sound = sounds.get(i);
                                for (int from = 0; from < sound.length; from += RAW_CHUNK) {
                                    short[] chunk =
                                            Arrays.copyOfRange(sound, from, Math.min(sound.length, from + RAW_CHUNK));
                                    if (recogniser.accept(chunk, chunk.length)) {
                                        recogniser.segment();
                                    }
                                }
                                recogniser.finish();
                            }
                        }
                    })));
            for (Future<?> each : all) {
                each.get();
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double ours(Service service, List<short[]> sounds) throws Exception {
        long begun = System.nanoTime();
        Semaphore places = new Semaphore(THREADS * 4);
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (short[] sound : sounds) {
            places.acquire();
            all.add(service.hear(sound, false, new Grammar.Free()).whenComplete((text, problem) -> places.release()));
        }
        all.forEach(CompletableFuture::join);
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The service's own recognition, put together as the service does. */
    private final class Service implements AutoCloseable {

        private final PooledRecognition recognition;

        Service(boolean frontEnd) throws InterruptedException {
            RecognitionProperties properties = new RecognitionProperties(
                    new RecognitionProperties.Models(model.toString(), ""),
                    THREADS,
                    Duration.ofMillis(100),
                    Duration.ofMillis(200),
                    500,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(1),
                    frontEnd);
            SpeechModels models = new SpeechModels(properties.models(), VoskEngine::load);
            models.load();
            models.awaitLoaded();
            recognition = new PooledRecognition(models, properties, Clock.systemUTC(), new RecognitionLoad());
        }

        CompletableFuture<String> hear(short[] samples, boolean narrow, Grammar grammar) {
            CompletableFuture<String> text = new CompletableFuture<>();
            Listening listening = recognition.listen(Language.EN_US, grammar, hearing -> {
                switch (hearing) {
                    case Hearing.Partial partial -> {}
                    case Hearing.Finished finished ->
                        text.complete(finished.transcript().text());
                    case Hearing.Failed failed -> text.completeExceptionally(new IllegalStateException(failed.why()));
                }
            });
            for (int from = 0; from < samples.length; from += FRAME) {
                short[] frame = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + FRAME));
                listening.hear(
                        new AudioFrame(Sound.of(frame), Duration.ofNanos(from * 1_000_000_000L / Sound.RATE), narrow));
            }
            listening.finish();
            return text;
        }

        @Override
        public void close() throws InterruptedException {
            recognition.close();
        }
    }

    private static Errors total(Map<String, Errors> errors) {
        return errors.values().stream().reduce(new Errors(0, 0), Errors::plus);
    }

    private static List<Item> of(List<Item> items, Predicate<String> kind) {
        return items.stream().filter(item -> kind.test(item.kind())).toList();
    }

    private static List<Item> items(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("index.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(columns -> new Item(columns[0], columns[1], folder.resolve(columns[2]), columns[3]))
                .toList();
    }

    private static short[] samples(Item item, String band) throws IOException, UnsupportedAudioFileException {
        Path file = item.file().resolveSibling(item.file().getFileName() + "." + band + ".wav");
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(file.toFile())) {
            byte[] bytes = audio.readAllBytes();
            short[] samples = new short[bytes.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
            }
            return samples;
        }
    }

    /** Levenshtein's distance in words. */
    private static Errors compare(String said, String heard) {
        String[] wanted = said.split(" ");
        String[] got = heard.isBlank() ? new String[0] : heard.split(" ");
        int[] row = IntStream.rangeClosed(0, got.length).toArray();
        for (int i = 1; i <= wanted.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= got.length; j++) {
                int above = row[j];
                int same = diagonal + (wanted[i - 1].equals(got[j - 1]) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return new Errors(row[got.length], wanted.length);
    }
}
