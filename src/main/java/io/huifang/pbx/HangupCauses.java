package io.huifang.pbx;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the PBX's words about how a call ended. */
final class HangupCauses {

    private static final Pattern SIP_CODE = Pattern.compile("(?<!\\d)[3-6]\\d\\d(?!\\d)");

    private HangupCauses() {}

    /** Null for words that say nothing of how dialling ended. */
    static @Nullable DialStatus status(@Nullable String dialStatus) {
        if (dialStatus == null) {
            return null;
        }
        return switch (dialStatus.strip().toUpperCase(Locale.ROOT)) {
            case "ANSWER" -> DialStatus.ANSWER;
            case "BUSY" -> DialStatus.BUSY;
            case "NOANSWER" -> DialStatus.NOANSWER;
            case "CANCEL", "ABORT" -> DialStatus.CANCEL;
            case "CONGESTION" -> DialStatus.CONGESTION;
            case "CHANUNAVAIL", "INVALIDARGS" -> DialStatus.CHANUNAVAIL;
            default -> null;
        };
    }

    /** Q.850 causes are 1 to 127; anything else is none. */
    static int q850(@Nullable String cause) {
        if (cause == null || !cause.strip().matches("\\d{1,3}")) {
            return 0;
        }
        return q850(Integer.valueOf(cause.strip()));
    }

    static int q850(@Nullable Integer cause) {
        return cause != null && cause >= 1 && cause <= 127 ? cause : 0;
    }

    /** The final answer in words such as {@code SIP 486 Busy here}; null when there is none, or the call was answered. */
    static @Nullable Integer sipCode(@Nullable String techCause) {
        if (techCause == null) {
            return null;
        }
        Matcher code = SIP_CODE.matcher(techCause);
        return code.find() ? Integer.valueOf(code.group()) : null;
    }
}
