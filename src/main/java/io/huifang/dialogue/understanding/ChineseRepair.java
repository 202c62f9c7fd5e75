package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Tokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads Chinese numbers and times through characters that only sound as what was meant: 辆百三十万 for 两百三十万, 夏午三典 for
 * 下午三点. What is read so is as unsure as {@link Repair#REPAIRED}; and where a character that may have been a numeral
 * stands beside numerals without giving one back, the whole number is, for a part of it may be missing.
 */
final class ChineseRepair {

    private static final String NUMERALS = "零一二三四五六七八九十百千万亿两";
    private static final String SCALES = "百千万";
    private static final String FIGURES = "一二三四五六七八九两";

    /** What joins numerals to dates, times and counts. */
    private static final String JOINTS = "点半号年月日个分块毛刻";

    private static final Map<Syllable, String> NUMERAL_OF_SOUND = bySound(
            "ling 零", "yi 一", "yao 一", "er 二", "liang 两", "san 三", "si 四", "wu 五", "liu 六", "qi 七", "ba 八", "jiu 九",
            "shi 十", "bai 百", "qian 千", "wan 万");

    private static final Map<Syllable, String> UNIT_OF_SOUND =
            bySound("yue 月", "dian 点", "hao 号", "nian 年", "ban 半", "ge 个", "ke 刻");

    /** These sound like numerals or units too, but stand beside numbers in their own right: 就五万吧, 期, 公司, 八月份, 三号好了. */
    private static final String EVERYDAY = "是就吧把要以已而儿其起期事时实市使司亿前钱完玩晚务另有巴好可各办刚午";

    /** Of those the ones that are said beside any number. */
    private static final String BESIDE_ANY = "是就吧把要有另好可午";

    /** Words with a character that sounds like a numeral. */
    private static final Set<String> WORDS = Set.of(
            "医院", "医生", "医保", "医药", "衣服", "意思", "意见", "师傅", "无所", "无论", "无法", "无线", "物业", "物流", "物品", "汽车", "气费", "流水",
            "流动", "散客", "室一", "室两", "室二", "辆车", "签的", "签了", "签合", "签字", "签约", "签过", "欠款", "欠了", "办的", "办了", "办理", "班的",
            "石化", "石油", "柳州", "留了", "店里", "店面", "店铺", "电话", "玩具", "湾路", "物价", "约的", "约定", "约好", "师范", "益民", "一汽", "失业",
            "公司", "上司", "司机", "老师", "律师", "凌晨", "罢了", "白天", "白干", "百货", "仪器", "医疗", "六安");

    private static final List<List<String>> TIMES = Stream.of(
                    "上午 下午 中午 早上 晚上 上个月 下个月 这个月 明天 后天 今天 昨天 大后天 下周 下星期 下礼拜 星期 礼拜 月底 月初 每月 每个月 小时 分钟 点半 点钟 半年 个月 年底 年初 个半"
                            .split(" "))
            .map(ChineseRepair::characters)
            .toList();

    private ChineseRepair() {}

    private static Map<Syllable, String> bySound(String... entries) {
        return Arrays.stream(entries)
                .map(entry -> entry.split(" "))
                .collect(Collectors.toUnmodifiableMap(entry -> Syllable.of(entry[0]), entry -> entry[1]));
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /** @param type one with numbers in it */
    static Tokens of(AnswerType type, Tokens tokens) {
        List<Token> repaired = new ArrayList<>(tokens.list());
        switch (type) {
            case DATE, MOMENT, DAY_OF_MONTH, DURATION -> times(repaired);
            case AMOUNT, NUMBER, DIGITS, YES_NO, PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> {}
        }
        for (int at = 0; at < repaired.size(); at++) {
            numeral(type, repaired, at);
        }
        for (int at = repaired.size() - 1; at >= 0; at--) {
            numeral(type, repaired, at);
        }
        switch (type) {
            case DATE, MOMENT, DAY_OF_MONTH, DURATION -> units(repaired);
            case AMOUNT, NUMBER, DIGITS, YES_NO, PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> {}
        }
        doubtNumbersWithAGap(repaired);
        return new Tokens(List.copyOf(repaired));
    }

    private static void times(List<Token> tokens) {
        for (List<String> word : TIMES) {
            for (int at = 0; at + word.size() <= tokens.size(); at++) {
                int same = 0;
                boolean sounds = true;
                for (int i = 0; i < word.size() && sounds; i++) {
                    String said = text(tokens, at + i);
                    same += said.equals(word.get(i)) ? 1 : 0;
                    sounds = said.equals(word.get(i)) || soundsThe(said, word.get(i));
                }
                if (sounds && same > 0 && same < word.size()) {
                    for (int i = 0; i < word.size(); i++) {
                        replace(tokens, at + i, word.get(i));
                    }
                }
            }
        }
    }

    private static void numeral(AnswerType type, List<Token> tokens, int at) {
        String text = text(tokens, at);
        String numeral = soundOf(text, NUMERAL_OF_SOUND);
        boolean zero = type == AnswerType.DIGITS && numeral.isEmpty() && soundsThe(text, "洞");
        if (zero && !text.equals("动")) {
            numeral = "零";
        }
        if (numeral.isEmpty() || isNumeral(text)) {
            return;
        }
        String before = text(tokens, at - 1);
        String after = text(tokens, at + 1);
        boolean follows = isNumeral(before);
        boolean precedes = isNumeral(after);
        boolean figure = FIGURES.contains(numeral);
        boolean everyday = EVERYDAY.contains(text) || WORDS.contains(text + after) || WORDS.contains(before + text);
        boolean repairs;
        if (!everyday) {
            boolean counts = figure && !after.isEmpty() && (SCALES + "十").contains(after);
            boolean scales = follows && SCALES.contains(numeral) && !isScaleFollowed(before, numeral);
            boolean endsDigits = type == AnswerType.DIGITS && (follows || precedes) && (after.isEmpty() || at == 0);
            repairs = (follows && precedes) || counts || scales || endsDigits;
        } else if (BESIDE_ANY.contains(text)) {
            repairs = false;
        } else {
            // 以万二, 一万零儿百, 而零一九年, 八钱, 二十五晚, 六一九儿
            boolean counts = figure && !after.isEmpty() && SCALES.contains(after);
            boolean opens = figure
                    && (after.equals("零")
                            || after.equals("〇")
                            || (isNumeral(after) && text(tokens, at + 2).equals("年")));
            boolean scales = (type == AnswerType.AMOUNT || type == AnswerType.NUMBER)
                    && !before.isEmpty()
                    && (numeral.equals("万") ? (FIGURES + "十百千").contains(before) : FIGURES.contains(before))
                    && SCALES.contains(numeral);
            boolean endsDigits = type == AnswerType.DIGITS && figure && follows && after.isEmpty();
            repairs = counts || opens || scales || endsDigits;
        }
        if (repairs) {
            replace(tokens, at, numeral);
        }
    }

    private static void units(List<Token> tokens) {
        for (int at = 1; at < tokens.size(); at++) {
            String text = text(tokens, at);
            String unit = soundOf(text, UNIT_OF_SOUND);
            String before = text(tokens, at - 1);
            boolean counted = isNumeral(before) || (unit.equals("半") && "点年月个".contains(before));
            boolean everyday = EVERYDAY.contains(text) || WORDS.contains(text + text(tokens, at + 1));
            if (!unit.isEmpty() && !unit.equals(text) && counted && !everyday) {
                replace(tokens, at, unit);
            }
        }
    }

    /** In 四千两百物是 the 物 may have been a 五. */
    private static void doubtNumbersWithAGap(List<Token> tokens) {
        int from = 0;
        while (from < tokens.size()) {
            int to = from;
            boolean counts = false;
            boolean gap = false;
            while (to < tokens.size() && isOfANumber(text(tokens, to))) {
                counts |= isNumeral(text(tokens, to));
                gap |= isGap(tokens, to);
                to++;
            }
            for (int at = from; at < to && counts && gap; at++) {
                replace(tokens, at, text(tokens, at));
            }
            from = to + 1;
        }
    }

    private static boolean isOfANumber(String text) {
        return isNumeral(text)
                || isOneOf(text, JOINTS)
                || !soundOf(text, NUMERAL_OF_SOUND).isEmpty();
    }

    private static boolean isGap(List<Token> tokens, int at) {
        String text = text(tokens, at);
        String numeral = soundOf(text, NUMERAL_OF_SOUND);
        String before = text(tokens, at - 1);
        String after = text(tokens, at + 1);
        if (numeral.isEmpty()
                || isNumeral(text)
                || BESIDE_ANY.contains(text)
                || WORDS.contains(text + after)
                || WORDS.contains(before + text)) {
            return false;
        }
        if (EVERYDAY.contains(text)) {
            // 三号市点半, 三市号, 一万而
            boolean beforeUnit =
                    isOneOf(after, "点号") && (isNumeral(before) || isOneOf(before, JOINTS) || isOneOf(before, "天午上"));
            boolean endsAmount = after.isEmpty() && isOneOf(before, SCALES) && isOneOf(text, "而儿其巴务");
            return beforeUnit || endsAmount;
        }
        return !SCALES.contains(numeral) || isNumeral(before);
    }

    /** 三百白 is no number. */
    private static boolean isScaleFollowed(String before, String scale) {
        return "百千万亿".indexOf(before) >= "百千万亿".indexOf(scale);
    }

    private static String soundOf(String text, Map<Syllable, String> bySound) {
        return text.isEmpty()
                ? ""
                : Pinyin.of(text.codePointAt(0)).stream()
                        .map(syllable -> bySound.getOrDefault(syllable, ""))
                        .findFirst()
                        .orElse("");
    }

    private static boolean soundsThe(String text, String other) {
        // the usual reading: the 的 of 二零一九年的 is no 底
        return !text.isEmpty()
                && !text.equals("的")
                && Pinyin.of(text.codePointAt(0)).stream().limit(1).anyMatch(Pinyin.of(other.codePointAt(0))::contains);
    }

    private static boolean isOneOf(String text, String characters) {
        return text.length() == 1 && characters.contains(text);
    }

    static boolean soundsLikeNumeral(String text) {
        return !soundOf(text, NUMERAL_OF_SOUND).isEmpty();
    }

    /** Whether a character that sounds like a numeral is part of an everyday word here. */
    static boolean isWord(Tokens tokens, int at) {
        String before = at > 0 ? tokens.text(at - 1) : "";
        return WORDS.contains(tokens.text(at) + tokens.textOrNone(at + 1)) || WORDS.contains(before + tokens.text(at));
    }

    static boolean isNumeral(String text) {
        return text.length() == 1 && (NUMERALS.contains(text) || ChineseNumbers.digit(text) >= 0);
    }

    private static String text(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text() : "";
    }

    private static void replace(List<Token> tokens, int at, String text) {
        Token token = tokens.get(at);
        tokens.set(at, new Token(text, Math.min(Repair.REPAIRED, token.confidence()), token.span()));
    }
}
