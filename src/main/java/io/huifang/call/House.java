package io.huifang.call;

import io.huifang.call.live.LiveFeed;
import io.huifang.media.MediaServer;
import io.huifang.pbx.Pbx;
import io.huifang.speech.SpeechRecognition;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The other rooms as a call needs them. */
@Component
record House(
        CallSettings settings,
        Pbx pbx,
        MediaServer media,
        SpeechRecognition recognition,
        Mouth mouth,
        Reporter reporter,
        CallMetrics metrics,
        LiveFeed live,
        WordsFile words,
        Clock clock) {}
