package io.huifang.dialogue.understanding;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.Transcript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Compares job titles: by sound, and by a table of titles that mean the same. Titles of two jobs in the table differ, and
 * so do like ones of two fields (a sales manager, a marketing manager); one that only shares a word with the file's is left to
 * a person.
 */
final class JobTitles {

    /** @param job the number of the job that the title names */
    private record Title(List<String> words, int job) {}

    private static final Set<String> FIELDS = Resource.section("words.txt", "en-fields");

    private static final List<Title> TITLES = titles();

    private JobTitles() {}

    /** 在车间当主任 is 车间主任. */
    private static final Set<String> SAY_LITTLE =
            Set.of("的", "当", "里", "上", "个", "嘛", "是", "做", "搞", "那", "在", "边", "头", "位", "这");

    static Assessment assess(AnswerSpec spec, SaidName said) {
        Assessment asSaid = assessed(spec, said);
        if (asSaid.judgement() == Judgement.MATCH || !WordSound.isChinese(said.words())) {
            return asSaid;
        }
        List<Tokens.Token> telling = said.tokens().list().subList(said.from(), said.to()).stream()
                .filter(token -> !SAY_LITTLE.contains(token.text()))
                .toList();
        if (telling.isEmpty() || telling.size() == said.size() || YesNo.denied(said.tokens())) {
            return asSaid;
        }
        Assessment briefly = assessed(spec, new SaidName(new Tokens(telling), 0, telling.size()));
        return briefly.judgement() == Judgement.MATCH ? briefly : asSaid;
    }

    private static Assessment assessed(AnswerSpec spec, SaidName said) {
        String expected = spec.expected();
        if (said.isEmpty()) {
            // "doctor" also stands before names
            SaidName all = new SaidName(said.tokens(), 0, said.tokens().size());
            return jobs(all.words()).isEmpty() ? Assessment.nothing("no title was said") : assess(spec, all);
        }
        if (expected == null || Tokens.of(expected).size() == 0) {
            return WordAnswers.noted(said);
        }
        List<String> wanted = Tokens.of(expected).texts();
        Likeness likeness = WordSound.best(wanted, said);
        boolean doubted = Doubts.about(said, likeness.from(), likeness.to());
        if (likeness.score() >= WordSound.SAME + 0.05 && !doubted) {
            boolean rank = more(said, likeness);
            return WordAnswers.judged(
                    said,
                    rank ? Judgement.UNSURE : Judgement.MATCH,
                    likeness.score(),
                    likeness.from(),
                    likeness.to(),
                    "'" + said.text() + "' sounds like the title on file" + (rank ? ", with another rank" : ""));
        }
        List<String> turned = turned(said.words());
        Set<Integer> ours = jobs(wanted);
        Set<Integer> heard = jobs(said.words());
        heard.addAll(jobs(turned));
        boolean same = turned.equals(wanted);
        if (!doubted && (same || heard.stream().anyMatch(ours::contains))) {
            return WordAnswers.judged(
                    said, Judgement.MATCH, 0.95, said.from(), said.to(), "'" + said.text() + "' means the job on file");
        }
        boolean other = !doubted
                && !YesNo.doubted(said.tokens())
                && !heard.isEmpty()
                && (likeness.score() < 0.65 || anotherField(wanted, turned))
                && (!ours.isEmpty() || said.size() <= 4)
                && (!shared(wanted, said) || anotherField(wanted, turned));
        return WordAnswers.judged(
                said,
                other ? Judgement.MISMATCH : Judgement.UNSURE,
                other ? 0.9 : 0.5,
                said.from(),
                said.to(),
                "'" + said.text()
                        + (other ? "' is another job than the one on file" : "' may be the job on file or not"));
    }

    /** Whether "assistant" or 副 comes before the title. */
    private static boolean more(SaidName said, Likeness likeness) {
        String before = said.tokens().textOrNone(likeness.from() - 1);
        return Set.of("assistant", "deputy", "vice", "junior", "former", "副", "理", "前")
                .contains(before);
    }

    /**
     * English: a word that stands in both; "manager" does not make two managers one. Chinese: what the title begins with,
     * which says of what somebody is 主任.
     */
    private static boolean shared(List<String> wanted, SaidName said) {
        if (WordSound.isChinese(wanted)) {
            return wanted.size() >= 3 && said.text().contains(wanted.get(0) + wanted.get(1));
        }
        return wanted.stream()
                .anyMatch(word -> word.length() > 3 && said.words().contains(word));
    }

    /** A manager of finance is none of sales, and a loan officer no financial officer. */
    private static boolean anotherField(List<String> wanted, List<String> said) {
        return wanted.size() >= 2
                && said.size() >= 2
                && wanted.getLast().equals(said.getLast())
                && FIELDS.contains(said.get(said.size() - 2))
                && FIELDS.contains(wanted.get(wanted.size() - 2))
                && Collections.disjoint(wanted.subList(0, wanted.size() - 1), said.subList(0, said.size() - 1));
    }

    /** "Manager of sales" as "sales manager". */
    private static List<String> turned(List<String> words) {
        int of = words.indexOf("of");
        if (of < 1 || of == words.size() - 1) {
            return words;
        }
        List<String> turned = new ArrayList<>(words.subList(of + 1, words.size()));
        turned.removeAll(List.of("the", "our"));
        turned.addAll(words.subList(0, of));
        return turned;
    }

    /** The jobs that the longest titles in it name. */
    private static Set<Integer> jobs(List<String> words) {
        Tokens tokens = Tokens.of(new Transcript(String.join(" ", words), List.of()));
        Set<Integer> jobs = new HashSet<>();
        int at = 0;
        while (at < tokens.size()) {
            int here = at;
            int longest = TITLES.stream()
                    .filter(title -> matches(tokens, here, title.words()))
                    .mapToInt(title -> title.words().size())
                    .max()
                    .orElse(0);
            TITLES.stream()
                    .filter(title -> title.words().size() == longest && matches(tokens, here, title.words()))
                    .forEach(title -> jobs.add(title.job()));
            at += Math.max(1, longest);
        }
        return jobs;
    }

    private static boolean matches(Tokens tokens, int at, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String said = tokens.textOrNone(at + i);
            if (!said.equals(words.get(i)) && !said.equals(words.get(i) + "s")) {
                return false;
            }
        }
        return true;
    }

    private static List<Title> titles() {
        List<String> lines = Resource.lines("job-titles.txt");
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(job -> List.of(lines.get(job).split(",")).stream()
                        .map(title -> new Title(Tokens.of(title).texts(), job)))
                .sorted(Comparator.comparingInt((Title title) -> title.words().size())
                        .reversed())
                .toList();
    }
}
