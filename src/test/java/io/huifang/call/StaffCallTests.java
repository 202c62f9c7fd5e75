package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.media.MediaEvent;
import io.huifang.media.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StaffCallTests {

    private final FakeLeg leg = new FakeLeg();
    private final BlockingQueue<String> keyed = new LinkedBlockingQueue<>();
    private final List<String> said = new ArrayList<>();

    /** Asks twice, then says goodbye. */
    private final KeyTalk talk = new KeyTalk() {
        private int turns;

        @Override
        public Turn begin() {
            return Turn.ask(4, Phrase.of("one"));
        }

        @Override
        public Turn keyed(String keys) {
            keyed.add(keys);
            return turns++ == 0 ? Turn.ask(4, Phrase.of("two")) : Turn.end(Phrase.of("bye"));
        }
    };

    private StaffCall call(Duration patience) {
        return new StaffCall(
                talk,
                say -> {
                    said.add(say.prompt());
                    return Sound.silence(Duration.ofMillis(20));
                },
                new StaffSettings(io.huifang.kernel.Language.EN_US, 1, patience, patience));
    }

    private static void press(StaffCall call, String keys) {
        keys.chars().forEach(key -> call.put(new MediaEvent.Key((char) key, Duration.ZERO)));
    }

    @Test
    void asksListensAndSaysGoodbye() {
        StaffCall call = call(Duration.ofMinutes(1));
        call.put(new MediaEvent.Connected());
        press(call, "12#");
        press(call, "3456");
        call.put(new MediaEvent.Played(3, true, Duration.ZERO));

        call.hold(leg);

        assertThat(keyed).containsExactly("12", "3456");
        assertThat(said).containsExactly("one", "two", "bye");
        assertThat(leg.flushes).as("a key cuts what is being said").isEqualTo(2);
        assertThat(leg.closed).isTrue();
    }

    @Test
    void takesWhatWasKeyedBeforeSilence() {
        StaffCall call = call(Duration.ofMillis(100));
        call.put(new MediaEvent.Connected());
        press(call, "12");

        Thread holding = Thread.startVirtualThread(() -> call.hold(leg));

        assertThat(poll()).isEqualTo("12");
        call.put(new MediaEvent.Played(2, true, Duration.ZERO));
        assertThat(poll()).as("nothing was pressed").isEmpty();
        call.put(new MediaEvent.Closed(MediaEvent.CloseReason.HUNG_UP));
        join(holding);
        assertThat(leg.closed).isTrue();
    }

    @Test
    void endsWhenTheCallerHangsUpAlsoUnderAFloodOfKeys() {
        StaffCall call = call(Duration.ofMinutes(1));
        call.put(new MediaEvent.Connected());
        press(call, "*".repeat(1000));
        call.put(new MediaEvent.Closed(MediaEvent.CloseReason.HUNG_UP));

        call.hold(leg);

        assertThat(keyed).isEmpty();
        assertThat(leg.closed).isTrue();
    }

    @Test
    void saysNothingToALegThatNeverCame() {
        StaffCall call = call(Duration.ofMinutes(1));
        call.put(new MediaEvent.Closed(MediaEvent.CloseReason.NEVER_CAME));

        call.hold(leg);

        assertThat(said).isEmpty();
    }

    private String poll() {
        try {
            return keyed.poll(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
