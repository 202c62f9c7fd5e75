package io.huifang.call;

import io.huifang.dialogue.FixedPrompts;
import io.huifang.dialogue.Say;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Script;
import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.Prompts;
import io.huifang.speech.SpeechUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says prompts with the case's facts, the bank's own words and what came up in the conversation filled in. */
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
     * Makes every prompt of a script ready that can be, so that nobody has to wait for it in the call. What only the
     * conversation brings, as a time to be read back, is spoken when it comes up.
     *
     * @throws SpeechUnavailableException when one can't be spoken
     */
    void prepare(Language language, Script script, Map<String, String> facts) {
        Map<String, String> values = values(facts, Map.of());
        Set<String> there = prompts.ids(language);
        for (String id : promptsOf(script)) {
            if (there.contains(id) && values.keySet().containsAll(prompts.placeholders(language, id))) {
                prompts.sound(language, List.of(id), values);
            }
        }
    }

    /**
     * Makes prompts ready that say nothing of a case.
     *
     * @throws SpeechUnavailableException when one can't be spoken
     */
    void prepare(Language language, Set<String> ids) {
        ids.forEach(id -> prompts.sound(language, List.of(id), values(Map.of(), Map.of())));
    }

    private static Set<String> promptsOf(Script script) {
        Set<String> ids = new LinkedHashSet<>(FixedPrompts.ALL);
        ids.add(MessageLeaving.PROMPT);
        for (Question question : script.questions()) {
            ids.add(question.prompt());
            ids.add(question.prompt() + ".again");
            ids.add(question.prompt() + ".clarify");
        }
        return ids;
    }

    /** The sound of a prompt; a moment of silence when it can't be spoken any more, so that the call goes on. */
    Sound say(Language language, Say say, Map<String, String> facts) {
        try {
            return prompts.sound(language, List.of(say.prompt()), values(facts, say.values()));
        } catch (SpeechUnavailableException | IllegalArgumentException e) {
            // an argument is illegal when a value is missing, which a script's check at its loading should have found
            log.error("prompt={} can't be spoken why={}", say.prompt(), e.getMessage());
            return Sound.silence(Duration.ofMillis(200));
        }
    }

    /**
     * The text of a prompt for people who watch the call: what the file says is masked but for its first character.
     *
     * @param secret whether what came up in the conversation is masked as well
     */
    String shown(Language language, Say say, Map<String, String> facts, boolean secret) {
        Map<String, String> masked = new HashMap<>();
        facts.forEach((name, value) -> masked.put(name, masked(value)));
        Map<String, String> more = new HashMap<>();
        say.values().forEach((name, value) -> more.put(name, secret ? "****" : value));
        try {
            return prompts.text(language, say.prompt(), values(masked, more));
        } catch (IllegalArgumentException e) {
            return say.prompt();
        }
    }

    private static String masked(String value) {
        return value.isEmpty() ? "" : value.substring(0, value.offsetByCodePoints(0, 1)) + "***";
    }

    private Map<String, String> values(Map<String, String> facts, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(facts);
        values.put("bank", settings.bank());
        values.put("callback", settings.callback());
        values.putAll(more);
        return values;
    }
}
