package io.huifang.pbx;

import io.huifang.kernel.PhoneNumber;
import java.util.regex.Pattern;

/**
 * How the PBX dials a number: Asterisk's {@code technology/resource} with the number's place in it, such as
 * {@code PJSIP/${EXTEN}@carrier}.
 *
 * <p>The place is written {@code {number}}, or {@code ${EXTEN}} as in a dialplan. The latter reaches us untouched because
 * Spring leaves a placeholder alone that it can't resolve; should somebody have a property or environment variable named
 * EXTEN, the place is gone and the value is refused here instead of dialling one and the same number for ever.
 *
 * <p>One destination only, and nothing that Dial() or the manager protocol would take for a separator: commas, ampersands,
 * spaces and the like are refused.
 */
record DialString(String template) {

    private static final String PLACE = "{number}";
    private static final String PLACE_IN_DIALPLAN = "${EXTEN}";
    private static final Pattern FILLED_IN = Pattern.compile("[A-Za-z0-9_]+/[A-Za-z0-9_@:.;=+\\-/%~#*]+");
    private static final String ALLOWED =
            "allowed is technology/resource with ${EXTEN} or {number} in the number's place, for example"
                    + " PJSIP/${EXTEN}@carrier; no spaces, commas or ampersands";

    DialString {
        template = template.strip().replace(PLACE_IN_DIALPLAN, PLACE);
        if (!template.contains(PLACE)) {
            throw new IllegalArgumentException(
                    "the dial string '" + template + "' has no place for the number; " + ALLOWED);
        }
        if (!FILLED_IN.matcher(template.replace(PLACE, "0")).matches()) {
            throw new IllegalArgumentException("the dial string '" + template + "' can't be dialled; " + ALLOWED);
        }
    }

    /** Public, so that Spring finds it when a property is bound to this type. */
    public static DialString of(String template) {
        return new DialString(template);
    }

    /** The way without the number, for people: {@code PJSIP/carrier}, {@code DAHDI/g0}. */
    String name() {
        return template.replace(PLACE + "@", "").replace("/" + PLACE, "").replace(PLACE, "");
    }

    String to(PhoneNumber number) {
        return template.replace(PLACE, number.dialled());
    }

    @Override
    public String toString() {
        return template;
    }
}
