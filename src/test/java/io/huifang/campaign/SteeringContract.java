package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people who steer one campaign at once, at two nodes, on every database. */
abstract class SteeringContract {

    private static final int TRIES = 60;

    final HandClock clock = new HandClock();
    Campaign one;
    Campaign other;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        DataSource source = database().migrated();
        one = new Campaign(source, "a", clock);
        other = new Campaign(source, "b", clock);
    }

    /** What somebody pressed, and what it came to: a state, or a refusal. */
    private record Press(CampaignChange change, String outcome) {}

    /**
     * Whatever they press at once, it comes out as if they had pressed one after the other, in one order or another: each
     * is told what his own button did, and the campaign stands where the last of them left it.
     */
    @Test
    void comesOutAsIfTheyHadPressedOneAfterTheOther() throws Exception {
        Random random = new Random(20261124);
        try (ExecutorService people = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < TRIES; i++) {
                CampaignId id = one.campaigns.create(
                        new CampaignOrder("campaign " + i, "employer", Language.EN_US, 5, null, Map.of()));
                CampaignState before = CampaignState.DRAFT;
                for (CampaignChange first : List.of(CampaignChange.START, CampaignChange.PAUSE)) {
                    if (random.nextBoolean() && legal(before, first) != null) {
                        before = one.campaigns.change(id, first).orElseThrow().state();
                    }
                }
                List<Callable<Press>> presses = new ArrayList<>();
                for (int person = 0; person < 3; person++) {
                    CampaignChange change = CampaignChange.values()[random.nextInt(4)];
                    Campaigns node = (person % 2 == 0 ? one : other).campaigns;
                    presses.add(() -> press(node, id, change));
                }
                List<Press> pressed = new ArrayList<>();
                for (Future<Press> press : people.invokeAll(presses)) {
                    pressed.add(press.get());
                }

                CampaignState after =
                        other.campaigns.find(id).orElseThrow().campaign().state();
                assertThat(explained(before, pressed, after))
                        .as("from %s by %s to %s", before, pressed, after)
                        .isTrue();
            }
        }
    }

    private static Press press(Campaigns node, CampaignId id, CampaignChange change) {
        try {
            return new Press(
                    change, node.change(id, change).orElseThrow().state().name());
        } catch (CampaignChangeRefusedException refused) {
            return new Press(change, "refused");
        }
    }

    /** Whether some order of what was pressed explains both what everybody was told and where the campaign stands. */
    private static boolean explained(CampaignState from, List<Press> left, CampaignState to) {
        if (left.isEmpty()) {
            return from == to;
        }
        for (Press next : left) {
            CampaignState reached = legal(from, next.change());
            String outcome = reached == null ? "refused" : reached.name();
            List<Press> rest = new ArrayList<>(left);
            rest.remove(next);
            if (outcome.equals(next.outcome()) && explained(reached == null ? from : reached, rest, to)) {
                return true;
            }
        }
        return false;
    }

    /** The rules once more, written another way; null where a change can't follow. */
    private static @Nullable CampaignState legal(CampaignState from, CampaignChange change) {
        return switch (from + " " + change) {
            case "DRAFT START", "PAUSED RESUME", "RUNNING START", "RUNNING RESUME" -> CampaignState.RUNNING;
            case "RUNNING PAUSE", "PAUSED PAUSE" -> CampaignState.PAUSED;
            case "DRAFT STOP", "RUNNING STOP", "PAUSED STOP", "STOPPED STOP" -> CampaignState.STOPPED;
            default -> null;
        };
    }
}
