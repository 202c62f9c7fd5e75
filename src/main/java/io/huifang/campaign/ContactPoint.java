package io.huifang.campaign;

import io.huifang.campaign.rules.Window;
import io.huifang.kernel.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach somebody for a case.
 *
 * @param label what people call it, at most 200 characters; may be empty, may be personal
 * @param zone where it is; null for the bank's own zone
 * @param preferred hours at which it prefers to be called, local to it; empty when it has none
 */
public record ContactPoint(
        PhoneNumber number,
        Kind kind,
        String label,
        @Nullable ZoneId zone,
        List<Window> preferred) {

    public static final int LABEL_LENGTH = 200;
    public static final int MOST_PREFERRED = 5;

    /** Somewhere in the bank's own zone, at any hour that the rules allow. */
    public ContactPoint(PhoneNumber number, Kind kind, String label) {
        this(number, kind, label, null, List.of());
    }

    /** What answers there. */
    public enum Kind {
        MOBILE,
        LANDLINE,
        SWITCHBOARD,
        OTHER
    }

    public ContactPoint {
        preferred = List.copyOf(preferred);
        if (preferred.size() > MOST_PREFERRED) {
            throw new IllegalArgumentException("a contact point has at most " + MOST_PREFERRED + " preferred windows");
        }
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
