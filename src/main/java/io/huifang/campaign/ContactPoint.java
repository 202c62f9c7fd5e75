package io.huifang.campaign;

import io.huifang.campaign.rules.Window;
import io.huifang.kernel.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One number at which to reach somebody for a case, as it was ordered. What has been learnt of it since is its
 * {@link ContactHealth}.
 *
 * @param extension behind the number's switchboard, 1 to 8 digits; null when there is none
 * @param label what people call it, at most 200 characters; may be empty, may be personal
 * @param zone where it is; null for the bank's own zone
 * @param preferred hours at which it prefers to be called, local to it; empty when it has none
 * @param consent to being called there, as the bank has it
 */
public record ContactPoint(
        PhoneNumber number,
        Kind kind,
        @Nullable String extension,
        Role role,
        String label,
        @Nullable ZoneId zone,
        List<Window> preferred,
        Consent consent) {

    public static final int LABEL_LENGTH = 200;
    public static final int MOST_PREFERRED = 5;
    public static final Pattern EXTENSION = Pattern.compile("[0-9]{1,8}");

    /** Of whom nothing more is known. */
    public ContactPoint(PhoneNumber number, Kind kind, String label, @Nullable ZoneId zone, List<Window> preferred) {
        this(number, kind, null, Role.OTHER, label, zone, preferred, Consent.UNKNOWN);
    }

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

    /** Who is to be reached there. */
    public enum Role {
        BORROWER,
        CO_BORROWER,
        GUARANTOR,
        EMPLOYER,
        EMERGENCY,
        /** Somebody else, or it is not told. */
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
        if (extension != null && !EXTENSION.matcher(extension).matches()) {
            throw new IllegalArgumentException("an extension has 1 to 8 digits");
        }
    }

    /** Whether a call to one is a call to the other. */
    boolean isSameLine(ContactPoint other) {
        return number.equals(other.number) && java.util.Objects.equals(extension, other.extension);
    }

    /** Without the number in clear and without the label. */
    @Override
    public String toString() {
        return kind + " " + number.masked();
    }
}
