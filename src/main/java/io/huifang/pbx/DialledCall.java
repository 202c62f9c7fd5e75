package io.huifang.pbx;

import io.huifang.kernel.CallId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows one call from request to end, by what is heard of it. Stages may be heard twice or late; each is told on once, and
 * nothing after the end.
 */
final class DialledCall {

    private enum Stage {
        DIALLING,
        RINGING,
        EARLY_MEDIA,
        ANSWERED
    }

    private final CallId id;
    private final Clock clock;
    private final Consumer<DialProgress> out;
    private final Set<Stage> told = EnumSet.noneOf(Stage.class);
    private final List<DialProgress> early = new ArrayList<>();
    private boolean accepted;

    private @Nullable String customerChannel;
    private boolean customerGone;
    private boolean customerMoved;
    /** The channel that was hung up while he was under way from one to the other. */
    private @Nullable String customerLeft;
    /** The customer is or was being brought to a person, so he lives without the media leg that we know. */
    private boolean handedOver;

    /** The customer called us, so there is no leg whose id we chose. */
    private boolean cameIn;

    private boolean hangUpWanted;
    private boolean over;
    private int cause;
    private @Nullable Integer sipCode;
    private @Nullable DialStatus reported;
    private @Nullable Instant mediaGoneAt;
    private @Nullable Instant missedAt;

    /** @param out told under this call's lock, so that it is told in order; must not block */
    DialledCall(CallId id, Clock clock, Consumer<DialProgress> out) {
        this.id = id;
        this.clock = clock;
        this.out = out;
    }

    CallId id() {
        return id;
    }

    /** The PBX has taken the request, as far as we know. Until then nothing is told: it may still be refused. */
    synchronized void accepted() {
        accepted = true;
        early.forEach(out);
        early.clear();
    }

    /** Nobody was dialled: the customer has called us, and there is nothing to tell but the end. */
    synchronized void cameIn(String customersChannel) {
        accepted = true;
        cameIn = true;
        customerChannel = customersChannel;
        told.addAll(EnumSet.allOf(Stage.class));
    }

    synchronized void dialling(@Nullable String customersChannel) {
        missedAt = null;
        if (customerChannel == null) {
            customerChannel = customersChannel;
        }
        if (first(Stage.DIALLING)) {
            tell(new DialProgress.Dialling(clock.instant()));
        }
    }

    synchronized void ringing() {
        missedAt = null;
        if (first(Stage.RINGING)) {
            tell(new DialProgress.Ringing(clock.instant()));
        }
    }

    synchronized void earlyMedia() {
        missedAt = null;
        if (first(Stage.EARLY_MEDIA)) {
            tell(new DialProgress.EarlyMedia(clock.instant()));
        }
    }

    /** Dialling is over: answered, or not. */
    synchronized void dialled(DialStatus status) {
        missedAt = null;
        if (status == DialStatus.ANSWER) {
            if (first(Stage.ANSWERED)) {
                tell(new DialProgress.Answered(clock.instant()));
            }
        } else if (reported == null) {
            reported = status;
        }
    }

    /** The dialplan's closing report, which knows best. */
    synchronized void reported(@Nullable DialStatus status, int q850, @Nullable Integer sip) {
        if (status != null) {
            reported = status;
        }
        cause(q850, sip);
    }

    /**
     * The customer is to be brought to a person.
     *
     * @return his channel; null when nobody has answered, or he is gone
     */
    synchronized @Nullable String handOver() {
        if (over || customerGone || !answered()) {
            return null;
        }
        handedOver = true;
        customerMoved = false;
        return customerChannel;
    }

    /** The channel of the customer who has answered; null when nobody has, or he is gone. */
    synchronized @Nullable String customer() {
        return over || customerGone || !answered() ? null : customerChannel;
    }

    /** The PBX refused to bring him there: all is as it was before. */
    synchronized void notHandedOver() {
        if (over) {
            return;
        }
        handedOver = false;
        customerMoved = true;
        tell(new DialProgress.NotTransferred(clock.instant()));
        if (customerLeft != null) {
            hungUp(customerLeft, 0, null);
        }
    }

