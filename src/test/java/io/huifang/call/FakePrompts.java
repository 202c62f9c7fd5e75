package io.huifang.call;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.Prompts;
import io.huifang.speech.SpeechUnavailableException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says every prompt of the employer script as a second of silence; can be made mute. */
final class FakePrompts implements Prompts {

    static final Set<String> EMPLOYER = Set.of(
            "no-input",
            "no-match",
            "not-now",
            "goodbye",
            "person-will-call",
            "technical-problem",
            "opening",
            "opening.again",
            "employer-company",
            "employer-company.again",
            "employer-employed",
            "employer-employed.again",
            "employer-title",
            "employer-title.again",
            "employer-years",
            "employer-years.again");

    final Map<Language, Set<String>> ids = new EnumMap<>(Map.of(Language.EN_US, EMPLOYER, Language.ZH_CN, EMPLOYER));
    final Map<String, Set<String>> placeholders = new HashMap<>();
    /** Which prompts each sound was made of. */
    final Map<Sound, List<String>> made = new IdentityHashMap<>();

    boolean mute;

    @Override
    public Set<String> ids(Language language) {
        return ids.getOrDefault(language, Set.of());
    }

    @Override
    public String text(Language language, String id, Map<String, String> values) {
        return id;
    }

    @Override
    public Set<String> placeholders(Language language, String id) {
        return placeholders.getOrDefault(id, Set.of());
    }

    @Override
    public synchronized Sound sound(Language language, List<String> prompts, Map<String, String> values) {
        if (mute) {
            throw new SpeechUnavailableException("no voice for " + language.tag());
        }
        Sound sound = Sound.of(new short[Sound.RATE]);
        made.put(sound, List.copyOf(prompts));
        return sound;
    }
}
