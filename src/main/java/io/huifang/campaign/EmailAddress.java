package io.huifang.campaign;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address at which somebody of a case may be written to. It is no {@link ContactPoint}, so nothing that dials can
 * take it for one.
 *
 * @param address kept in lower case; personal
 * @param label what people call it, at most 200 characters; may be empty
 */
public record EmailAddress(String address, ContactPoint.Role role, String label, Consent consent) {

    public static final int ADDRESS_LENGTH = 254;

    /** One @ with something that can be a mail domain behind it; what is true of an address only a mail tells. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    public EmailAddress {
        address = address.strip().toLowerCase(Locale.ROOT);
        if (address.length() > ADDRESS_LENGTH || !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "an e-mail address looks like name@example.com, with at most " + ADDRESS_LENGTH + " characters");
        }
        if (label.length() > ContactPoint.LABEL_LENGTH) {
            throw new IllegalArgumentException("a label has at most " + ContactPoint.LABEL_LENGTH + " characters");
        }
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "*" + address.substring(address.indexOf('@'));
    }
}
