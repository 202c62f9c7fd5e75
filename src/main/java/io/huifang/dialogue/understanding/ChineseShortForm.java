package io.huifang.dialogue.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether what was said may be short for a name on file: 市一院 and 人民医院门诊 for 南京市第一人民医院, 申浩律所 for
 * 上海申浩律师事务所. It is never another name for certain, unless both are numbered and not alike.
 *
 * @param full the name on file
 */
record ChineseShortForm(String full, String said) {

    /** Neither the name nor another: {@link NameKind} leaves such a score to a person. */
    static final double PERHAPS = 0.65;

    private static final Pattern NUMBERED = Pattern.compile("第([一二三四五六七八九十]+)");

    /** As many characters of the name in a row are no chance. */
    private static final int TELLING = 3;

    /** 第二人民医院, where the first is on file. */
    boolean isAnotherOfARow() {
        Matcher ours = NUMBERED.matcher(full);
        Matcher theirs = NUMBERED.matcher(said);
        return ours.find()
                && theirs.find()
                && !ours.group(1).equals(theirs.group(1))
                && isPart(said.substring(theirs.end()));
    }

    boolean isPossible() {
        return isAbbreviation() || isPart(said);
    }

    /** Its characters stand in the name in the same order: 北大 for 北京大学. */
    boolean isAbbreviation() {
        int at = 0;
        for (int i = 0; i < full.length() && at < said.length(); i++) {
            at += full.charAt(i) == said.charAt(at) ? 1 : 0;
        }
        return said.length() >= 2 && at == said.length();
    }

    /** Half of it or more is a part of the name, and that part more than what a company deals in. */
    private boolean isPart(String text) {
        String common = longestCommon(text);
        String distinctive = ChineseCompany.withoutLegal(common);
        for (String trade : ChineseCompany.tradesIn(distinctive)) {
            distinctive = distinctive.replace(trade, "");
        }
        return common.length() >= TELLING && 2 * common.length() >= text.length() && distinctive.length() >= 2;
    }

    private String longestCommon(String text) {
        for (int length = Math.min(text.length(), full.length()); length > 0; length--) {
            for (int from = 0; from + length <= text.length(); from++) {
                String part = text.substring(from, from + length);
                if (full.contains(part)) {
                    return part;
                }
            }
        }
        return "";
    }
}
