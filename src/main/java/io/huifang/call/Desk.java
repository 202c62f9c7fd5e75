package io.huifang.call;

import io.huifang.call.CallNotPlacedException.Obstacle;
import io.huifang.dialogue.script.FactCheck;
import io.huifang.dialogue.script.Script;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.media.MediaLeg;
import io.huifang.media.MediaOverloadedException;
import io.huifang.pbx.DialRequest;
import io.huifang.pbx.PbxRefusedException;
import io.huifang.pbx.PbxUnreachableException;
import io.huifang.speech.SpeechUnavailableException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<CallId, Conductor> live = new ConcurrentHashMap<>();
    private final Object lock = new Object();
    private volatile boolean open;
    private int places;

    Desk(House house, ScriptShelf scripts) {
        this.house = house;
        this.scripts = scripts;
        this.places = house.settings().atOnce();
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
        Place place = takePlace();
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

    private Script ready(CallOrder order) {
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

    private void begin(CallOrder order, Script script, Place place) {
        String recording = CallDesk.recordingName(
                order.call(), LocalDate.ofInstant(house.clock().instant(), ZoneOffset.UTC));
        Conductor conductor = new Conductor(order, script, recording, house);
        conductor.whenLineIsFree(place::give);
        if (live.putIfAbsent(order.call(), conductor) != null) {
            throw new CallNotPlacedException(Obstacle.REFUSED, "call " + order.call() + " is being made already");
        }
        boolean dialled = false;
        try {
            MediaLeg leg = house.media()
                    .expect(
                            order.call(),
                            house.settings().mediaWithin(),
                            event -> conductor.put(new CallInput.Media(event)));
            try {
                conductor.attach(leg);
                leg.record(Path.of(recording));
                house.pbx()
                        .dial(
                                new DialRequest(
                                        order.call(),
                                        order.number(),
                                        house.media().advertisedAddress(),
                                        house.settings().ringTime()),
                                progress -> conductor.put(new CallInput.Dial(progress)));
                dialled = true;
            } finally {
                if (!dialled) {
                    leg.close();
                }
            }
        } catch (MediaOverloadedException | PbxUnreachableException e) {
            throw new CallNotPlacedException(Obstacle.NOT_NOW, String.valueOf(e.getMessage()), e);
        } catch (PbxRefusedException e) {
            throw new CallNotPlacedException(Obstacle.REFUSED, String.valueOf(e.getMessage()), e);
        } finally {
            if (!dialled) {
                live.remove(order.call());
            }
        }
        log.info(
                "call placed call={} script={} language={}",
                order.call(),
                script.id(),
                order.language().tag());
        Thread.ofVirtual().name("call-" + order.call()).start(() -> conduct(order.call(), conductor, place));
    }

    private void conduct(CallId call, Conductor conductor, Place place) {
        try {
            conductor.run();
        } finally {
            place.give();
            synchronized (lock) {
                live.remove(call);
                lock.notifyAll();
            }
        }
    }

    @Override
    public void hangUp(CallId call) {
        Conductor conductor = live.get(call);
        if (conductor != null) {
            conductor.put(new CallInput.HangUp());
        }
    }

    @Override
    public Collection<LiveCall> live() {
        return live.values().stream().map(Conductor::snapshot).toList();
    }

    private Place takePlace() {
        synchronized (lock) {
            if (!open) {
                throw new CallNotPlacedException(Obstacle.NOT_NOW, "the service is stopping");
            }
            if (places == 0) {
                throw new CallNotPlacedException(
                        Obstacle.NOT_NOW,
                        "as many calls live as huifang.call.at-once allows: "
                                + house.settings().atOnce());
            }
            places--;
            return new Place();
        }
    }

    /** What a call takes up until its line is free. */
    private final class Place {
        private boolean given;

        /** Gives it back; once is enough. */
        void give() {
            synchronized (lock) {
                if (!given) {
                    given = true;
                    places++;
                    lock.notifyAll();
                }
            }
        }
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
        log.info("no new calls, waiting for live={}", live.size());
        Thread.ofVirtual().name("calls-ending").start(() -> {
            try {
                synchronized (lock) {
                    while (places < house.settings().atOnce() || !live.isEmpty()) {
                        lock.wait();
                    }
                }
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
        return live.values().stream()
                .filter(conductor -> conductor.snapshot().stage() == stage)
                .count();
    }
}
