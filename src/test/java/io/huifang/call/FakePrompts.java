package io.huifang.call;

import io.huifang.call.scripts.FolderPrompts;
import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.Prompts;
import io.huifang.speech.SpeechUnavailableException;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says every built-in prompt as a second of silence; can be made mute. */
final class FakePrompts implements Prompts {

    private static final FolderPrompts BUILT_IN = new FolderPrompts();

    final Map<Language, Set<String>> ids =
            new EnumMap<>(Map.of(Language.EN_US, idsOf(Language.EN_US), Language.ZH_CN, idsOf(Language.ZH_CN)));

    static Set<String> idsOf(Language language) {
        return BUILT_IN.ids(language);
    }

    /** Which prompts each sound was made of. */
    final Map<Sound, List<String>> made = new IdentityHashMap<>();

    boolean mute;

    @Override
    public Set<String> ids(Language language) {
        return ids.getOrDefault(language, Set.of());
    }

    @Override
    public String text(Language language, String id, Map<String, String> values) {
        return BUILT_IN.text(language, id, values);
    }

    @Override
    public Set<String> placeholders(Language language, String id) {
        return BUILT_IN.placeholders(language, id);
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
