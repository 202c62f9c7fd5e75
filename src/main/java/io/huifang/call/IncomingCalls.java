package io.huifang.call;

import io.huifang.call.CallNotPlacedException.Obstacle;
import io.huifang.dialogue.script.Script;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import io.huifang.media.MediaEvent;
import io.huifang.pbx.AgiReply;
import io.huifang.pbx.AgiRequest;
import io.huifang.pbx.DialProgress;
import io.huifang.pbx.IncomingCall;
import io.huifang.speech.SpeechUnavailableException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds the calls that came in. They live as those that we place, but nobody is dialled: the call is answered when its
 * sound is there. Messages have places of their own, which are open while the service comes to its end, too.
 */
@Component
final class IncomingCalls {

    private static final Logger log = LoggerFactory.getLogger(IncomingCalls.class);

    /** An order wants a number; where the caller withholds his, this one stands, and nobody dials it. */
    private static final PhoneNumber WITHHELD = new PhoneNumber("00");

    private final House house;
    private final LiveCalls live;
    private final InboundSettings settings;
    private final MessageRoom room;
    private final Places forMessages;

    IncomingCalls(House house, LiveCalls live, InboundSettings settings, MessageRoom room) {
        this.house = house;
        this.live = live;
        this.settings = settings;
        this.room = room;
        this.forMessages = new Places(settings.messagesAtOnce(), "huifang.inbound.messages-at-once", () -> true);
    }

    /**
     * Somebody who is not spoken to by a script.
     *
     * @param language null for the one in which strangers are greeted
     * @param ref of the case that he may call about
     * @param zone whose clock counts for what he says
     */
    record Guest(
            CallId call,
            AgiRequest request,
            @Nullable Language language,
            @Nullable String ref,
            ZoneId zone) {}

    /**
     * Holds a script's conversation.
     *
     * @throws CallNotPlacedException when that can't be
     */
    AgiReply talk(CallOrder order, Script script, Places places, AgiRequest request) {
        Conductor conductor = Conductor.ofCaller(order, script, recording(order.call()), house);
        AgiReply reply = connect(order.call(), conductor, places, request, Kept.RECORDING);
        log.info("call came in, its case's conversation is held script={}", script.id());
        return reply;
    }

    /**
     * Takes a message.
     *
     * @throws CallNotPlacedException when that can't be
     */
    AgiReply takeMessage(Guest guest) {
        room.refusal(guest.request().caller(), guest.ref() != null).ifPresent(why -> {
            throw new CallNotPlacedException(Obstacle.NOT_NOW, why);
        });
        Language language = languageOf(guest);
        MessageTaking taking = new MessageTaking(
                settings,
                language,
                LocalDateTime.ofInstant(house.clock().instant(), guest.zone()),
                house.settings().transfer() != null);
        prepare(language, MessageTaking.PROMPTS);
        Conductor conductor = conductor(guest, language, () -> taking);
        conductor.reportTo(ended -> report(guest, language, taking, ended));
        conductor.keepWordsWhen(taking::isSomething);
        AgiReply reply = connect(guest.call(), conductor, forMessages, guest.request(), Kept.RECORDING);
        log.info("call came in, a message is taken known={}", guest.ref() != null);
        return reply;
    }

    /**
     * Says something, and no more.
     *
     * @throws CallNotPlacedException when that can't be
     */
    AgiReply announce(Guest guest, String prompt) {
        Language language = languageOf(guest);
        prepare(language, Set.of(prompt));
        Conductor conductor = conductor(guest, language, () -> new Announcing(prompt));
        conductor.reportTo(ended -> {});
        AgiReply reply = connect(guest.call(), conductor, forMessages, guest.request(), Kept.NOTHING);
        log.info("call came in, announced prompt={}", prompt);
        return reply;
    }

    /** The caller hears ringing meanwhile. */
    private void prepare(Language language, Set<String> prompts) {
        try {
            house.mouth().prepare(language, prompts);
        } catch (SpeechUnavailableException | IllegalArgumentException e) {
            throw new CallNotPlacedException(Obstacle.NOT_NOW, String.valueOf(e.getMessage()), e);
        }
    }

    private Language languageOf(Guest guest) {
        return guest.language() == null ? settings.language() : guest.language();
    }

    private Conductor conductor(Guest guest, Language language, Supplier<Partner> partner) {
        PhoneNumber caller = guest.request().caller();
        CallOrder order = new CallOrder(
                guest.call(),
                guest.ref() == null ? "" : guest.ref(),
                caller == null ? WITHHELD : caller,
                "",
                language,
                Map.of());
        return new Conductor(order, 0, recording(guest.call()), house, partner, Thread::startVirtualThread).cameIn();
    }

    /** What is kept of a call's sound. */
    private enum Kept {
        RECORDING,
        NOTHING
    }

    private AgiReply connect(CallId call, Conductor conductor, Places places, AgiRequest request, Kept kept) {
        Places.Place place = places.take();
        boolean begun = false;
        try {
            Consumer<MediaEvent> answers = event -> {
                if (event instanceof MediaEvent.Connected) {
                    conductor.put(new CallInput.Dial(
                            new DialProgress.Answered(house.clock().instant())));
                }
            };
            AgiReply reply = live.begin(
                    call,
                    conductor,
                    kept == Kept.RECORDING ? recording(call) : null,
                    place,
                    answers,
                    () -> house.pbx()
                            .accept(
                                    new IncomingCall(
                                            call,
                                            request.uniqueId(),
                                            house.media().advertisedAddress()),
                                    progress -> conductor.put(new CallInput.Dial(progress))));
            begun = true;
            return reply;
        } finally {
            if (!begun) {
                place.give();
            }
        }
    }

    private String recording(CallId call) {
        return CallDesk.recordingName(call, LocalDate.ofInstant(house.clock().instant(), ZoneOffset.UTC));
    }

    private void report(Guest guest, Language language, MessageTaking taking, CallEnded ended) {
        if (!taking.isSomething()) {
            log.info("no message was left");
            // or whoever calls and says nothing would fill the disk
            String recording = ended.recording();
            if (recording != null) {
                house.media().discardRecording(Path.of(recording));
            }
            return;
        }
        house.reporter()
                .messageTaken(new MessageTaken(
                        guest.call(),
                        guest.ref(),
                        guest.request().caller(),
                        language,
                        ended.startedAt(),
                        ended.endedAt(),
                        taking.text(),
                        taking.span(),
                        ended.recording(),
                        taking.wantsPerson(),
                        taking.wantsNoCalls()));
    }
}
