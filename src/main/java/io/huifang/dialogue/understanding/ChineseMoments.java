package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.MomentWords.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds days, parts of the day and times said in Chinese: 明天下午三点, 下周二上午十点半, 下个月五号, 今晚八点一刻. */
final class ChineseMoments {

    private static final String FIGURE = "[零〇一二两三四五六七八九十0-9]";
    private static final Pattern NEAR_DAY = Pattern.compile("大后天|后天|后儿|明天|明儿|明日|今天|今日|今儿|明早|明晚|今晚|今早|次日|第二天");
    private static final Map<String, Integer> NEAR_DAYS =
            Map.of("大后天", 3, "后天", 2, "后儿", 2, "今天", 0, "今日", 0, "今儿", 0, "今晚", 0, "今早", 0);
    private static final Pattern WEEKDAY =
            Pattern.compile("(?<which>下下个?|下个?|这个?|本)?(?:周|星期|礼拜)(?<day>[一二三四五六日天末1-7])");
    private static final Pattern NEXT_WEEK = Pattern.compile("(?<which>下下个?|下个?)(?:周|星期|礼拜)(?![一二三四五六日天末1-7])");
    private static final Pattern MONTH_DAY = Pattern.compile("(?:(?<year>二[零〇]" + FIGURE
            + "{2}|20[0-9]{2}|明|今)年)?(?<month>" + FIGURE + "{1,3})月份?的?(?<day>" + FIGURE + "{1,3})[号日]?");
    private static final Pattern NEXT_MONTH = Pattern.compile("(?<which>下个?|这个?|本)月的?(?<day>" + FIGURE + "{1,3})[号日]?");
    private static final Pattern DAY = Pattern.compile("(?<day>" + FIGURE + "{1,3})[号日]");
    private static final Pattern MONTH_END = Pattern.compile("(?<next>下个?)?月底");
    private static final Pattern TIME = Pattern.compile(
            "(?<hour>" + FIGURE + "{1,3})(?:点钟?|时)(?<quarter>半|[一三]刻|整|过?(?<minute>" + FIGURE + "{1,4})分?)?(?![万千百])");
    private static final Pattern TO_HOUR =
            Pattern.compile("(?:差(?<before>" + FIGURE + "{1,3}分?|一刻钟?)到?(?<hour>" + FIGURE + "{1,2})点)");
    private static final Pattern CLOCK =
            Pattern.compile("(?<![0-9])(?<hour>[0-9]{1,2}) (?<minute>[0-5][0-9])(?![0-9])");
    private static final Pattern PART =
            Pattern.compile("凌晨|半夜|午夜|清晨|早上|早晨|一早|早(?!点|就|已)|上午|中午|正午|午饭|午休|下午|午后|傍晚|晚上|夜里|夜晚|晚饭|今晚|明晚|下班");

    private ChineseMoments() {}

    static MomentWords in(Tokens tokens, LocalDate today) {
        MomentWords words = new MomentWords();
        Line line = days(new Line(tokens), words, today);
        for (Line.Hit hit : line.all(TO_HOUR)) {
            String before = hit.group("before").replaceAll("分$|钟$", "");
            int minutes = before.equals("一刻") ? 15 : number(before);
            words.time(number(hit.group("hour")) - 1, 60 - minutes, hit);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(TIME)) {
            words.time(number(hit.group("hour")), minute(hit), hit);
        }
        if (!words.hasTime()) {
            line.all(CLOCK).forEach(hit -> words.time(number(hit.group("hour")), number(hit.group("minute")), hit));
        }
        for (Line.Hit hit : new Line(tokens).all(PART)) {
            part(hit, words);
        }
        return words;
    }

    private static Line days(Line whole, MomentWords words, LocalDate today) {
        Line line = whole;
        for (Line.Hit hit : line.all(NEAR_DAY)) {
            words.day(today.plusDays(NEAR_DAYS.getOrDefault(hit.match().group(), 1)), Step.DAY, hit);
        }
        for (Line.Hit hit : line.all(WEEKDAY)) {
            words.day(weekday(hit, today), Step.WEEK, hit);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(NEXT_WEEK)) {
            words.day(monday(hit.group("which"), today), Step.DAY, hit);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(MONTH_DAY)) {
            monthDay(hit, words, today);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(NEXT_MONTH)) {
            LocalDate month = hit.group("which").startsWith("下") ? today.plusMonths(1) : today;
            words.day(month.getYear(), month.getMonthValue(), number(hit.group("day")), Step.MONTH, hit);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(DAY)) {
            words.dayOfMonth(number(hit.group("day")), today, hit);
            line = line.without(hit);
        }
        for (Line.Hit hit : line.all(MONTH_END)) {
            LocalDate month = hit.group("next").isEmpty() ? today : today.plusMonths(1);
            words.day(month.with(TemporalAdjusters.lastDayOfMonth()), Step.DAY, hit);
            line = line.without(hit);
        }
        return line;
    }

    private static void monthDay(Line.Hit hit, MomentWords words, LocalDate today) {
        int month = number(hit.group("month"));
        int day = number(hit.group("day"));
        String year = hit.group("year");
        switch (year) {
            case "" -> words.dayOfYear(month, day, today, hit);
            case "明" -> words.day(today.getYear() + 1, month, day, Step.DAY, hit);
            case "今" -> words.day(today.getYear(), month, day, Step.DAY, hit);
            default -> words.day(Math.clamp(number(year), 1900, 2999), month, day, Step.DAY, hit);
        }
    }

    /** 周五 is the next Friday, today included; 这周五 this week's, 下周五 next week's, weeks beginning with Monday. */
    private static LocalDate weekday(Line.Hit hit, LocalDate today) {
        String name = hit.group("day");
        int day = switch (name) {
            case "日", "天" -> 7;
            case "末" -> 6;
            default -> Math.clamp(number(name), 1, 7);
        };
        String which = hit.group("which");
        if (which.isEmpty()) {
            return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day)));
        }
        return monday(which, today).plusDays(day - 1);
    }

    private static LocalDate monday(String which, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return which.startsWith("下下") ? monday.plusWeeks(2) : which.startsWith("下") ? monday.plusWeeks(1) : monday;
    }

    private static int minute(Line.Hit hit) {
        String minute = hit.group("minute");
        return switch (hit.group("quarter")) {
            case "", "整" -> 0;
            case "半" -> 30;
            case "一刻" -> 15;
            case "三刻" -> 45;
            default -> number(minute.length() > 1 && minute.startsWith("零") ? minute.substring(1) : minute);
        };
    }

    private static void part(Line.Hit hit, MomentWords words) {
        switch (hit.match().group()) {
            case "凌晨", "半夜", "午夜" -> words.part(PartOfDay.SMALL_HOURS, hit);
            case "中午", "正午", "午饭", "午休" -> words.part(PartOfDay.NOON, hit);
            case "下午", "午后", "下班" -> words.part(PartOfDay.AFTERNOON, hit);
            case "傍晚", "晚上", "夜里", "夜晚", "晚饭", "今晚", "明晚" -> words.part(PartOfDay.EVENING, hit);
            default -> words.part(PartOfDay.MORNING, hit);
        }
    }

    private static int number(String figures) {
        return ChineseNumbers.whole(figures).orElse(-1);
    }
}
