package io.huifang.pbx;

import io.huifang.kernel.PhoneNumber;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways out of the PBX: those that have a name, and for whoever names none the one that the first digits choose. */
final class Trunks {

    private final DialString standard;
    private final List<PbxProperties.Route> longestFirst;
    private final Map<String, DialString> byName = new HashMap<>();

    Trunks(DialString standard, List<PbxProperties.Route> routes, List<TrunkLines.Line> named) {
        this.standard = standard;
        this.longestFirst = routes.stream()
                .sorted(Comparator.comparingInt(
                                (PbxProperties.Route route) -> route.prefix().length())
                        .reversed())
                .toList();
        named.forEach(line -> byName.put(line.name(), line.dial()));
    }

    /** @throws PbxRefusedException when there is no trunk of the name that the request has */
    String dialStringFor(DialRequest request) {
        String trunk = request.trunk();
        if (trunk == null) {
            return byDigits(request.number()).to(request.number());
        }
        DialString named = byName.get(trunk);
        if (named == null) {
            throw new PbxRefusedException("there is no trunk '" + trunk + "'");
        }
        return named.to(request.number());
    }

    /** The way that the first digits choose, without the number, such as {@code PJSIP/carrier}. */
    String nameFor(PhoneNumber number) {
        return byDigits(number).name();
    }

    private DialString byDigits(PhoneNumber number) {
        return longestFirst.stream()
                .filter(route -> number.dialled().startsWith(route.prefix()))
                .findFirst()
                .map(PbxProperties.Route::dial)
                .orElse(standard);
    }
}
