package io.huifang.speech.voice;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.Prompts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prompts as they were recorded, and synthesised where they were not or can't be. */
final class RecordedPrompts implements Prompts {

    private static final Sound PAUSE = Sound.silence(Duration.ofMillis(250));

    private final PromptLibrary library;
    private final SpeechSynthesizer synthesizer;

    RecordedPrompts(PromptLibrary library, SpeechSynthesizer synthesizer) {
        this.library = library;
        this.synthesizer = synthesizer;
    }

    @Override
    public Set<String> ids(Language language) {
        return Set.copyOf(ofLanguage(language).keySet());
    }

    @Override
    public String text(Language language, String id, Map<String, String> values) {
        return prompt(language, id).filled(values);
    }

    @Override
    public Set<String> placeholders(Language language, String id) {
        return prompt(language, id).placeholders();
    }

    @Override
    public Sound sound(Language language, List<String> ids, Map<String, String> values) {
        List<Sound> sounds = new ArrayList<>();
        for (String id : ids) {
            Prompt prompt = prompt(language, id);
            if (!sounds.isEmpty()) {
                sounds.add(PAUSE);
            }
            sounds.add(prompt.recorded()
                    .orElseGet(() -> synthesizer.speak(language, SpokenText.of(language, prompt.filled(values)))));
        }
        return joined(sounds);
    }

    private Prompt prompt(Language language, String id) {
        Prompt prompt = ofLanguage(language).get(id);
        if (prompt == null) {
            throw new IllegalArgumentException("there is no prompt '" + id + "' in " + language.tag()
                    + ": the file voice-prompts/" + language.tag() + "/" + id + ".txt is missing or not usable");
        }
        return prompt;
    }

    private Map<String, Prompt> ofLanguage(Language language) {
        return library.prompts().getOrDefault(language, Map.of());
    }

    private static Sound joined(List<Sound> sounds) {
        if (sounds.size() == 1) {
            return sounds.getFirst();
        }
        short[] all = new short[sounds.stream().mapToInt(Sound::length).sum()];
        int at = 0;
        for (Sound sound : sounds) {
            short[] piece = new short[sound.length()];
            sound.copy(0, piece);
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return Sound.of(all);
    }
}
