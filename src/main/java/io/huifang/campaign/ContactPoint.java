package io.huifang.campaign;

import io.huifang.kernel.PhoneNumber;

/**
 * One way to reach somebody for a case.
 *
 * @param label what people call it, at most 200 characters; may be empty, may be personal
 */
public record ContactPoint(PhoneNumber number, Kind kind, String label) {

    public static final int LABEL_LENGTH = 200;

    /** What answers there. */
    public enum Kind {
        MOBILE,
        LANDLINE,
        SWITCHBOARD,
        OTHER
    }

    public ContactPoint {
        if (label.length() > LABEL_LENGTH) {
            throw new IllegalArgumentException("a label has at most " + LABEL_LENGTH + " characters");
        }
    }

    /** Without the number in clear and without the label. */
    @Override
    public String toString() {
        return kind + " " + number.masked();
    }
}
