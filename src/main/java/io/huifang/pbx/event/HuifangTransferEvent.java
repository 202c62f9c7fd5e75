package io.huifang.pbx.event;

import java.util.regex.Pattern;
import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/** What our dialplan says of a customer who is to speak to a person: {@code UserEvent(HuifangTransfer,...)}. */
public final class HuifangTransferEvent extends UserEvent {

    private static final long serialVersionUID = 1L;

    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cntrl}<>\"]+");
    private static final int LONGEST = 80;

    private @Nullable String callId;
    private @Nullable String stage;
    private @Nullable String customer;
    private @Nullable String number;
    private @Nullable String name;

    public HuifangTransferEvent(Object source) {
        super(source);
    }

    public @Nullable String getCallId() {
        return callId;
    }

    public void setCallId(@Nullable String callId) {
        this.callId = callId;
    }

    /** {@code BEGUN}, {@code TAKEN} or {@code BACK}. */
    public @Nullable String getStage() {
        return stage;
    }

    public void setStage(@Nullable String stage) {
        this.stage = stage;
    }

    /** The unique id of the customer's channel, which is a new one since the redirection. */
    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer;
    }

    /** The extension of whoever has picked up. */
    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    /** His name, as his telephone is set up on the PBX. */
    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Who has picked up, in one line: {@code Chen Jing (605)}, or what of it is known; null when nothing is. */
    public @Nullable String person() {
        String his = clean(name);
        String at = clean(number);
        if (his.isEmpty() || his.equals(at)) {
            return at.isEmpty() ? null : at;
        }
        return at.isEmpty() ? his : his + " (" + at + ")";
    }

    private static String clean(@Nullable String text) {
        String line =
                text == null ? "" : NOT_PRINTED.matcher(text).replaceAll(" ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST)).strip();
    }
}
