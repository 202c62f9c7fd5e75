package io.huifang.kernel;

import java.util.regex.Pattern;

/**
 * A number as it is dialled: an optional {@code +} and 2 to 20 digits. {@link #toString()} masks it, so that it can't
 * reach a log in clear by accident; {@link #dialled()} is the number itself.
 */
public record PhoneNumber(String dialled) {

    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9]{2,20}");
    private static final Pattern DECORATION = Pattern.compile("[\\s().\\-/]");

    public PhoneNumber {
        if (!DIALLED.matcher(dialled).matches()) {
            throw new IllegalArgumentException("a phone number is 2 to 20 digits with an optional + before them");
        }
    }

    /**
     * Reads a number as people write it, with spaces, dots, dashes and brackets.
     *
     * @throws IllegalArgumentException when something else is left; the message does not repeat the number
     */
    public static PhoneNumber parse(String written) {
        return new PhoneNumber(DECORATION.matcher(written).replaceAll(""));
    }

    /** The last two digits, the rest as asterisks. */
    public String masked() {
        return "*".repeat(dialled.length() - 2) + dialled.substring(dialled.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
