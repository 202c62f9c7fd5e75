package io.huifang.campaign.reach;

import io.huifang.kernel.Language;

/**
 * Whether anybody is likely to be reached with the tries that are left.
 *
 * @param chance that one of them is answered
 * @param tries how many there are before the plan or the deadline ends them
 * @param unlikely whether that is little enough to tell people
 * @param next what is known of the next one
 */
public record Outlook(double chance, int tries, boolean unlikely, Estimate next) {

    /** For people: why. */
    public String because(Language language) {
        long percent = ReachWords.percent(chance);
        return switch (language) {
            case EN_US ->
                (tries == 1 ? "One try is left, and it reaches" : tries + " tries are left, and together they reach")
                        + " somebody with " + percent + " %. Next: " + next.because(language);
            case ZH_CN -> "还可拨打" + tries + "次，合计接通可能为" + percent + "%。下一次：" + next.because(language);
        };
    }
}
