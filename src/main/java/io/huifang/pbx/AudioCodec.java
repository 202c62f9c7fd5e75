package io.huifang.pbx;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sound that is asked for on a media leg. 16 kHz is worth having, speech recognition makes far fewer mistakes with it; but
 * older releases of Asterisk send it marked as 8 kHz, and then nothing is understood at all.
 */
enum AudioCodec {
    /** 16 kHz where the PBX's release marks it as such, else 8 kHz. */
    AUTO,
    /** 16 kHz. */
    SLIN16,
    /** 8 kHz. */
    SLIN;

    /** Such as 22.10.1~dfsg-2, or certified/20.7-cert3, or certified-20.7-cert3. */
    private static final Pattern RELEASE = Pattern.compile("(?:certified[-/])?(\\d{1,4})\\.(\\d{1,4})\\D?.*");

    /**
     * What to ask a PBX for; never {@link #AUTO}.
     *
     * @param release as the PBX calls itself, such as {@code 22.10.1}; null when it doesn't say
     */
    AudioCodec on(@Nullable String release) {
        if (this != AUTO) {
            return this;
        }
        return release != null && marksWideBand(release) ? SLIN16 : SLIN;
    }

    /** From 20.17, 21.12, 22.7 and 23.1 on. */
    private static boolean marksWideBand(String release) {
        Matcher numbers = RELEASE.matcher(release);
        if (!numbers.matches()) {
            return false;
        }
        int minor = Integer.parseInt(numbers.group(2));
        int major = Integer.parseInt(numbers.group(1));
        return switch (major) {
            case 20 -> minor >= 17;
            case 21 -> minor >= 12;
            case 22 -> minor >= 7;
            case 23 -> minor >= 1;
            default -> major > 23;
        };
    }

    /** As Asterisk's AudioSocket channel driver calls it. */
    String asterisksName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
