package io.huifang.dialogue.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds years, months and days said in Chinese: 二零一九年三月, 一九年三月份, 去年三月, 上个月五号, 昨天. */
final class ChineseDates {

    private static final String FIGURE = "[零〇一二两三四五六七八九十幺0-9]";
    private static final Pattern YEAR =
            Pattern.compile("(?<![零〇一二两三四五六七八九十百千0-9])(?:(?<long>(?:一九|二零|二〇|幺九|19|20)" + FIGURE + "{2}|两千零?" + FIGURE
                    + "{1,3})(?:年(?!前|以前|之前|半)|(?=" + FIGURE + "{1,2}月)|(?!" + FIGURE + ")(?=到|来|进|入|的|就|\\||$|开始))"
                    + "|(?<short>[零〇一二九八七0-9]" + FIGURE + ")年(?!前|以前|之前|半|多|了|时间))");
    private static final Pattern TEN_YEAR =
            Pattern.compile("(?<year>十[一二三四五六七八九]|二十[一二三四五六七八九]?)年(?=份?" + FIGURE + "{1,3}月)");
    private static final Pattern RELATIVE_YEAR = Pattern.compile("大前年|前年|去年|今年|上一年|明年|后年|当年");
    private static final Map<String, Integer> RELATIVE_YEARS =
            Map.of("大前年", -3, "前年", -2, "去年", -1, "上一年", -1, "今年", 0, "明年", 1, "后年", 2);
    private static final Pattern MONTH = Pattern.compile("(?<month>" + FIGURE + "{1,3}|元)月");
    private static final Pattern RELATIVE_MONTH = Pattern.compile("上上个?月|上个?月|这个?月|本月|当月|下个?月");
    private static final Pattern DAY = Pattern.compile(
            "(?<day>" + FIGURE + "{1,3})[号日]|(?<=" + FIGURE + "月)(?<bare>" + FIGURE + "{1,3})(?=$|\\|)");
    private static final Pattern RELATIVE_DAY = Pattern.compile("大前天|前天|昨天|今天|明天|后天");
    private static final Map<String, Integer> RELATIVE_DAYS =
            Map.of("大前天", -3, "前天", -2, "昨天", -1, "今天", 0, "明天", 1, "后天", 2);

    /** 上周五 is last week's; weeks begin with Monday. */
    private static final Pattern PAST_WEEKDAY = Pattern.compile("(?<which>上上|上|这|本)个?(?:周|星期|礼拜)(?<day>[一二三四五六日天])");

    private static final String WEEKDAYS = "一二三四五六日";

    private ChineseDates() {}

    static DateWords in(Tokens tokens, LocalDate today) {
        DateWords words = new DateWords();
        Line line = new Line(tokens);
        for (Line.Hit hit : line.all(YEAR)) {
            year(hit, today).ifPresent(year -> words.year(year, hit));
        }
        for (Line.Hit hit : line.all(TEN_YEAR)) {
            ChineseNumbers.whole(hit.group("year")).ifPresent(year -> words.year(2000 + year, hit));
        }
        for (Line.Hit hit : line.all(RELATIVE_YEAR)) {
            Integer years = RELATIVE_YEARS.get(hit.match().group());
            if (years != null) {
                words.year(today.getYear() + years, hit);
            }
        }
        for (Line.Hit hit : line.all(MONTH)) {
            words.month(lastNumber(hit.group("month")), hit);
        }
        for (Line.Hit hit : line.all(RELATIVE_MONTH)) {
            words.date(PartialDate.month(today.plusMonths(months(hit.match().group()))), hit.from(), hit.to());
        }
        for (Line.Hit hit : line.all(DAY)) {
            words.day(lastNumber(hit.group("day") + hit.group("bare")), hit);
        }
        for (Line.Hit hit : line.all(RELATIVE_DAY)) {
            Integer days = RELATIVE_DAYS.get(hit.match().group());
            if (days != null) {
                words.date(PartialDate.day(today.plusDays(days)), hit.from(), hit.to());
            }
        }
        for (Line.Hit hit : line.all(PAST_WEEKDAY)) {
            words.date(PartialDate.day(weekday(hit, today)), hit.from(), hit.to());
        }
        return words;
    }

    private static LocalDate weekday(Line.Hit hit, LocalDate today) {
        int weeks = switch (hit.group("which")) {
            case "上上" -> 2;
            case "上" -> 1;
            default -> 0;
        };
        int day = WEEKDAYS.indexOf(hit.group("day").replace('天', '日'));
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(weeks)
                .plusDays(day);
    }

    private static Optional<Integer> year(Line.Hit hit, LocalDate today) {
        String full = hit.group("long");
        if (full.isEmpty()) {
            return ChineseNumbers.whole(hit.group("short")).map(year -> century(year, today));
        }
        if (full.startsWith("两千")) {
            String rest = full.substring(full.startsWith("两千零") ? 3 : 2);
            return ChineseNumbers.whole(rest).filter(year -> year < 100).map(year -> 2000 + year);
        }
        return ChineseNumbers.whole(full);
    }

    /** 一九年 is 2019 and 九八年 is 1998. */
    static int century(int year, LocalDate today) {
        return year <= today.getYear() % 100 + 3 ? 2000 + year : 1900 + year;
    }

    private static int months(String words) {
        if (words.startsWith("上上")) {
            return -2;
        }
        return words.startsWith("上") ? -1 : words.startsWith("下") ? 1 : 0;
    }

    /** The month or day that these figures are; of 二零一九三 (a year without its 年) the last. No month and no day is -1. */
    private static int lastNumber(String figures) {
        if (figures.equals("元")) {
            return 1;
        }
        for (int from = 0; from < figures.length(); from++) {
            int number = ChineseNumbers.whole(figures.substring(from)).orElse(-1);
            if ((number >= 1 && number <= 31) || figures.contains("十")) {
                return number > 0 ? number : -1;
            }
        }
        return -1;
    }
}
