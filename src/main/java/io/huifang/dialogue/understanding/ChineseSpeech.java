package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Says values in Chinese, in characters, so that any synthesiser says them right. */
final class ChineseSpeech {

    private ChineseSpeech() {}

    static String of(AnswerType type, String value, LocalDateTime now) {
        return switch (type) {
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> value;
            case YES_NO -> value.equals("yes") ? "是" : "不是";
            case AMOUNT, NUMBER -> ChineseWords.number(new BigDecimal(value));
            case DIGITS -> digits(value);
            case DATE -> date(PartialDate.parse(value).orElseThrow());
            case MOMENT -> moment(LocalDateTime.parse(value), now.toLocalDate());
            case DAY_OF_MONTH ->
                value.equals(DaysOfMonth.LAST) ? "每月最后一天" : "每月" + ChineseWords.whole(Integer.parseInt(value)) + "号";
            case DURATION -> duration(Period.parse(value));
        };
    }

    private static String digits(String figures) {
        return figures.chars()
                .mapToObj(digit -> ChineseWords.digit(digit - '0'))
                .collect(Collectors.joining());
    }

    private static String date(PartialDate date) {
        String said = digits(Integer.toString(date.year())) + "年";
        if (date.month() > 0) {
            said += ChineseWords.whole(date.month()) + "月";
        }
        return date.day() > 0 ? said + ChineseWords.whole(date.day()) + "号" : said;
    }

    private static String moment(LocalDateTime moment, LocalDate today) {
        return day(moment.toLocalDate(), today) + time(moment.getHour(), moment.getMinute());
    }

    private static String day(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead >= 0 && ahead <= 3) {
            return List.of("今天", "明天", "后天", "大后天").get((int) ahead);
        }
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        String weekday = List.of("一", "二", "三", "四", "五", "六", "日")
                .get(day.getDayOfWeek().getValue() - 1);
        if (ahead > 0 && day.isBefore(monday.plusWeeks(1))) {
            return "这周" + weekday;
        }
        if (ahead > 0 && day.isBefore(monday.plusWeeks(2))) {
            return "下周" + weekday;
        }
        String date = ChineseWords.whole(day.getMonthValue()) + "月" + ChineseWords.whole(day.getDayOfMonth()) + "号";
        return ahead > 0 && day.isBefore(today.plusYears(1))
                ? date
                : digits(Integer.toString(day.getYear())) + "年" + date;
    }

    private static String time(int hour, int minute) {
        String part = hour < 6 ? "凌晨" : hour < 12 ? "上午" : hour < 13 ? "中午" : hour < 18 ? "下午" : "晚上";
        String said = part + clock(hour > 12 ? hour - 12 : hour) + "点";
        if (minute == 0) {
            return said;
        }
        if (minute == 30) {
            return said + "半";
        }
        return said + (minute < 10 ? "零" : "") + ChineseWords.whole(minute) + "分";
    }

    /** Two o'clock is 两点, but the second is 二号. */
    private static String clock(int hour) {
        return hour == 2 ? "两" : ChineseWords.whole(hour);
    }

    private static String duration(Period period) {
        String years = period.getYears() > 0 ? counted(period.getYears()) + "年" : "";
        String months = period.getMonths() > 0 ? counted(period.getMonths()) + "个月" : "";
        String days = period.getDays() > 0 ? counted(period.getDays()) + "天" : "";
        String said = years + (years.isEmpty() || months.isEmpty() ? "" : "零") + months;
        said += (said.isEmpty() || days.isEmpty() ? "" : "零") + days;
        return said.isEmpty() ? "零天" : said;
    }

    private static String counted(int count) {
        return count == 2 ? "两" : ChineseWords.whole(count);
    }
}
