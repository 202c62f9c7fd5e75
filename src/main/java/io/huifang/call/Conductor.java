package io.huifang.call;

import io.huifang.call.live.SpokenLine;
import io.huifang.dialogue.Setting;
import io.huifang.dialogue.script.Script;
import io.huifang.media.MediaLeg;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Owns one call from the moment it is dialled until its end is reported. Everything about the call happens on the thread
 * that runs it, fed by one bounded queue; other threads only put into the queue.
 */
final class Conductor implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Conductor.class);

    /** About 80 s of sound: a thread that far behind is lost, and the call with it. */
    private static final int QUEUE = 4_096;

    /** How long the call's end may be held back for answers that the database has not taken yet. */
    private static final Duration ANSWERS_TOLD_WITHIN = Duration.ofSeconds(10);

    private final CallOrder order;
    private final int scriptVersion;
    private final String recording;
    private final House house;
    private final BlockingQueue<CallInput> queue = new LinkedBlockingQueue<>(QUEUE);
    private final Side side;
    private final Course course;

    private volatile boolean overrun;
    private Runnable lineFree = () -> {};
    private Consumer<CallEnded> report;
    private BooleanSupplier wordsWanted = () -> true;
    private boolean reported;

    Conductor(CallOrder order, Script script, String recording, House house) {
        this(
                order,
                script.version(),
                recording,
                house,
                () -> interview(order, script, house, false),
                Thread::startVirtualThread);
    }

    /** Of a conversation with somebody who has called us. */
    static Conductor ofCaller(CallOrder order, Script script, String recording, House house) {
        return new Conductor(
                        order,
                        script.version(),
                        recording,
                        house,
                        () -> interview(order, script, house, true),
                        Thread::startVirtualThread)
                .cameIn();
    }

    /**
     * @param partner gives the partner of the conversation, when there is one to hold
     * @param work runs what must not hold up the call
     */
    Conductor(
            CallOrder order,
            int scriptVersion,
            String recording,
            House house,
            Supplier<Partner> partner,
            Executor work) {
        this.order = order;
        this.scriptVersion = scriptVersion;
        this.recording = recording;
        this.house = house;
        this.report = this::tellHouse;
        this.side = new Side(work, this::put, new Postman(house.reporter(), work));
        this.course = new Course(
                new Outcome.Call(order, scriptVersion, recording, house.clock().instant(), order.zone()),
                partner,
                house,
                side);
    }

    private static Partner interview(CallOrder order, Script script, House house, boolean calledUs) {
        CallSettings settings = house.settings();
        LocalDateTime now = LocalDateTime.ofInstant(house.clock().instant(), order.zone());
        Setting setting = new Setting(order.language(), now, settings.transfer() != null);
        return new Interview(script, order.facts(), setting, calledUs);
    }

    /** What the call looks like now; from any thread. */
    LiveCall snapshot() {
        return course.snapshot();
    }

    /** Hands something over to the call's thread; from any thread, never blocks. */
    void put(CallInput input) {
        if (!queue.offer(input)) {
            overrun = true;
        }
    }

    /** The leg whose sound is that of the call now; null when the customer is elsewhere. From any thread. */
    @Nullable
    MediaLeg onAir() {
        return course.onAir();
    }

    /** The other side has called us. */
    Conductor cameIn() {
        course.cameIn();
        return this;
    }

    /** Must be called once, before {@link #run}. */
    void attach(MediaLeg leg) {
        course.attach(leg);
    }

    /**
     * To be done when the line is free again, before the call's end is told: whoever hears of the end may place the next
     * call at once.
     */
    void whenLineIsFree(Runnable next) {
        lineFree = next;
    }

    /** Who gets the report of the call's end, instead of the house. */
    void reportTo(Consumer<CallEnded> other) {
        report = other;
    }

    /** Whether what was said is kept, asked at the end; else it is kept. */
    void keepWordsWhen(BooleanSupplier wanted) {
        wordsWanted = wanted;
    }

    @Override
    public void run() {
        MDC.put("call", order.call().toString());
        try {
            begin();
            while (!reported) {
                CallInput input = queue.poll(500, TimeUnit.MILLISECONDS);
                step(input);
            }
        } catch (InterruptedException e) {
            abandon("the service stopped in the call");
            // only now: the report could not be written by an interrupted thread
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            log.error("call fails by a fault of ours", e);
            abandon("a fault of ours, which the log tells of");
        } finally {
            // whatever has happened, it does not live any more
            course.teller().ended("", "");
            MDC.remove("call");
        }
    }

    /** Shows the call to whoever watches. */
    void begin() {
        course.begin(scriptVersion);
    }

    /** One step of the call: something that happened, or null when nothing did for a while. */
    void step(@Nullable CallInput input) {
        if (input != null) {
            course.on(input);
        }
        if (overrun && !course.isEnding()) {
            log.error("the call's thread can't keep up, the call is ended");
            course.hangUp();
        }
        course.watch();
        if (!reported && course.isOver()) {
            tell(course.close());
        }
    }

    boolean isReported() {
        return reported;
    }

    /** The thread can't go on: what is known is reported, so that the case is not lost. */
    private void abandon(String why) {
        if (!reported) {
            tell(course.breakOff(why));
        }
    }

    private void tell(CallEnded event) {
        reported = true;
        log.info(
                "call ended disposition={} verdict={} answers={}",
                event.disposition(),
                event.decision() == null ? "-" : event.decision().verdict(),
                event.answers().size());
        course.teller()
                .ended(
                        event.disposition().name(),
                        event.decision() == null
                                ? ""
                                : event.decision().verdict().name());
        lineFree.run();
        side.postman().finish(ANSWERS_TOLD_WITHIN);
        report.accept(event);
        keepWords();
    }

    /** Beside the recording, that each word of it may be found. */
    private void keepWords() {
        List<SpokenLine> lines = course.teller().lines();
        if (!lines.isEmpty() && wordsWanted.getAsBoolean()) {
            side.work().execute(() -> house.words().keep(order, recording, lines));
        }
    }

    private void tellHouse(CallEnded event) {
        house.reporter().ended(event);
        house.metrics().ended(event);
    }
}
