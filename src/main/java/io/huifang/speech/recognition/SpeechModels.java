package io.huifang.speech.recognition;

import io.huifang.kernel.Language;
import io.huifang.speech.SpeechUnavailableException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models of all languages: each is loaded once, by a thread of its own so that the service's start goes on. */
final class SpeechModels {

    private static final Logger log = LoggerFactory.getLogger(SpeechModels.class);

    /** How it stands with a language's model. */
    sealed interface State {

        /** No folder is configured. */
        record Absent(String property) implements State {}

        record Loading(Path folder) implements State {}

        record Ready(Path folder, Engine engine) implements State {}

        /** @param why one sentence for people */
        record Unusable(Path folder, String why) implements State {}
    }

    private final Map<Language, State> states = new EnumMap<>(Language.class);
    private final Function<Path, Engine> loader;
    private final Thread loading = Thread.ofPlatform().name("speech-models").unstarted(this::loadAll);
    private boolean closed;

    /** @param loader gives the engine of a folder that has been looked at; throws IllegalStateException with a sentence */
    SpeechModels(RecognitionProperties.Models folders, Function<Path, Engine> loader) {
        this.loader = loader;
        for (Language language : Language.values()) {
            states.put(
                    language,
                    folders.folder(language)
                            .<State>map(State.Loading::new)
                            .orElse(new State.Absent("huifang.speech.models." + language.tag())));
        }
    }

    /** Begins to load; returns at once. */
    void load() {
        loading.start();
    }

    /** Waits until each model is loaded or known to be unusable. */
    void awaitLoaded() throws InterruptedException {
        loading.join();
    }

    synchronized State state(Language language) {
        return Optional.ofNullable(states.get(language)).orElseThrow();
    }

    /** @throws SpeechUnavailableException when the language has no model that is ready */
    Engine engine(Language language) {
        return switch (state(language)) {
            case State.Ready ready -> ready.engine();
            case State.Absent absent ->
                throw new SpeechUnavailableException("there is no speech model for " + language.tag() + "; set "
                        + absent.property() + " to its folder");
            case State.Loading _ ->
                throw new SpeechUnavailableException(
                        "the speech model for " + language.tag() + " is still being loaded");
            case State.Unusable unusable -> throw new SpeechUnavailableException(unusable.why());
        };
    }

    /** Frees the models; no recogniser may be open. */
    void close() {
        synchronized (this) {
            closed = true;
            for (Map.Entry<Language, State> entry : states.entrySet()) {
                if (entry.getValue() instanceof State.Ready ready) {
                    entry.setValue(new State.Unusable(ready.folder(), "the service is stopping"));
                    ready.engine().close();
                }
            }
        }
    }

    private void loadAll() {
        for (Language language : Language.values()) {
            if (state(language) instanceof State.Loading(Path folder)) {
                State state = loaded(language, folder);
                synchronized (this) {
                    if (closed && state instanceof State.Ready ready) {
                        ready.engine().close();
                        return;
                    }
                    states.put(language, state);
                }
            }
        }
    }

    private State loaded(Language language, Path folder) {
        long begun = System.nanoTime();
        Optional<String> problem = new ModelFolder(folder).problem();
        if (problem.isPresent()) {
            log.error("speech model unusable language={} reason=\"{}\"", language.tag(), problem.get());
            return new State.Unusable(folder, problem.get());
        }
        try {
            Engine engine = loader.apply(folder);
            log.info(
                    "speech model loaded language={} folder={} ms={}",
                    language.tag(),
                    folder,
                    (System.nanoTime() - begun) / 1_000_000);
            return new State.Ready(folder, engine);
        } catch (IllegalStateException e) {
            log.error("speech model unusable language={} reason=\"{}\"", language.tag(), e.getMessage(), e);
            return new State.Unusable(folder, String.valueOf(e.getMessage()));
        }
    }
}
