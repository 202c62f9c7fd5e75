package io.huifang.campaign;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import io.huifang.campaign.NumberRefusedException.Reason;
import io.huifang.campaign.NumberingProperties.DialPlan;
import io.huifang.campaign.rules.SettingsFileException;
import io.huifang.kernel.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbering plan of a region, by libphonenumber. Numbers are kept as E.164 has them. */
final class RegionNumbering implements Numbering {

    /** How Chinese files write an extension; libphonenumber knows "ext.", "x" and "#". */
    private static final Pattern CHINESE_EXTENSION = Pattern.compile("\\s*(?:转|轉|分机号?|分機號?)\\s*[:：]?\\s*");

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");

    /** Carriers show it before foreign numbers also where people dial something else. */
    private static final Pattern INTERNATIONAL = Pattern.compile("^00");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;
    private final boolean foreignNumbers;
    private final DialPlan dialPlan;

    RegionNumbering(NumberingProperties properties) {
        region = properties.region();
        foreignNumbers = properties.foreignNumbers();
        dialPlan = properties.dialPlan();
        if (!numbers.getSupportedRegions().contains(region)) {
            throw new SettingsFileException("huifang.calling.region: there are no numbers of '" + region
                    + "'; allowed is a country or region as ISO 3166 has it, like CN");
        }
    }

    @Override
    public Read read(String written) {
        Phonenumber.PhoneNumber number = parse(written);
        checkLength(number);
        PhoneNumberType type = numbers.getNumberType(number);
        if (type == PhoneNumberType.UNKNOWN) {
            throw refused(
                    Reason.NOT_IN_USE,
                    "the numbering plan has no number of this form; perhaps its area code, like 010, is missing");
        }
        if (numbers.getCountryCodeForRegion(region) != number.getCountryCode() && !foreignNumbers) {
            throw refused(
                    Reason.FOREIGN,
                    "the number is a foreign one (+" + number.getCountryCode()
                            + "), and huifang.calling.foreign-numbers does not allow these");
        }
        ContactPoint.Kind kind = kind(number, type);
        return new Read(
                new PhoneNumber(numbers.format(plain(number), PhoneNumberFormat.E164)), extension(number), kind);
    }

    private Phonenumber.PhoneNumber parse(String written) {
        try {
            return numbers.parse(CHINESE_EXTENSION.matcher(written).replaceFirst(" ext. "), region);
        } catch (NumberParseException wrong) {
            throw switch (wrong.getErrorType()) {
                case INVALID_COUNTRY_CODE -> refused(Reason.NO_NUMBER, "the country code does not exist");
                case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> refused(Reason.TOO_SHORT, "the number is too short");
                case TOO_LONG -> refused(Reason.TOO_LONG, "the number is too long");
                case NOT_A_NUMBER -> refused(Reason.NO_NUMBER, "this is no phone number");
            };
        }
    }

    private void checkLength(Phonenumber.PhoneNumber number) {
        switch (numbers.isPossibleNumberWithReason(number)) {
            case IS_POSSIBLE -> {
                // and its type tells whether it is one
            }
            case IS_POSSIBLE_LOCAL_ONLY ->
                throw refused(Reason.WITHOUT_AREA_CODE, "the number is too short or lacks its area code, like 010");
            case TOO_SHORT -> throw refused(Reason.TOO_SHORT, "the number is too short");
            case TOO_LONG -> throw refused(Reason.TOO_LONG, "the number is too long");
            case INVALID_LENGTH -> throw refused(Reason.NOT_IN_USE, "no number has so many digits");
            case INVALID_COUNTRY_CODE -> throw refused(Reason.NO_NUMBER, "the country code does not exist");
        }
    }

    private static ContactPoint.Kind kind(Phonenumber.PhoneNumber number, PhoneNumberType type) {
        return switch (type) {
            case MOBILE, FIXED_LINE_OR_MOBILE, PAGER -> ContactPoint.Kind.MOBILE;
            case FIXED_LINE -> number.hasExtension() ? ContactPoint.Kind.SWITCHBOARD : ContactPoint.Kind.LANDLINE;
            case PREMIUM_RATE -> throw refused(Reason.PREMIUM_RATE, "calls to this number cost extra");
            case SHARED_COST ->
                throw refused(Reason.SHARED_COST, "who is called by this number pays a share, like 400 numbers");
            case TOLL_FREE, VOIP, PERSONAL_NUMBER, UAN, VOICEMAIL, UNKNOWN -> ContactPoint.Kind.OTHER;
        };
    }

    private static @Nullable String extension(Phonenumber.PhoneNumber number) {
        if (!number.hasExtension() || number.getExtension().isEmpty()) {
            return null;
        }
        if (!ContactPoint.EXTENSION.matcher(number.getExtension()).matches()) {
            throw refused(Reason.EXTENSION, "an extension has 1 to 8 digits");
        }
        return number.getExtension();
    }

    private static Phonenumber.PhoneNumber plain(Phonenumber.PhoneNumber number) {
        return new Phonenumber.PhoneNumber().mergeFrom(number).clearExtension();
    }

    /** A number that was stored when any digits were numbers is dialled as it stands. */
    @Override
    public PhoneNumber dialled(PhoneNumber number) {
        if (!number.dialled().startsWith("+")) {
            return number;
        }
        return switch (dialPlan) {
            case E164 -> number;
            case DIGITS -> new PhoneNumber(number.dialled().substring(1));
            case NATIONAL -> national(number);
        };
    }

    /**
     * The first way of reading it that gives a number in use holds: as somebody in the region would dial it, else as one
     * with a country's code before it. Whatever it is, it may also be kept as it stands.
     */
    @Override
    public Set<String> formsOf(PhoneNumber shown) {
        String digits = shown.dialled().replace("+", "");
        Set<String> forms = new LinkedHashSet<>(List.of(shown.dialled()));
        Stream.of(
                        shown.dialled(),
                        "+" + digits,
                        "+" + INTERNATIONAL.matcher(digits).replaceFirst(""))
                .flatMap(written -> inUse(written).stream())
                .findFirst()
                .ifPresent(number -> {
                    String kept = numbers.format(number, PhoneNumberFormat.E164);
                    forms.add(kept);
                    forms.add(kept.substring(1));
                    forms.add(national(new PhoneNumber(kept)).dialled());
                });
        return forms;
    }

    private Optional<Phonenumber.PhoneNumber> inUse(String written) {
        try {
            return Optional.of(numbers.parse(written, region)).filter(numbers::isValidNumber);
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private PhoneNumber national(PhoneNumber number) {
        try {
            String written = numbers.formatOutOfCountryCallingNumber(numbers.parse(number.dialled(), region), region);
            return new PhoneNumber(NO_DIGITS.matcher(written).replaceAll(""));
        } catch (NumberParseException unknown) {
            return number;
        }
    }

    private static NumberRefusedException refused(Reason reason, String why) {
        return new NumberRefusedException(reason, why);
    }
}
