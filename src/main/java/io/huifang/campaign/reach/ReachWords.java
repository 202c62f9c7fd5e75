package io.huifang.campaign.reach;

import io.huifang.campaign.ContactPoint;
import io.huifang.kernel.Language;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Says where an estimate comes from, in one sentence or two. */
final class ReachWords {

    /** Of fewer calls no share is told. */
    private static final int FEWEST = 5;

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private ReachWords() {}

    static String because(Estimate estimate, Language language) {
        return switch (language) {
            case EN_US -> english(estimate);
            case ZH_CN -> chinese(estimate);
        };
    }

    private static String english(Estimate estimate) {
        Tally seen = estimate.seen();
        String calls = seen.calls() < FEWEST
                ? "hardly any calls so far, so the assumed rate counts"
                : percent(share(seen)) + " % of " + seen.calls() + " calls were answered";
        return kind(estimate.kind(), Language.EN_US) + ", " + hour(estimate.hour(), Language.EN_US) + ": " + calls
                + englishOwn(estimate.own()) + ". Expected: " + percent(estimate.mean()) + " % ("
                + percent(estimate.interval().low()) + "-"
                + percent(estimate.interval().high()) + " %).";
    }

    private static String englishOwn(List<OwnCall> own) {
        if (own.isEmpty()) {
            return "";
        }
        int misses = (int) own.stream().filter(call -> !call.answered()).count();
        String when = switch (misses) {
            case 0 -> "";
            case 1 -> ", the miss " + englishTime(own);
            case 2 -> ", both misses " + englishTime(own);
            default -> ", all " + misses + " misses " + englishTime(own);
        };
        return "; this number answered " + (own.size() - misses) + " of " + own.size()
                + (when.endsWith(" ") ? "" : when);
    }

    private static String englishTime(List<OwnCall> own) {
        return misses(own, hour -> hour < NOON)
                ? "before noon"
                : misses(own, hour -> hour >= EVENING)
                        ? "in the evening"
                        : misses(own, hour -> hour >= NOON && hour < EVENING) ? "in the afternoon" : "";
    }

    private static String chinese(Estimate estimate) {
        Tally seen = estimate.seen();
        String calls =
                seen.calls() < FEWEST ? "通话记录很少，按假设的接听率估计" : seen.calls() + "通中" + percent(share(seen)) + "%有人接听";
        return kind(estimate.kind(), Language.ZH_CN) + "，" + hour(estimate.hour(), Language.ZH_CN) + "：" + calls
                + chineseOwn(estimate.own()) + "。预计接听率" + percent(estimate.mean()) + "%（"
                + percent(estimate.interval().low()) + "%-"
                + percent(estimate.interval().high()) + "%）。";
    }

    private static String chineseOwn(List<OwnCall> own) {
        if (own.isEmpty()) {
            return "";
        }
        long misses = own.stream().filter(call -> !call.answered()).count();
        String time = misses(own, hour -> hour < NOON)
                ? "上午"
                : misses(own, hour -> hour >= EVENING)
                        ? "晚上"
                        : misses(own, hour -> hour >= NOON && hour < EVENING) ? "下午" : "";
        return "；此号码拨打" + own.size() + "次，接听" + (own.size() - misses) + "次"
                + (misses == 0 || time.isEmpty() ? "" : "，未接的" + misses + "次都在" + time);
    }

    private static boolean misses(List<OwnCall> own, IntPredicate when) {
        return own.stream()
                .filter(call -> !call.answered())
                .allMatch(call -> when.test(call.hour().hour()));
    }

    /** "Tuesday 10-11". */
    static String hour(HourOfWeek hour, Language language) {
        Locale locale = language.locale();
        int next = hour.hour() + 1;
        return switch (language) {
            case EN_US -> hour.day().getDisplayName(TextStyle.FULL, locale) + " " + hour.hour() + "-" + next;
            case ZH_CN -> hour.day().getDisplayName(TextStyle.SHORT, locale) + hour.hour() + "-" + next + "点";
        };
    }

    private static String kind(ContactPoint.Kind kind, Language language) {
        boolean english = language == Language.EN_US;
        return switch (kind) {
            case MOBILE -> english ? "Mobile" : "手机";
            case LANDLINE -> english ? "Landline" : "座机";
            case SWITCHBOARD -> english ? "Switchboard" : "总机";
            case OTHER -> english ? "Other number" : "其他号码";
        };
    }

    private static double share(Tally tally) {
        return tally.answers() / (double) tally.calls();
    }

    static long percent(double share) {
        return Math.round(share * 100);
    }
}
