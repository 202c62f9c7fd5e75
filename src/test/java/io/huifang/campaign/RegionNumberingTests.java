package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.campaign.NumberRefusedException.Reason;
import io.huifang.campaign.NumberingProperties.DialPlan;
import io.huifang.campaign.NumberingProperties.Plan;
import io.huifang.campaign.rules.SettingsFileException;
import io.huifang.kernel.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionNumberingTests {

    private static Numbering numbering(boolean foreign, DialPlan plan) {
        return new RegionNumbering(new NumberingProperties(Plan.BY_REGION, "CN", foreign, plan));
    }

    private final Numbering china = numbering(false, DialPlan.NATIONAL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010 5555 0001",
                "01055550001",
                "(010) 5555-0001",
                "+86 10 5555 0001",
                "0086 10 5555 0001",
                "８６－１０－５５５５０００１",
                "010-5555-0001 转 801"
            })
    void takesOneNumberWrittenInManyWaysForOne(String written) {
        assertThat(china.read(written).number()).isEqualTo(new PhoneNumber("+861055550001"));
        assertThat(china.dialled(china.read(written).number())).isEqualTo(new PhoneNumber("01055550001"));
    }

    @ParameterizedTest
    @CsvSource({
        "abc, NO_NUMBER",
        "'', NO_NUMBER",
        "+999 1234567, NO_NUMBER",
        "1, NO_NUMBER",
        "95588, WITHOUT_AREA_CODE",
        "5555 0001, NOT_IN_USE",
        "+86 138, TOO_SHORT",
        "010 5555 0001 2345 6789, TOO_LONG",
        "+1 202 555 0123, FOREIGN",
        "400 555 0001, SHARED_COST",
        "010 5555 0001 转 123456789, EXTENSION"
    })
    void refusesWhatIsNotCalledAndSaysWhy(String written, Reason reason) {
        assertThatThrownBy(() -> china.read(written)).isInstanceOfSatisfying(NumberRefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            if (written.length() > 3) {
                assertThat(refused).message().doesNotContain(written).isNotBlank();
            }
        });
    }

    @Test
    void refusesPremiumRatesAbroadEvenWhereForeignNumbersAreCalled() {
        assertThatThrownBy(() -> numbering(true, DialPlan.NATIONAL).read("+1 900 234 5678"))
                .isInstanceOfSatisfying(
                        NumberRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PREMIUM_RATE));
    }

    @ParameterizedTest
    @CsvSource({
        "010 5555 0001 分机：801, 801, SWITCHBOARD",
        "010 5555 0001 ext. 12, 12, SWITCHBOARD",
        "010 5555 0001, , LANDLINE",
        "138 0000 0000, , MOBILE",
        "800 810 0000, , OTHER"
    })
    void readsTheExtensionAndWhatAnswersThere(String written, String extension, ContactPoint.Kind kind) {
        Numbering.Read read = china.read(written);
        assertThat(read.extension()).isEqualTo(extension);
        assertThat(read.likely()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL, 13800000000, 13800000000",
        "NATIONAL, +1 202 555 0123, 0012025550123",
        "E164, 010 5555 0001, +861055550001",
        "DIGITS, 010 5555 0001, 861055550001"
    })
    void givesTheTrunkWhatItNeeds(DialPlan plan, String written, String dialled) {
        Numbering numbering = numbering(true, plan);
        assertThat(numbering.dialled(numbering.read(written).number()).dialled())
                .isEqualTo(dialled);
    }

    @Test
    void dialsAsItStandsWhatWasStoredWhenAnyDigitsWereNumbers() {
        assertThat(china.dialled(new PhoneNumber("0016"))).isEqualTo(new PhoneNumber("0016"));
        assertThat(new AnyNumbering().read("00-16").number()).isEqualTo(new PhoneNumber("0016"));
    }

    @Test
    void stopsTheStartWhenThereIsNoSuchRegion() {
        assertThatThrownBy(() ->
                        new RegionNumbering(new NumberingProperties(Plan.BY_REGION, "China", false, DialPlan.NATIONAL)))
                .isInstanceOf(SettingsFileException.class)
                .hasMessageContaining("huifang.calling.region")
                .hasMessageContaining("'China'")
                .hasMessageContaining("like CN");
    }

    @ParameterizedTest
    @CsvSource({
        "CN, +861055550001, +861055550001",
        "CN, 00861055550001, +861055550001",
        "CN, 861055550001, +861055550001",
        "CN, 01055550001, +861055550001",
        "CN, 1055550001, +861055550001",
        "CN, 13800000000, +8613800000000",
        "CN, 8613800000000, +8613800000000",
        "CN, 12025550123, +12025550123",
        "CN, 0012025550123, +12025550123",
        "US, 2025550123, +12025550123",
        "US, 12025550123, +12025550123",
        "US, 01112025550123, +12025550123",
        "US, 0012025550123, +12025550123",
        "US, 8613800000000, +8613800000000",
        "US, 008613800000000, +8613800000000",
        "HK, 23450001, +85223450001",
        "HK, 85223450001, +85223450001",
        "DE, 0301234567, +49301234567",
        "DE, 0049301234567, +49301234567"
    })
    void findsACallerOfAnyRegionHoweverTheNetworkShowsTheNumber(String region, String shown, String kept) {
        Numbering numbering =
                new RegionNumbering(new NumberingProperties(Plan.BY_REGION, region, true, DialPlan.NATIONAL));

        assertThat(numbering.formsOf(new PhoneNumber(shown))).contains(kept, shown);
    }

    @Test
    void findsACallerWhoseNumberWasKeptAsItWasWritten() {
        assertThat(china.formsOf(new PhoneNumber("+861055550001"))).contains("01055550001", "861055550001");
        assertThat(new AnyNumbering().formsOf(new PhoneNumber("+601"))).contains("601", "+601");
    }

    @Test
    void takesWhatIsNoNumberForItselfOnly() {
        assertThat(china.formsOf(new PhoneNumber("601"))).containsExactly("601");
        assertThat(china.formsOf(new PhoneNumber("+99900"))).containsExactly("+99900");
    }

    /** Read as one of the region it is in use, so nobody else's number of the same digits is meant. */
    @Test
    void doesNotTakeANumberOfTheRegionForAForeignOne() {
        assertThat(china.formsOf(new PhoneNumber("13800000000")))
                .containsExactly("13800000000", "+8613800000000", "8613800000000");
    }
}
