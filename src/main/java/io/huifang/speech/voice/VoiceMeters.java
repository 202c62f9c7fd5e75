package io.huifang.speech.voice;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** How texts became sound. */
record VoiceMeters(CachedSynthesizer synthesizer) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "cached", CachedSynthesizer::found);
        count(registry, "synthesised", CachedSynthesizer::spoken);
        count(registry, "failed", CachedSynthesizer::failed);
    }

    private void count(MeterRegistry registry, String how, ToDoubleFunction<CachedSynthesizer> value) {
        FunctionCounter.builder("huifang.speech.texts", synthesizer, value)
                .tag("how", how)
                .description("Texts that were to be spoken")
                .register(registry);
    }
}
