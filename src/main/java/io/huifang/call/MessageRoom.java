package io.huifang.call;

import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says whether one more message may be taken, so that nobody who calls, as often as he likes, fills the inbox or the disk. A
 * message's own length is bounded by {@link MessageTaking}.
 */
@Component
class MessageRoom {

    private static final Logger log = LoggerFactory.getLogger(MessageRoom.class);

    private static final Duration DAY = Duration.ofHours(24);

    private final MessageBook book;
    private final InboundSettings settings;
    private final House house;

    MessageRoom(MessageBook book, InboundSettings settings, House house) {
        this.book = book;
        this.settings = settings;
        this.house = house;
    }

    /**
     * Why no message is taken; empty when one is.
     *
     * @param caller null when the number is withheld
     * @param known whether he may be calling about a case
     */
    Optional<String> refusal(@Nullable PhoneNumber caller, boolean known) {
        if (!house.media().hasRoomForRecordings()) {
            return Optional.of(
                    "the disk of the recordings has less room than huifang.media.recordings-min-free asks for");
        }
        return lately(caller).flatMap(lately -> refusal(lately, known, settings));
    }

    static Optional<String> refusal(MessageBook.Lately lately, boolean known, InboundSettings settings) {
        if (lately.byCaller() >= settings.messagesOfACaller()) {
            return Optional.of("the caller has left " + lately.byCaller()
                    + " messages in 24 hours, and huifang.inbound.messages-of-a-caller allows "
                    + settings.messagesOfACaller());
        }
        if (!known && lately.byStrangers() >= settings.messagesOfStrangers()) {
            return Optional.of("strangers have left " + lately.byStrangers()
                    + " messages in 24 hours, and huifang.inbound.messages-of-strangers allows "
                    + settings.messagesOfStrangers());
        }
        return Optional.empty();
    }

    /** A book that can't be read must keep nobody from leaving a message; the disk's bound holds all the same. */
    private Optional<MessageBook.Lately> lately(@Nullable PhoneNumber caller) {
        Instant since = house.clock().instant().minus(DAY);
        try {
            return Optional.of(book.since(since, caller));
        } catch (RuntimeException e) {
            log.error("messages can't be counted", e);
            return Optional.empty();
        }
    }
}
