package io.huifang.pbx;

import io.huifang.kernel.PhoneNumber;
import java.util.Comparator;
import java.util.List;

/** Chooses the way out of the PBX by the number's first digits. */
final class Trunks {

    private final DialString standard;
    private final List<PbxProperties.Route> longestFirst;

    Trunks(DialString standard, List<PbxProperties.Route> routes) {
        this.standard = standard;
        this.longestFirst = routes.stream()
                .sorted(Comparator.comparingInt(
                                (PbxProperties.Route route) -> route.prefix().length())
                        .reversed())
                .toList();
    }

    String dialStringFor(PhoneNumber number) {
        return of(number).to(number);
    }

    /** The way without the number, such as {@code PJSIP/carrier}. */
    String nameFor(PhoneNumber number) {
        return of(number).name();
    }

    private DialString of(PhoneNumber number) {
        return longestFirst.stream()
                .filter(route -> number.dialled().startsWith(route.prefix()))
                .findFirst()
                .map(PbxProperties.Route::dial)
                .orElse(standard);
    }
}
