package io.huifang.call;

import io.huifang.call.CallNotPlacedException.Obstacle;
import io.huifang.dialogue.script.FactCheck;
import io.huifang.dialogue.script.Script;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.pbx.DialRequest;
import io.huifang.speech.SpeechUnavailableException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts conductors and knows the live ones. When the service stops, no call begins and live ones may end. */
@Component
final class Desk implements CallDesk, SmartLifecycle, MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    private final House house;
    private final ScriptShelf scripts;
    private final LiveCalls live;
    private final Places places;
    private volatile boolean open;

    Desk(House house, ScriptShelf scripts, LiveCalls live) {
        this.house = house;
        this.scripts = scripts;
        this.live = live;
        this.places = new Places(house.settings().atOnce(), "huifang.call.at-once", () -> open);
    }

    /** Places for conversations, whoever has called whom. */
    Places places() {
        return places;
    }

    @Override
    public boolean identifies(String scriptId) {
        return scripts.script(scriptId).map(Interview::identifies).orElse(false);
    }

    @Override
    public Optional<String> obstacle(String scriptId, Language language) {
        return scripts.script(scriptId)
                .map(script -> scripts.missingPrompts(script, language).isEmpty()
                        ? Optional.<String>empty()
                        : Optional.of("The script '" + scriptId + "' is not spoken in " + language.tag()
                                + "; it lacks prompts."))
                .orElseGet(() -> Optional.of("The script '" + scriptId + "' is not there."));
    }

    @Override
    public void check(String scriptId, Language language, Map<String, String> facts) {
        Script script = scripts.script(scriptId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "script '" + scriptId + "' is unknown; allowed are " + scripts.ids()));
        Set<String> missing = scripts.missingPrompts(script, language);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "language " + language.tag() + " is not spoken by script '" + scriptId + "': it lacks " + missing);
        }
        List<String> complaints = FactCheck.complaints(script, facts);
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", complaints));
        }
    }

    @Override
    public void place(CallOrder order) {
        // first, so that nothing is spoken for an order that can't be taken anyway
        Places.Place place = places.take();
        boolean begun = false;
        try {
            begin(order, ready(order), place);
            begun = true;
        } finally {
            if (!begun) {
                place.give();
            }
        }
    }

    /**
     * Makes all ready that an order needs, but for its line.
     *
     * @throws CallNotPlacedException when that can't be done
     */
    Script ready(CallOrder order) {
        try {
            check(order.script(), order.language(), order.facts());
            Script script = scripts.script(order.script()).orElseThrow();
            house.mouth().prepare(order.language(), script, order.facts());
            if (!house.recognition().ready(order.language())) {
                throw new CallNotPlacedException(
                        Obstacle.NOT_NOW,
                        "there is no speech model for " + order.language().tag());
            }
            return script;
        } catch (IllegalArgumentException e) {
            throw new CallNotPlacedException(Obstacle.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (SpeechUnavailableException e) {
            throw new CallNotPlacedException(Obstacle.NOT_NOW, String.valueOf(e.getMessage()), e);
        }
    }

    private void begin(CallOrder order, Script script, Places.Place place) {
        String recording = recording(order.call());
        Conductor conductor = new Conductor(order, script, recording, house);
        live.begin(order.call(), conductor, recording, place, event -> {}, () -> {
            house.pbx()
                    .dial(
                            new DialRequest(
                                    order.call(),
                                    order.number(),
                                    house.media().advertisedAddress(),
                                    house.settings().ringTime(),
                                    order.trunk()),
                            progress -> conductor.put(new CallInput.Dial(progress)));
            return order;
        });
        log.info(
                "call placed call={} script={} language={}",
                order.call(),
                script.id(),
                order.language().tag());
    }

    /** Where a call that begins now is recorded. */
    String recording(CallId call) {
        return CallDesk.recordingName(call, LocalDate.ofInstant(house.clock().instant(), ZoneOffset.UTC));
    }

    @Override
    public void hangUp(CallId call) {
        Conductor conductor = live.find(call);
        if (conductor != null) {
            conductor.put(new CallInput.HangUp());
        }
    }

    @Override
    public Collection<LiveCall> live() {
        return live.snapshots();
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    /** No new call from here on; done when the last live one is over. */
    @Override
    public void stop(Runnable done) {
        open = false;
        log.info("no new calls, waiting for live={}", live.count());
        Thread.ofVirtual().name("calls-ending").start(() -> {
            try {
                places.awaitAll();
                live.awaitNone();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                done.run();
            }
        });
    }

    /** Stops after the dialler, and before the web server, the PBX and media: live calls and their watchers need them. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 512;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (LiveCall.Stage stage : LiveCall.Stage.values()) {
            Gauge.builder("huifang.call.live", this, desk -> desk.count(stage))
                    .description("Calls that live now, by stage")
                    .tag("stage", stage.name())
                    .register(registry);
        }
    }

    private double count(LiveCall.Stage stage) {
        return live.snapshots().stream().filter(call -> call.stage() == stage).count();
    }
}
