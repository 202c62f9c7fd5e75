package io.huifang.campaign;

import io.huifang.kernel.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How the number of one who calls may be written in a case: networks show it in their own form, with or without country
 * code and the zero before an area code.
 */
final class CallerNumbers {

    private static final Map<String, String> COUNTRY_CODES = Map.of("CN", "86", "US", "1");

    private CallerNumbers() {}

    /** @param country in which the bank is, like {@code CN} */
    static Set<String> formsOf(PhoneNumber shown, String country) {
        String code = COUNTRY_CODES.getOrDefault(country, "");
        String digits = shown.dialled().replace("+", "");
        if (digits.startsWith("00")) {
            digits = digits.substring(2);
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(shown.dialled());
        forms.add(digits);
        forms.add("+" + digits);
        String national = national(digits, code);
        forms.add(national);
        forms.add("0" + national);
        if (!code.isEmpty()) {
            forms.add(code + national);
            forms.add("+" + code + national);
        }
        return forms;
    }

    /** Without country code and leading zero; a number this short has neither. */
    private static String national(String digits, String code) {
        String rest = !code.isEmpty() && digits.startsWith(code) && digits.length() > 10 + code.length() - 1
                ? digits.substring(code.length())
                : digits;
        return rest.startsWith("0") ? rest.substring(1) : rest;
    }
}
