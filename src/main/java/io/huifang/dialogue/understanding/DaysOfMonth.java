package io.huifang.dialogue.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Understands a day of each month: "the twenty first", "end of the month", 每月十五, 五号, 月底. */
final class DaysOfMonth {

    static final String LAST = "last";

    private static final Pattern END = Pattern.compile(
            "月底|月末|月尾|最后一天|最后一日|\\b(?:the )?(?:end of (?:the|each|every|a) month|month end|month's end|last day|last of the month|end of month)\\b");
    private static final Pattern ROUGHLY =
            Pattern.compile("月初|月中|上旬|中旬|下旬|\\b(?:beginning|start|middle|mid) (?:of )?(?:the |each |every )?month\\b");
    private static final String NUMERALS = "[零一二两三四五六七八九十廿卅0-9]{1,4}";
    private static final Pattern CHINESE = Pattern.compile("(?<day>" + NUMERALS
            + ")[号日](?!线|楼|店)|(?:每个?月|当月|本月|下个?月)(?:的|都是|是|在)?(?<each>" + NUMERALS + ")(?![点块元万千百个月年])");
    private static final Pattern RANGE = Pattern.compile(NUMERALS + "[号日]?(?:到|至|或者?|、)" + NUMERALS + "[号日]");
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:the )?(?!(?:first|second|third|fourth) "
            + "(?:thing|time|one|of all|i|we|week|half|quarter|payment|bank|please)\\b)(?<day>"
            + EnglishCalendar.ORDINAL
            + ")\\b");
    private static final Pattern ENGLISH_CARDINAL =
            Pattern.compile("\\b(?:day|on|on the|the) (?<day>" + EnglishCalendar.NUMBER
                    + ")\\b(?! (?:days|hours|months|thousand|hundred|" + EnglishCalendar.NUMBER + "\\b))");

    /** A bare number is likely to be the day asked for, but may be another. */
    private static final double BARE = 0.85;

    private DaysOfMonth() {}

    static Reading in(Tokens tokens) {
        return Corrections.lastSaid(tokens.withoutHesitation(), DaysOfMonth::once);
    }

    private static Reading once(Tokens tokens) {
        Line line = new Line(tokens);
        Set<String> days = new LinkedHashSet<>();
        Line.Hit last = null;
        for (Line.Hit hit : line.all(END)) {
            days.add(LAST);
            last = hit;
        }
        if (line.has(RANGE)) {
            return Reading.unclear("a range of days");
        }
        if (days.isEmpty()) {
            for (Line.Hit hit : line.all(CHINESE)) {
                if (tokens.containsAt(hit.from() - 2, List.of("不", "是"))) {
                    continue;
                }
                days.add(chinese(hit.group("day") + hit.group("each")));
                last = hit;
            }
            for (Line.Hit hit : line.all(ENGLISH)) {
                days.add(Integer.toString(EnglishCalendar.day(hit.group("day"))));
                last = hit;
            }
        }
        if (days.isEmpty()) {
            for (Line.Hit hit : line.all(ENGLISH_CARDINAL)) {
                days.add(EnglishCalendar.number(hit.group("day"))
                        .map(day -> Integer.toString(day))
                        .orElse(""));
                last = hit;
            }
        }
        if (days.isEmpty() || last == null) {
            return line.has(ROUGHLY) ? Reading.unclear("a part of the month, not a day") : bare(tokens);
        }
        if (days.size() > 1) {
            return Reading.unclear("more than one day");
        }
        String day = days.iterator().next();
        return isDay(day)
                ? Reading.of(day, tokens, last.from(), last.to())
                : new Reading.Nothing("no month has such a day");
    }

    static boolean isDay(String day) {
        return day.equals(LAST) || day.matches("[1-9]|[12][0-9]|3[01]");
    }

    private static Reading bare(Tokens tokens) {
        Reading number = Numbers.in(tokens);
        return switch (number) {
            case Reading.Nothing nothing -> new Reading.Nothing("no day was said");
            case Reading.Unclear unclear -> unclear;
            case Reading.Value value ->
                // the 一 of 最后一天, half heard, is no first
                tokens.size() > 1 && value.value().equals("1")
                        ? Reading.unclear("a bare one")
                        : isDay(value.value())
                                ? value.less(BARE, "a bare number")
                                : new Reading.Nothing("no month has a day " + value.value());
        };
    }

    private static String chinese(String numerals) {
        String plain = numerals.startsWith("廿")
                ? "二十" + numerals.substring(1)
                : numerals.startsWith("卅") ? "三十" + numerals.substring(1) : numerals;
        return ChineseNumbers.whole(plain).map(day -> Integer.toString(day)).orElse("");
    }
}
