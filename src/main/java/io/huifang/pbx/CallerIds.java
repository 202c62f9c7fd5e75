package io.huifang.pbx;

import io.huifang.kernel.PhoneNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the number in what the network says of a caller: bare, or as the user of a SIP or tel address. */
final class CallerIds {

    /** A name before it, brackets around it, and what follows the user are left out. */
    private static final Pattern USER =
            Pattern.compile("(?:[^<]*<)?\\s*(?:sips?:|tel:)?([^@;>]*)(?:[@;][^>]*)?>?\\s*", Pattern.CASE_INSENSITIVE);

    private CallerIds() {}

    /** @return null when the number is withheld, or none */
    static @Nullable PhoneNumber number(@Nullable String callerId) {
        Matcher user = USER.matcher(callerId == null ? "" : callerId);
        try {
            return user.matches() ? PhoneNumber.parse(user.group(1)) : null;
        } catch (IllegalArgumentException e) {
            return null; // "anonymous" and the like
        }
    }
}
