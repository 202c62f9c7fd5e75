package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** Whatever is said, understanding never throws; and what it says itself, it understands. */
class UnderstandingFuzzTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    private static final String WORDS = """
            yes no not never wait sorry i mean actually one two three oh ten twelve fifteen twenty thirty hundred thousand million k
            point and a half quarter couple of double triple dollars cents about around over less than or to the first second
            fifth thirtieth thirty first january february march may last next this year month week day days ago in at noon
            midnight tomorrow today monday tuesday friday morning afternoon o'clock a.m. pm past minutes hour hours end
            damn shit 3 4.5 15,000 2019 99 0 000000000000000000001 % ... um he she used doesn't think
            零 一 二 两 三 五 九 十 百 千 万 亿 点 半 多 来 几 个 年 月 日 号 天 周 星期 下 上 前 后 明天 去年 下午 早上 刻 分 不对 不 不是 没有 是 对 在
            大概 左右 到 或 块 毛 元 W 幺 底 他妈的 吗 呃 〇 ３ １２ 差""";

    @Property
    void neverThrowsWhateverWordsAreSaid(
            @ForAll("speech") Transcript said, @ForAll AnswerType type, @ForAll Language language) {
        assertSound(Understanding.spoken(spec(type, language, null), said), type);
        assertSound(Understanding.spoken(spec(type, language, example(type)), said), type);
    }

    @Property(tries = 200)
    void neverThrowsWhateverTextComes(@ForAll String text, @ForAll AnswerType type, @ForAll Language language) {
        assertSound(Understanding.spoken(spec(type, language, text), new Transcript(text, List.of())), type);
        assertThat(Understanding.spokenForm(type, text, language, NOW)).isNotNull();
    }

    @Property
    void neverThrowsWhateverKeysArePressed(@ForAll("keys") String keys, @ForAll AnswerType type) {
        assertSound(Understanding.keyed(spec(type, Language.EN_US, example(type)), keys), type);
    }

    @Property
    void understandsTheAmountsThatItSays(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long whole,
            @ForAll @IntRange(max = 99) int cents,
            @ForAll Language language) {
        BigDecimal amount = BigDecimal.valueOf(whole).add(BigDecimal.valueOf(cents, 2));
        assertUnderstandsItself(AnswerType.AMOUNT, Numeral.plain(amount), language);
        assertUnderstandsItself(AnswerType.NUMBER, Numeral.plain(amount), language);
    }

    @Property
    void understandsTheRoundAmountsThatItSays(
            @ForAll @IntRange(min = 1, max = 9999) int figures,
            @ForAll @IntRange(max = 8) int zeros,
            @ForAll Language language) {
        assertUnderstandsItself(
                AnswerType.AMOUNT, Numeral.plain(BigDecimal.valueOf(figures).movePointRight(zeros)), language);
    }

    @Property
    void understandsTheDigitsThatItSays(@ForAll("digits") String digits, @ForAll Language language) {
        assertUnderstandsItself(AnswerType.DIGITS, digits, language);
    }

    @Property
    void understandsTheDatesThatItSays(@ForAll("dates") String date, @ForAll Language language) {
        assertUnderstandsItself(AnswerType.DATE, date, language);
    }

    @Property
    void understandsTheMomentsThatItSays(
            @ForAll @IntRange(min = 1, max = 500 * 24 * 60) int minutesAhead,
            @ForAll @IntRange(max = 400) int daysLater,
            @ForAll Language language) {
        LocalDateTime now = NOW.plusDays(daysLater);
        String moment = now.plusMinutes(minutesAhead).toString();
        String said = Understanding.spokenForm(AnswerType.MOMENT, moment, language, now);
        AnswerSpec spec = new AnswerSpec(AnswerType.MOMENT, language, null, new Tolerance.None(), Map.of(), now);
        Assessment understood = Understanding.spoken(spec, Said.clearly(said));
        assertThat(understood.value())
                .as(said + " on " + now + ": " + understood)
                .isEqualTo(moment);
        assertThat(understood.judgement()).isEqualTo(Judgement.NOTED);
    }

    @Property
    void understandsTheDaysOfAMonthThatItSays(@ForAll @IntRange(min = 1, max = 32) int day, @ForAll Language language) {
        assertUnderstandsItself(AnswerType.DAY_OF_MONTH, day == 32 ? "last" : Integer.toString(day), language);
    }

    @Property
    void understandsTheDurationsThatItSays(
            @ForAll @IntRange(max = 60) int years,
            @ForAll @IntRange(max = 40) int months,
            @ForAll @IntRange(max = 400) int days,
            @ForAll Language language) {
        if (years + months + days > 0) {
            assertUnderstandsItself(
                    AnswerType.DURATION, Period.of(years, months, days).toString(), language);
        }
    }

    private static void assertUnderstandsItself(AnswerType type, String value, Language language) {
        String said = Understanding.spokenForm(type, value, language, NOW);
        assertThat(said).as("in words, not in figures").doesNotContainPattern("[0-9]");
        Assessment understood = Understanding.spoken(spec(type, language, value), new Transcript(said, List.of()));
        assertThat(understood.value()).as(said + ": " + understood).isEqualTo(value);
        assertThat(understood.judgement()).as(said + ": " + understood).isEqualTo(Judgement.MATCH);
    }

    private static void assertSound(Assessment assessment, AnswerType type) {
        assertThat(assessment.confidence()).isBetween(0.0, 1.0);
        assertThat(assessment.why()).isNotBlank();
        String value = assessment.value();
        switch (assessment.judgement()) {
            case MATCH, MISMATCH, NOTED -> assertThat(value).isNotNull();
            case NOT_ANSWERED -> assertThat(value).isNull();
            case UNSURE -> {}
        }
        if (value != null) {
            switch (type) {
                case YES_NO, DIGITS, DATE, MOMENT, DAY_OF_MONTH, DURATION ->
                    assertThat(Understanding.isNormal(type, value)).as(value).isTrue();
                case AMOUNT, NUMBER ->
                    assertThat(new BigDecimal(value).signum()).isNotNegative();
                case PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> {}
            }
        }
    }

    private static AnswerSpec spec(AnswerType type, Language language, @Nullable String expected) {
        Tolerance tolerance = switch (type) {
            case AMOUNT, NUMBER -> new Tolerance.Ratio(0.01);
            case DATE, DURATION -> new Tolerance.Span(Period.ofMonths(6));
            case YES_NO, DIGITS, MOMENT, DAY_OF_MONTH, PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT ->
                new Tolerance.None();
        };
        return new AnswerSpec(type, language, expected, tolerance, Map.of(), NOW);
    }

    private static String example(AnswerType type) {
        return switch (type) {
            case YES_NO -> "yes";
            case AMOUNT -> "3200000";
            case NUMBER -> "3";
            case DIGITS -> "0471";
            case DATE -> "2019-03";
            case MOMENT -> "2026-11-25T15:00";
            case DAY_OF_MONTH -> "5";
            case DURATION -> "P3Y6M";
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> "华芳纺织";
        };
    }

    @Provide
    Arbitrary<Transcript> speech() {
        Arbitrary<Word> word = Combinators.combine(
                        Arbitraries.of(WORDS.split("\\s+")),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 2000))
                .as((text, confidence, length) ->
                        new Word(text, new AudioSpan(Duration.ZERO, Duration.ofMillis(length)), confidence));
        return word.list().ofMaxSize(40).map(words -> {
            List<String> texts = new ArrayList<>();
            words.forEach(each -> texts.add(each.text()));
            return new Transcript(String.join(" ", texts), words);
        });
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().numeric().ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().withCharRange('0', '9').ofMinLength(2).ofMaxLength(18);
    }

    @Provide
    Arbitrary<String> dates() {
        return Combinators.combine(
                        Arbitraries.integers().between(1950, 2026),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 31))
                .as((year, month, day) -> {
                    if (month == 0) {
                        return Integer.toString(year);
                    }
                    YearMonth inMonth = YearMonth.of(year, month);
                    return day == 0
                            ? inMonth.toString()
                            : LocalDate.of(year, month, Math.min(day, inMonth.lengthOfMonth()))
                                    .toString();
                });
    }
}
