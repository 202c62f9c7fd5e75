package io.huifang.bench.understanding;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import io.huifang.kernel.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32;

/**
 * Makes the misheard part of the corpus out of its written Chinese: characters that sound the same or nearly so, words cut
 * in the wrong place, hesitation and stuttering. Each utterance has a seed of its own, so that what is added elsewhere
 * changes nothing here. Run by {@code bench/understanding/mishear.sh}.
 */
final class MisheardChinese {

    static final String FILE = "zh-misheard.tsv";
    private static final String NUMERALS = "零一二三四五六七八九十百千万亿两幺半点";
    private static final Set<String> COUNTED =
            Set.of("AMOUNT", "NUMBER", "DIGITS", "DATE", "MOMENT", "DAY_OF_MONTH", "DURATION");
    private static final List<String> HESITATIONS = List.of("嗯", "呃", "那个", "啊", "嗯那个");

    private final Homophones homophones;
    private final CorpusFolder corpus;

    MisheardChinese(Homophones homophones, CorpusFolder corpus) {
        this.homophones = homophones;
        this.corpus = corpus;
    }

    public static void main(String[] arguments) throws IOException {
        MisheardChinese misheard =
                new MisheardChinese(new Homophones(Path.of(arguments[1])), new CorpusFolder(Path.of(arguments[0])));
        for (Half half : Half.values()) {
            misheard.corpus.write(half, FILE, misheard.rows(half));
        }
    }

    /** What a half's written Chinese becomes, always the same. */
    List<Row> rows(Half half) throws IOException {
        Map<String, Row> labelled = new HashMap<>();
        corpus.rows(half, FILE).forEach(row -> labelled.put(row.get(Column.ID), row));
        List<Row> rows = new ArrayList<>();
        for (Row row : corpus.rows(half)) {
            if (row.get(Column.LANGUAGE).equals(Language.ZH_CN.tag())
                    && row.get(Column.ORIGIN).equals("written")
                    && !row.get(Column.TYPE).equals("BACKCHANNEL")) {
                long seed = hash(row);
                if (seed % 2 == 0) {
                    soundalike(row, random(seed), rows);
                }
                if (seed / 2 % 3 == 0) {
                    rows.add(cutWrongly(row, random(seed + 1)));
                }
            }
        }
        return rows.stream().map(row -> kept(row, labelled)).toList();
    }

    /** What a person has labelled after reading is kept as long as the text is still the same. */
    private static Row kept(Row row, Map<String, Row> labelled) {
        Row before = labelled.getOrDefault(row.get(Column.ID), row);
        return before.get(Column.UTTERANCE).equals(row.get(Column.UTTERANCE))
                ? row.with(Column.LABEL, before.get(Column.LABEL))
                        .with(Column.JUDGEMENT, before.get(Column.JUDGEMENT))
                        .with(Column.INTERRUPTION, before.get(Column.INTERRUPTION))
                : row;
    }

    /** One character in six becomes another; a value whose numerals are hit must only not be got wrong. */
    private void soundalike(Row row, RandomGenerator random, List<Row> rows) {
        char[] text = row.get(Column.UTTERANCE).toCharArray();
        boolean counted = COUNTED.contains(row.get(Column.TYPE));
        boolean numeralHit = false;
        int wanted = 1 + text.length / 6;
        Set<Integer> hit = new TreeSet<>();
        for (int attempt = 0; attempt < 4 * wanted && hit.size() < wanted; attempt++) {
            int at = random.nextInt(text.length);
            boolean numeral = NUMERALS.indexOf(text[at]) >= 0;
            List<Character> others = random.nextInt(4) == 0 && !numeral
                    ? homophones.near(text[at])
                    : homophones.same(text[at]).stream()
                            .filter(other -> NUMERALS.indexOf(other) < 0)
                            .toList();
            if (!others.isEmpty() && hit.add(at)) {
                text[at] = others.get(random.nextInt(others.size()));
                numeralHit |= numeral;
            }
        }
        if (hit.isEmpty()) {
            return;
        }
        String label = row.get(Column.LABEL);
        rows.add(row.with(Column.ID, row.get(Column.ID) + "~homophone")
                .with(Column.UTTERANCE, new String(text))
                .with(Column.LABEL, counted && numeralHit ? lenient(label) : label)
                .with(Column.ORIGIN, "homophone")
                .with(Column.WORDS, WordList.cell(words(cut(new String(text), random), hit, random))));
    }

    private static Row cutWrongly(Row row, RandomGenerator random) {
        List<String> pieces = new ArrayList<>(cut(row.get(Column.UTTERANCE), random));
        String label = row.get(Column.LABEL);
        switch (random.nextInt(4)) {
            case 0 -> pieces.addFirst(HESITATIONS.get(random.nextInt(HESITATIONS.size())));
            case 1 -> {
                pieces.addFirst(pieces.getFirst());
                label = COUNTED.contains(row.get(Column.TYPE)) ? lenient(label) : label;
            }
            case 2 -> pieces.addLast("啊");
            default -> {}
        }
        return row.with(Column.ID, row.get(Column.ID) + "~segmentation")
                .with(Column.LABEL, label)
                .with(Column.UTTERANCE, String.join("", pieces))
                .with(Column.ORIGIN, "segmentation")
                .with(Column.WORDS, WordList.cell(words(pieces, Set.of(), random)));
    }

    private static String lenient(String label) {
        return label.startsWith("?") || label.equals("-") ? label : "?" + label;
    }

    private static List<String> cut(String text, RandomGenerator random) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(3));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** A recogniser is less sure of what it got wrong, mostly. */
    private static List<Word> words(List<String> pieces, Set<Integer> hit, RandomGenerator random) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String piece : pieces) {
            int from = at;
            int to = at + piece.length();
            boolean wrong = hit.stream().anyMatch(index -> index >= from && index < to);
            double confidence = wrong ? random.nextDouble(0.35, 0.9) : random.nextDouble(0.75, 1);
            words.add(new Word(
                    piece, new AudioSpan(Duration.ofMillis(200L * from), Duration.ofMillis(200L * to)), confidence));
            at = to;
        }
        return words;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static long hash(Row row) {
        CRC32 crc = new CRC32();
        crc.update((row.get(Column.ID) + row.get(Column.UTTERANCE)).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
