package io.huifang.call;

import io.huifang.kernel.CallId;
import io.huifang.media.MediaLeg;
import io.huifang.media.MediaOverloadedException;
import io.huifang.pbx.TransferRequest;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a call's customer through to a person, and gets him back when nobody is there: then the PBX brings a new media
 * leg, with an id of its own, which is expected meanwhile.
 */
final class Handover {

    private static final Logger log = LoggerFactory.getLogger(Handover.class);

    private final CallId call;
    private final House house;
    private final Consumer<CallInput> inbox;
    private @Nullable MediaLeg back;
    private @Nullable String extension;
    private boolean underWay;
    private boolean taken;

    Handover(CallId call, House house, Consumer<CallInput> inbox) {
        this.call = call;
        this.house = house;
        this.inbox = inbox;
    }

    /** The next one goes to a telephone of its own; null for where customers are put through otherwise. */
    void to(@Nullable String telephone) {
        extension = telephone;
    }

    /** @return false when it can't even be tried */
    boolean begin() {
        CallSettings.Transfer to = house.settings().transfer();
        if (to == null) {
            log.warn("nobody to put the customer through to: huifang.call.transfer is not set");
            return false;
        }
        CallId id = CallId.random();
        try {
            back = house.media().expect(id, longest(to), event -> inbox.accept(new CallInput.BackMedia(event)));
        } catch (MediaOverloadedException e) {
            log.warn("customer can't be put through, he could not be taken back why={}", e.getMessage());
            return false;
        }
        underWay = true;
        house.pbx()
                .transfer(new TransferRequest(
                        call,
                        to.context(),
                        extension == null ? to.extension() : extension,
                        to.ringTime(),
                        house.media().advertisedAddress(),
                        id));
        return true;
    }

    /** For how long nothing may be heard of the call. */
    Duration quiet() {
        CallSettings.Transfer to = house.settings().transfer();
        return to == null ? Duration.ZERO : longest(to);
    }

    private Duration longest(CallSettings.Transfer to) {
        return to.ringTime().plus(house.settings().mediaWithin().multipliedBy(2));
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** Whether the call belongs to a person now, and must not be touched any more. */
    boolean isTaken() {
        return taken;
    }

    /**
     * A person has taken the call.
     *
     * @param by as the PBX names him; null when it does not
     * @return who it was, as far as can be said: at least where he was looked for
     */
    String taken(@Nullable String by) {
        taken = true;
        String asked = extension;
        giveUp();
        CallSettings.Transfer to = house.settings().transfer();
        if (by != null) {
            return by;
        }
        return asked != null ? asked : to == null ? "" : to.extension();
    }

    /** The customer is back. */
    MediaLeg back() {
        MediaLeg leg = back;
        if (leg == null) {
            throw new IllegalStateException("nobody was put through");
        }
        underWay = false;
        back = null;
        extension = null;
        return leg;
    }

    /** Nobody comes back any more. */
    void giveUp() {
        underWay = false;
        extension = null;
        if (back != null) {
            back.close();
            back = null;
        }
    }
}
