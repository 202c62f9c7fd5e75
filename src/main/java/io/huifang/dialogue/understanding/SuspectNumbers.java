package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Tokens.Token;
import java.util.Set;

/**
 * Makes Chinese numbers unsure beside which a character stands that nobody says there but for its sound: the 事 of 二事二号 may
 * have been a 十, the 而 of 而十五万 a 二, and the number that is left is another one. It is asked again.
 */
final class SuspectNumbers {

    /** They sound like numerals, and no word that is said before or after a number begins or ends with them. */
    private static final Set<String> STRANGE =
            Set.of("而", "儿", "事", "市", "时", "司", "旧", "耳", "巴", "爸", "卫", "物", "武", "师", "石", "食", "似", "思");

    /** What stands before 月 where a month, or a number of them, is said. */
    private static final String BEFORE_MONTH = "个每本当上下这那几半整多满号日年同按到元正腊";

    private static final int SHORT_DIGITS = 4;

    private SuspectNumbers() {}

    static Tokens of(AnswerType type, Tokens tokens) {
        return switch (type) {
            case DIGITS -> beside(type, tokens, digits(tokens));
            case AMOUNT, NUMBER, DURATION, MOMENT -> beside(type, tokens, false);
            case DATE, DAY_OF_MONTH -> months(beside(type, tokens, false));
            case YES_NO, PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> tokens;
        };
    }

    /** Whether so few digits are said that one more is likely to have been. */
    private static boolean digits(Tokens tokens) {
        return tokens.texts().stream().filter(ChineseRepair::isNumeral).count() < SHORT_DIGITS;
    }

    /** @param few whether any character that sounds like a numeral is taken for one that is missing */
    private static Tokens beside(AnswerType type, Tokens tokens, boolean few) {
        for (int at = 0; at < tokens.size(); at++) {
            String text = tokens.text(at);
            if (ChineseRepair.isNumeral(text) || !ChineseRepair.soundsLikeNumeral(text)) {
                continue;
            }
            boolean after = at > 0 && ChineseRepair.isNumeral(tokens.text(at - 1));
            boolean before = ChineseRepair.isNumeral(tokens.textOrNone(at + 1));
            boolean copula = text.equals("是") && at > 0 && "百千万亿".contains(tokens.text(at - 1));
            boolean within = (after && before && !copula)
                    || (type == AnswerType.MOMENT && tokens.textOrNone(at + 1).equals("点"));
            boolean strange = STRANGE.contains(text) && !ChineseRepair.isWord(tokens, at) && !isHour(tokens, at);
            if (within || ((after || before) && (strange || few))) {
                return unsure(tokens);
            }
        }
        return tokens;
    }

    /** 十时三十分. */
    private static boolean isHour(Tokens tokens, int at) {
        return tokens.text(at).equals("时") && at > 0 && ChineseRepair.isNumeral(tokens.text(at - 1));
    }

    /** 起月 is no month. */
    private static Tokens months(Tokens tokens) {
        for (int at = 1; at < tokens.size(); at++) {
            String before = tokens.text(at - 1);
            boolean month = tokens.text(at).equals("月") && "年份".contains(tokens.textOrNone(at - 2));
            if (month
                    && !tokens.textOrNone(at - 2).isEmpty()
                    && !ChineseRepair.isNumeral(before)
                    && !BEFORE_MONTH.contains(before)) {
                return unsure(tokens);
            }
        }
        return tokens;
    }

    private static Tokens unsure(Tokens tokens) {
        return new Tokens(tokens.list().stream()
                .map(token -> new Token(token.text(), Math.min(Repair.REPAIRED, token.confidence()), token.span()))
                .toList());
    }
}
