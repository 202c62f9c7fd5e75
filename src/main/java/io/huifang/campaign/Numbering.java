package io.huifang.campaign;

import io.huifang.kernel.PhoneNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a phone number is here. Numbers are kept in one form, so that one number written in several ways is one for caps
 * and the no-call list; what the trunk is given may look different. May be used by any thread.
 */
public interface Numbering {

    /**
     * Reads a number as people write it.
     *
     * @throws NumberRefusedException when it is none, or one that is not called
     */
    Read read(String written);

    /** What the trunk is given for a number that was read here. */
    PhoneNumber dialled(PhoneNumber number);

    /**
     * How the number of one who calls may be kept, for it is shown as each network likes: with a plus, with or without the
     * country's code, without the zero before an area code.
     */
    Set<String> formsOf(PhoneNumber shown);

    /**
     * A number as it was read.
     *
     * @param number in the form in which it is kept
     * @param extension that was written with it, 1 to 8 digits; null when there was none
     * @param likely what answers there, as far as the number tells
     */
    record Read(PhoneNumber number, @Nullable String extension, ContactPoint.Kind likely) {}
}
