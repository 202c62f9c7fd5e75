package io.huifang.call;

import io.huifang.kernel.Language;
import io.huifang.media.AudioFrame;
import io.huifang.speech.Grammar;
import io.huifang.speech.HearingListener;
import io.huifang.speech.Listening;
import io.huifang.speech.SpeechRecognition;
import io.huifang.speech.SpeechUnavailableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A recogniser that only remembers; what it "hears" is said by the test. */
final class FakeRecognition implements SpeechRecognition {

    final List<FakeListening> listenings = new ArrayList<>();
    boolean ready = true;

    static final class FakeListening implements Listening {

        final HearingListener listener;
        final List<AudioFrame> frames = new ArrayList<>();
        boolean finished;
        boolean closed;

        FakeListening(HearingListener listener) {
            this.listener = listener;
        }

        @Override
        public void hear(AudioFrame frame) {
            frames.add(frame);
        }

        @Override
        public void finish() {
            finished = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Override
    public Listening listen(Language language, Grammar grammar, HearingListener listener) {
        if (!ready) {
            throw new SpeechUnavailableException("no model for " + language.tag());
        }
        FakeListening listening = new FakeListening(listener);
        listenings.add(listening);
        return listening;
    }

    @Override
    public boolean ready(Language language) {
        return ready;
    }

    @Override
    public Set<String> unknownWords(Language language, Collection<String> phrases) {
        return Set.of();
    }
}
