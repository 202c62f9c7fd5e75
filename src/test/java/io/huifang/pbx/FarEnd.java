package io.huifang.pbx;

import io.huifang.kernel.PhoneNumber;

/** Who may be at the other end, and the last digits of the number at which the laboratory's network has one. */
enum FarEnd {
    ANSWERS("0004"),
    ANSWERS_AND_HANGS_UP("0021"),
    BUSY("0006"),
    RINGS("0007"),
    UNKNOWN("0013"),
    ANNOUNCES("0010"),
    REJECTS("0011"),
    SWITCHBOARD("0030");

    private final String lastDigits;

    FarEnd(String lastDigits) {
        this.lastDigits = lastDigits;
    }

    PhoneNumber number() {
        return new PhoneNumber("0105550" + lastDigits);
    }

    static FarEnd of(String number) {
        for (FarEnd farEnd : values()) {
            if (number.endsWith(farEnd.lastDigits)) {
                return farEnd;
            }
        }
        throw new IllegalArgumentException("nobody has this number");
    }
}
