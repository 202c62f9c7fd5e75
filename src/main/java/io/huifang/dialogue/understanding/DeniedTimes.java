package io.huifang.dialogue.understanding;

import java.util.regex.Pattern;

/** When somebody cannot be called: "not tomorrow, the day after", 明天不行后天吧. What is left is when he can. */
final class DeniedTimes {

    private static final String ENGLISH_TIME =
            "(?:today|tomorrow|tonight|(?:this|next) (?:week|morning|afternoon|evening|" + EnglishCalendar.WEEKDAY
                    + ")|(?:on )?" + EnglishCalendar.WEEKDAY + "s?|(?:in )?the (?:morning|afternoon|evening)s?)";
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:not|can't do|cannot do|can't make|cannot make|won't do|anything but) (?:it )?"
                    + ENGLISH_TIME + "\\b|\\b" + ENGLISH_TIME
                    + "(?: is|'s| are|'re)? (?:no good|not good|not possible|doesn't work|don't work|won't work|isn't good|i can't|i'm busy|i am busy|i'm away|i'm out)\\b");

    private static final String CHINESE_TIME = "(?:今天|明天|后天|今晚|明晚|上午|下午|晚上|中午|早上|(?:这|下)?个?(?:周|星期|礼拜)[一二三四五六日天])+";
    private static final Pattern CHINESE = Pattern.compile("(?:不是|不要|别)" + CHINESE_TIME + "|" + CHINESE_TIME
            + "(?:我|也|都|就|恐怕)?(?:不行|不方便|没空|没时间|没有时间|不在|有事|要开会|得开会|很忙|太忙|来不及)");

    private DeniedTimes() {}

    /** All that was said, without the times that are denied. */
    static Tokens without(Tokens tokens) {
        Tokens rest = tokens;
        Line line = new Line(rest);
        for (Pattern denied : new Pattern[] {ENGLISH, CHINESE}) {
            for (Line.Hit hit : line.all(denied).reversed()) {
                rest = rest.without(hit.from(), hit.to());
            }
            line = new Line(rest);
        }
        return rest;
    }
}
