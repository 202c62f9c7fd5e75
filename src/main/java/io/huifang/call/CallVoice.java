package io.huifang.call;

import io.huifang.dialogue.Say;
import io.huifang.media.Sound;
import java.util.Optional;

/** The bot's voice in one call. What was made ready before the call is there at once; all else is spoken beside it. */
final class CallVoice implements Speaking.Voice {

    private final CallOrder order;
    private final Mouth mouth;
    private final Side side;

    CallVoice(CallOrder order, Mouth mouth, Side side) {
        this.order = order;
        this.mouth = mouth;
        this.side = side;
    }

    @Override
    public Optional<Sound> sound(Say say, long number) {
        if (say.values().isEmpty()) {
            return Optional.of(speak(say));
        }
        side.work().execute(() -> side.inbox().accept(new CallInput.Spoken(number, speak(say))));
        return Optional.empty();
    }

    private Sound speak(Say say) {
        return mouth.say(order.language(), say, order.facts());
    }
}
