package io.huifang.call;

import io.huifang.dialogue.Script;
import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.Prompts;
import io.huifang.speech.SpeechUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says prompts with the case's facts and the bank's own words filled in. */
@Component
final class Mouth {

    private static final Logger log = LoggerFactory.getLogger(Mouth.class);

    private final Prompts prompts;
    private final CallSettings settings;

    Mouth(Prompts prompts, CallSettings settings) {
        this.prompts = prompts;
        this.settings = settings;
    }

    /**
     * Makes every prompt of a script ready, so that nobody has to wait for it in the call.
     *
     * @throws SpeechUnavailableException when one can't be spoken
     */
    void prepare(Language language, Script script, Map<String, String> facts) {
        Map<String, String> values = values(facts);
        script.prompts().forEach(id -> prompts.sound(language, List.of(id), values));
    }

    /** The sound of prompts; a moment of silence when they can't be spoken any more, so that the call goes on. */
    Sound say(Language language, List<String> ids, Map<String, String> facts) {
        try {
            return prompts.sound(language, ids, values(facts));
        } catch (SpeechUnavailableException e) {
            log.error("prompts={} can't be spoken why={}", ids, e.getMessage());
            return Sound.silence(Duration.ofMillis(200));
        }
    }

    private Map<String, String> values(Map<String, String> facts) {
        Map<String, String> values = new HashMap<>(facts);
        values.put("bank", settings.bank());
        values.put("callback", settings.callback());
        return values;
    }
}
