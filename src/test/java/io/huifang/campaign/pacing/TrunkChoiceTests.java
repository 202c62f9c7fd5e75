package io.huifang.campaign.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrunkChoiceTests {

    private static final PhoneNumber MOBILE = new PhoneNumber("+8613800000000");
    private static final PhoneNumber LANDLINE = new PhoneNumber("+861055550001");
    private static final PhoneNumber ABROAD = new PhoneNumber("+12025550123");

    private final Trunk china = trunk("china", List.of("+86"), List.of());
    private final Trunk mobile = trunk("mobile", List.of("+861"), List.of());
    private final Trunk beijing = trunk("beijing", List.of("+8610", "+86755"), List.of());
    private final Trunk kept = trunk("kept", List.of(), List.of("autumn check"));
    private final Trunks trunks = new Trunks(List.of(china, mobile, beijing, kept));

    private static Trunk trunk(String name, List<String> prefixes, List<String> campaigns) {
        return new Trunk(name, 10, null, prefixes, campaigns);
    }

    @Test
    void takesTheTrunkOfTheLongestPrefixAndTheOthersWhenItIsFull() {
        assertThat(trunks.carrying("spring check", MOBILE)).containsExactly(mobile, china);
        assertThat(trunks.carrying("spring check", LANDLINE)).containsExactly(beijing, mobile, china);
    }

    @Test
    void takesTheTrunkThatIsKeptForACampaignFirst() {
        assertThat(trunks.carrying("autumn check", LANDLINE)).containsExactly(kept, beijing, mobile, china);
        assertThat(trunks.carrying("autumn check", ABROAD)).containsExactly(kept);
    }

    @Test
    void findsNoneForWhatNoneCarries() {
        assertThat(trunks.carrying("spring check", ABROAD)).isEmpty();
    }

    @Test
    void takesThoseThatAreEquallyGoodInTheOrderInWhichTheyWereGiven() {
        Trunk one = trunk("b", List.of(), List.of());
        Trunk other = trunk("a", List.of(), List.of());

        assertThat(new Trunks(List.of(one, other)).carrying("any", ABROAD)).containsExactly(one, other);
    }

    @Test
    void readsTheNamesThatItWrote() {
        List<Trunk> some = List.of(beijing, china);

        assertThat(Trunks.written(some)).isEqualTo("beijing,china");
        assertThat(trunks.read("beijing,china")).isEqualTo(some);
    }

    @Test
    void knowsNothingOfTrunksThatAreNoLongerThere() {
        assertThat(trunks.read("beijing,shanghai")).isEmpty();
        assertThat(trunks.read("")).isEmpty();
        assertThat(trunks.named("shanghai")).isEmpty();
        assertThat(trunks.named(null)).isEmpty();
    }

    @Test
    void carriesEverythingOverTheOnlyOneThatNeedsNoName() {
        Trunk only = new Trunk(null, 7, null, List.of(), List.of());
        Trunks simple = new Trunks(List.of(only));

        assertThat(simple.carrying("any", ABROAD)).containsExactly(only);
        assertThat(Trunks.written(List.of(only))).isEmpty();
        assertThat(simple.named(null)).contains(only);
        assertThat(simple.named("from before")).as("a trunk that had a name").contains(only);
    }
}
