package io.huifang.bench;

import io.huifang.kernel.CallId;
import io.huifang.media.Endpointing;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.media.MediaServer;
import io.huifang.media.Sound;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The real media server in a process of its own. Every call is played a prompt over and over and recorded; when its
 * customer begins to speak the prompt is flushed, and begins again when the customer is done.
 *
 * <p>Talks with {@link MediaBench} over standard input and output: {@code READY host:port}, and after {@code STOP} its
 * counters, when it flushed ({@code FLUSH leg nanos}), and {@code DONE}.
 */
public final class MediaBenchServer {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("io.huifang.media")
    @ConfigurationPropertiesScan("io.huifang.media")
    static class MediaOnly {}

    private static final class Talk implements Consumer<MediaEvent> {
        private final Sound prompt;
        private final CountDownLatch closed;
        private final List<Long> flushes = new ArrayList<>();
        private volatile MediaLeg leg;

        Talk(Sound prompt, CountDownLatch closed) {
            this.prompt = prompt;
            this.closed = closed;
        }

        @Override
        public void accept(MediaEvent event) {
            switch (event) {
                case MediaEvent.SpeechGoesOn ignored -> {}
                case MediaEvent.Connected _, MediaEvent.SpeechEnded _ -> leg.play(prompt);
                case MediaEvent.Played played -> {
                    if (played.completely()) {
                        leg.play(prompt);
                    }
                }
                case MediaEvent.SpeechStarted _ -> {
                    flushes.add(System.nanoTime());
                    leg.flush();
                }
                case MediaEvent.Closed _ -> closed.countDown();
                case MediaEvent.RecordingFailed failed -> System.out.println("TROUBLE recording " + failed.why());
                case MediaEvent.Playing _,
                        MediaEvent.Audio _,
                        MediaEvent.Key _,
                        MediaEvent.Beep _,
                        MediaEvent.Line _ -> {}
            }
        }
    }

    private MediaBenchServer() {}

    public static void main(String[] args) throws Exception {
        int calls = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(MediaOnly.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--huifang.media.port=0",
                        "--huifang.media.max-legs=" + calls,
                        "--huifang.media.recordings=" + folder,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn")) {
            MediaServer server = context.getBean(MediaServer.class);
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            context.getBeansOfType(MeterBinder.class).values().forEach(binder -> binder.bindTo(registry));
            CountDownLatch closed = new CountDownLatch(calls);
            Sound prompt = MediaBench.babble(5_000, 1);
            List<Talk> talks = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                Talk talk = new Talk(prompt, closed);
                CallId id = new CallId(new UUID(MediaBench.UUID_HIGH, i));
                talk.leg = server.expect(id, Duration.ofMinutes(1), talk);
                talk.leg.endpointing(Endpointing.DEFAULT);
                talk.leg.record(folder.resolve(id + ".wav"));
                talks.add(talk);
            }
            System.out.println("READY " + server.advertisedAddress());
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            in.readLine();
            talks.forEach(talk -> talk.leg.close());
            if (!closed.await(20, TimeUnit.SECONDS)) {
                System.out.println("TROUBLE " + closed.getCount() + " legs were never closed");
            }
            for (Meter meter : registry.getMeters()) {
                meter.measure()
                        .forEach(measurement ->
                                System.out.println("COUNT " + meter.getId().getName()
                                        + "." + measurement.getStatistic().getTagValueRepresentation() + " "
                                        + measurement.getValue()));
            }
            for (int i = 0; i < calls; i++) {
                for (long nanos : talks.get(i).flushes) {
                    System.out.println("FLUSH " + i + " " + nanos);
                }
            }
            System.out.println("DONE");
        }
    }
}
