package io.huifang.campaign;

import io.huifang.campaign.NumberRefusedException.Reason;
import io.huifang.kernel.PhoneNumber;
import java.util.Set;

/** Any digits are a number and are dialled as they are written. */
final class AnyNumbering implements Numbering {

    @Override
    public Read read(String written) {
        try {
            return new Read(PhoneNumber.parse(written), null, ContactPoint.Kind.OTHER);
        } catch (IllegalArgumentException wrong) {
            throw new NumberRefusedException(Reason.NO_NUMBER, String.valueOf(wrong.getMessage()));
        }
    }

    @Override
    public Set<String> formsOf(PhoneNumber shown) {
        String digits = shown.dialled().replace("+", "");
        return Set.of(digits, "+" + digits);
    }

    @Override
    public PhoneNumber dialled(PhoneNumber number) {
        return number;
    }
}
