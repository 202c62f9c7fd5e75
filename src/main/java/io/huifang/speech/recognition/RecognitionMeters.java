package io.huifang.speech.recognition;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/** What recognition has to do and what it costs. */
record RecognitionMeters(PooledRecognition recognition, RecognitionLoad load, int threads) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huifang.speech.listenings", recognition, PooledRecognition::active)
                .description("Answers being heard")
                .register(registry);
        Gauge.builder("huifang.speech.speakers", recognition, PooledRecognition::sessions)
                .description("Speakers whose voice is remembered for the length of their call")
                .register(registry);
        Gauge.builder("huifang.speech.queued", load, RecognitionLoad::queuedSeconds)
                .baseUnit("seconds")
                .description("Sound that waits for a recogniser thread")
                .register(registry);
        Gauge.builder("huifang.speech.pool.threads", () -> threads)
                .description("Recogniser threads")
                .register(registry);
        Gauge.builder("huifang.speech.pool.busy", load, it -> (double) it.busyThreads() / threads)
                .baseUnit("ratio")
                .description("Share of the recogniser threads that work at this moment")
                .register(registry);
        Gauge.builder("huifang.speech.realtime.factor", load, RecognitionLoad::realTimeFactor)
                .baseUnit("ratio")
                .description("Seconds of a thread per second of sound, over about the last minute of sound")
                .register(registry);
        FunctionCounter.builder("huifang.speech.pool.work", load, RecognitionLoad::busySeconds)
                .baseUnit("seconds")
                .description("Time that recogniser threads have worked")
                .register(registry);
        FunctionCounter.builder("huifang.speech.recognised", load, RecognitionLoad::recognisedSeconds)
                .baseUnit("seconds")
                .description("Sound that has been recognised")
                .register(registry);
        FunctionCounter.builder("huifang.speech.listener.errors", load, RecognitionLoad::listenerErrors)
                .description("Exceptions thrown by those who hear what is recognised")
                .register(registry);
        for (Failure failure : Failure.values()) {
            FunctionCounter.builder("huifang.speech.failures", load, it -> it.failures(failure))
                    .tag("reason", failure.name().toLowerCase(Locale.ROOT))
                    .description("Answers that could not be heard")
                    .register(registry);
        }
    }
}