    /** On the way to a person the customer has another channel, and the one that we know dies. */
    synchronized void customerMoved(String channel) {
        missedAt = null;
        customerChannel = channel;
        customerGone = false;
        customerMoved = true;
        customerLeft = null;
    }

    /**
     * A person speaks with the customer: the call is no longer ours.
     *
     * @param by whose telephone it is; null when that is not known
     */
    synchronized void takenOver(@Nullable String by) {
        if (!over) {
            tell(new DialProgress.TakenOver(clock.instant(), by));
            end(DialStatus.ANSWER);
        }
    }

    /** The channel that has to be hung up for the whole call to end. */
    synchronized String mainChannel() {
        String customer = customerChannel;
        boolean his = cameIn || (handedOver && mediaGoneAt != null);
        return his && customer != null ? customer : ChannelIds.of(id);
    }

    /** A leg of the call is gone. When it was the last one, so is the call. */
    synchronized void hungUp(String channel, int q850, @Nullable Integer sip) {
        if (channel.equals(customerChannel)) {
            if (handedOver && !customerMoved && !cameIn) {
                // the channel that he had before the redirection, most likely; the PBX will tell of the new one
                customerLeft = channel;
                cause(q850, sip);
                return;
            }
            customerGone = true;
            cause(q850, sip);
        } else if (channel.equals(ChannelIds.of(id))) {
            mediaGoneAt = clock.instant();
        }
        boolean mediaGone = cameIn || mediaGoneAt != null;
        if (mediaGone && (customerChannel == null || customerGone)) {
            end(statusAtTheEnd());
        }
    }

    /** The PBX couldn't set up the media leg. */
    synchronized void mediaFailed() {
        if (customerChannel == null) {
            end(hangUpWanted ? DialStatus.CANCEL : DialStatus.MEDIA_FAILED);
        }
    }

    /** The PBX died, or stays away too long. */
    synchronized void lost() {
        end(DialStatus.PBX_LOST);
    }

    /** We want the call to end; stays true until it has. */
    synchronized void hangUpWanted() {
        hangUpWanted = true;
    }

    synchronized boolean isHangUpWanted() {
        return hangUpWanted;
    }

    /**
     * The PBX doesn't know the call. Said once this means little, for the PBX sets up channels some time after it has accepted
     * the request; said again after the grace time, the call has ended without our hearing it.
     */
    synchronized void missed(Duration grace) {
        if (!accepted) {
            return;
        }
        if (missedAt == null) {
            missedAt = clock.instant();
        } else if (!clock.instant().isBefore(missedAt.plus(grace))) {
            end(answered() ? DialStatus.ANSWER : reported != null ? reported : DialStatus.PBX_LOST);
        }
    }

    synchronized void seen() {
        missedAt = null;
    }

    /** The customer's channel when it has outlived the media leg for so long that we must do something about it. */
    synchronized @Nullable String leftOver(Duration patience) {
        boolean waitingTooLong =
                mediaGoneAt != null && !handedOver && !over && !clock.instant().isBefore(mediaGoneAt.plus(patience));
        return waitingTooLong ? customerChannel : null;
    }

    /** Ends the call with what is known. */
    synchronized void giveUpWaiting() {
        end(statusAtTheEnd());
    }

    private DialStatus statusAtTheEnd() {
        if (answered()) {
            return DialStatus.ANSWER;
        }
        if (hangUpWanted) {
            return DialStatus.CANCEL;
        }
        if (reported != null) {
            return reported;
        }
        // The media leg went away by itself: while dialling somebody on our side closed it, before that nobody was
        // dialled.
        return told.contains(Stage.DIALLING) ? DialStatus.CANCEL : DialStatus.MEDIA_FAILED;
    }

    private void cause(int q850, @Nullable Integer sip) {
        if (q850 != 0) {
            cause = q850;
        }
        if (sip != null) {
            sipCode = sip;
        }
    }

    private boolean answered() {
        return told.contains(Stage.ANSWERED);
    }

    private boolean first(Stage stage) {
        return !over && told.add(stage);
    }

    private void tell(DialProgress progress) {
        if (accepted) {
            out.accept(progress);
        } else {
            early.add(progress);
        }
    }

    private void end(DialStatus status) {
        if (!over) {
            over = true;
            tell(new DialProgress.Ended(clock.instant(), status, cause, sipCode));
        }
    }
}
