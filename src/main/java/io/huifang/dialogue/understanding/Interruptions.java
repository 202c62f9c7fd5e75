package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Interruption.Kind;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is said instead of an answer, by the tables of how people put it. */
final class Interruptions {

    /** What a kind is heard by, and what only looks like it. */
    private record Wording(double confidence, List<Pattern> heard, List<Pattern> shields) {}

    /** The tables of one language; the shields of everything hold for each kind. */
    private record Table(Map<Kind, Wording> kinds, List<Pattern> shields) {}

    /** Nobody says it in more words; after that it is a story. */
    private static final int LONGEST = 60;

    /** With less the recogniser has guessed. */
    private static final double GUESSED = 0.35;

    private static final Table ENGLISH = table("interruptions-en.txt", Language.EN_US);
    private static final Table CHINESE = table("interruptions-zh.txt", Language.ZH_CN);

    /** The Chinese table in sounds, for what the recogniser wrote with other characters of the same sound. */
    private static final Table CHINESE_SOUNDS = sounds(CHINESE);

    /** How much surer one is of the right characters than of their sounds. */
    private static final double BY_SOUND = 0.85;

    /** Fewer syllables sound like many things. */
    private static final int FEWEST_SYLLABLES = 3;

    private Interruptions() {}

    static Optional<Interruption> in(Transcript transcript, Language language, LocalDateTime now) {
        Tokens all = Tokens.of(transcript);
        Tokens tokens = all.head(Math.min(all.size(), LONGEST));
        Laid text = Laid.out(tokens, language);
        return switch (language) {
            case EN_US -> find(text, ENGLISH, 1, 1).map(found -> found.with(all, language, now));
            case ZH_CN ->
                find(text, CHINESE, 1, 1)
                        .or(() -> find(text.inSounds(), CHINESE_SOUNDS, FEWEST_SYLLABLES, BY_SOUND))
                        .map(found -> found.with(all, language, now));
        };
    }

    private record Found(Kind kind, double confidence) {
        Interruption with(Tokens tokens, Language language, LocalDateTime now) {
            return new Interruption(kind, confidence, InterruptionDetails.of(kind, tokens, language, now));
        }
    }

    private static Optional<Found> find(Laid text, Table table, int shortest, double sureness) {
        String said = shielded(text.text(), table.shields());
        for (Kind kind : Kind.values()) {
            Wording wording = table.kinds().get(kind);
            if (wording == null) {
                continue;
            }
            String rest = shielded(said, wording.shields());
            for (Pattern pattern : wording.heard()) {
                Matcher matcher = pattern.matcher(rest);
                if (matcher.find() && matcher.end() - matcher.start() >= shortest) {
                    double heard = text.confidence(matcher.start(), matcher.end());
                    if (heard >= GUESSED) {
                        return Optional.of(new Found(kind, sureness * wording.confidence() * Math.min(1, heard)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Table sounds(Table table) {
        Map<Kind, Wording> kinds = new EnumMap<>(Kind.class);
        table.kinds()
                .forEach((kind, wording) -> kinds.put(
                        kind, new Wording(wording.confidence(), sounds(wording.heard()), sounds(wording.shields()))));
        return new Table(kinds, sounds(table.shields()));
    }

    private static List<Pattern> sounds(List<Pattern> patterns) {
        return patterns.stream()
                .map(pattern -> Pattern.compile(Pinyin.soundsOf(pattern.pattern())))
                .toList();
    }

    /** What looks like an interruption and is none is put out of sight, with its length kept. */
    private static String shielded(String text, List<Pattern> shields) {
        String rest = text;
        for (Pattern shield : shields) {
            Matcher matcher = shield.matcher(rest);
            rest = matcher.replaceAll(found -> found.group().replaceAll("[^ ]", "_"));
        }
        return rest;
    }

    private static Table table(String name, Language language) {
        Map<Kind, Wording> kinds = new EnumMap<>(Kind.class);
        List<Pattern> everything = new ArrayList<>();
        List<Pattern> heard = new ArrayList<>();
        List<Pattern> shields = everything;
        for (String line : Resource.lines(name)) {
            if (line.equals("[EVERYTHING]")) {
                continue;
            }
            if (line.matches("\\[[A-Z_]+ [0-9.]+]")) {
                String[] parts = line.substring(1, line.length() - 1).split(" ");
                heard = new ArrayList<>();
                shields = new ArrayList<>();
                kinds.put(Kind.valueOf(parts[0]), new Wording(Double.parseDouble(parts[1]), heard, shields));
            } else if (line.startsWith("- ")) {
                shields.add(pattern(line.substring(2), language));
            } else {
                heard.add(pattern(line, language));
            }
        }
        return new Table(kinds, everything);
    }

    private static Pattern pattern(String line, Language language) {
        return switch (language) {
            case EN_US -> Phrasing.english(line);
            case ZH_CN -> Phrasing.chinese(line);
        };
    }
}
