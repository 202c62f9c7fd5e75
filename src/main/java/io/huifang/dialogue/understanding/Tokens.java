package io.huifang.dialogue.understanding;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A transcript cut into the units that understanding works on: words in English, single characters in Chinese, each
 * with the confidence of the recogniser's word that it came from.
 */
record Tokens(List<Token> list) {

    record Token(String text, double confidence, @Nullable AudioSpan span) {}

    /** What a transcript without word times counts as: it was typed, or tested. */
    private static final double TYPED = 1.0;

    /** Of an endless monologue only the beginning is looked at; no answer is longer. */
    private static final int LONGEST = 300;

    private static final int LONGEST_WORD = 60;

    /** "12k", "20w": the figure and its unit are two words. */
    private static final Pattern FIGURE_WITH_UNIT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(k|w|m|am|pm)");

    private static final Set<String> HESITATIONS = Set.of(
            "um", "uh", "er", "erm", "hm", "hmm", "mm", "mhm", "ah", "eh", "huh", "嗯", "呃", "啊", "唔", "哦", "噢", "诶",
            "哎", "呀", "嘛", "喔", "欸");

    static Tokens of(Transcript transcript) {
        List<Token> tokens = new ArrayList<>();
        if (transcript.words().isEmpty()) {
            add(tokens, transcript.text(), TYPED, null);
        }
        for (Word word : transcript.words()) {
            add(tokens, word.text(), word.confidence(), word.span());
        }
        return new Tokens(List.copyOf(tokens.subList(0, Math.min(tokens.size(), LONGEST))));
    }

    static Tokens of(String text) {
        return of(new Transcript(text, List.of()));
    }

    private static void add(List<Token> tokens, String text, double confidence, @Nullable AudioSpan span) {
        StringBuilder latin = new StringBuilder();
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        int at = 0;
        while (at < even.length() && tokens.size() < LONGEST) {
            int c = even.codePointAt(at);
            int next = at + Character.charCount(c);
            if (Character.isIdeographic(c) || c == '〇') {
                flush(tokens, latin, confidence, span);
                tokens.add(new Token(Character.toString(c), confidence, span));
            } else if (c == ',' && endsInDigit(latin) && thousandsFollow(even, next)) {
                // 15,000 is one number
                at = next;
                continue;
            } else if (Character.isLetterOrDigit(c) || c == '\'' || (c == '.' && endsInDigit(latin))) {
                latin.appendCodePoint(c);
            } else {
                flush(tokens, latin, confidence, span);
            }
            at = next;
        }
        flush(tokens, latin, confidence, span);
    }

    /** A point belongs to a number only; elsewhere it ends a sentence or an abbreviation. */
    private static boolean endsInDigit(StringBuilder latin) {
        return !latin.isEmpty() && Character.isDigit(latin.codePointBefore(latin.length()));
    }

    private static boolean thousandsFollow(String text, int at) {
        return at + 3 <= text.length()
                && text.substring(at, at + 3).chars().allMatch(Character::isDigit)
                && (at + 3 == text.length() || !Character.isDigit(text.charAt(at + 3)));
    }

    private static void flush(List<Token> tokens, StringBuilder latin, double confidence, @Nullable AudioSpan span) {
        int end = Math.min(latin.length(), LONGEST_WORD);
        while (end > 0 && latin.charAt(end - 1) == '.') {
            end--;
        }
        if (end > 0) {
            String word = latin.substring(0, end);
            Matcher figure = FIGURE_WITH_UNIT.matcher(word);
            if (figure.matches()) {
                tokens.add(new Token(figure.group(1), confidence, span));
                tokens.add(new Token(figure.group(2), confidence, span));
            } else {
                tokens.add(new Token(word, confidence, span));
            }
        }
        latin.setLength(0);
    }

    int size() {
        return list.size();
    }

    String text(int index) {
        return list.get(index).text();
    }

    /** The token's text, or nothing before the first and after the last. */
    String textOrNone(int index) {
        return index >= 0 && index < list.size() ? list.get(index).text() : "";
    }

    List<String> texts() {
        return list.stream().map(Token::text).toList();
    }

    /** The tokens without those from (with) one index to (without) another. */
    Tokens without(int from, int to) {
        List<Token> rest = new ArrayList<>(list.subList(0, from));
        rest.addAll(list.subList(to, list.size()));
        return new Tokens(List.copyOf(rest));
    }

    /** The tokens before an index. */
    Tokens head(int to) {
        return new Tokens(list.subList(0, to));
    }

    /** The tokens from an index on. */
    Tokens tail(int from) {
        return new Tokens(list.subList(from, list.size()));
    }

    /** Without "um" and 呃, which stand between the words of a number as readily as anywhere. */
    Tokens withoutHesitation() {
        return new Tokens(list.stream()
                .filter(token -> !HESITATIONS.contains(token.text()))
                .toList());
    }

    boolean containsAt(int at, List<String> words) {
        if (at < 0 || at + words.size() > size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!text(at + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean contains(List<String> words) {
        for (int at = 0; at + words.size() <= size(); at++) {
            if (containsAt(at, words)) {
                return true;
            }
        }
        return false;
    }

    /** The least confidence among the tokens from (with) one index to (without) another; 0 for none. */
    double confidence(int from, int to) {
        return list.subList(from, to).stream()
                .mapToDouble(Token::confidence)
                .map(each -> Math.clamp(each, 0, 1))
                .min()
                .orElse(0);
    }

    /** From where to where the tokens stand in the recording; null when the recogniser did not say. */
    @Nullable
    AudioSpan span(int from, int to) {
        AudioSpan first = null;
        AudioSpan last = null;
        for (Token token : list.subList(from, to)) {
            AudioSpan span = token.span();
            if (span != null) {
                first = first == null ? span : first;
                last = span;
            }
        }
        return first == null || last == null || last.to().compareTo(first.from()) < 0
                ? null
                : new AudioSpan(first.from(), last.to());
    }
}
