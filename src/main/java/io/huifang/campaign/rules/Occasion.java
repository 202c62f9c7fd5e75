package io.huifang.campaign.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules look at when somebody is to be called.
 *
 * @param hours of this kind of contact point
 * @param switchboard whether many people are behind the number
 * @param preferred hours that the contact point prefers; empty when it has none
 * @param notBefore null when it may be at once
 * @param appointment agreed on with the called party; null when there is none
 * @param deadline from when on a call is of no use; null when there is none
 * @param listed what is on the no-call list, for people; null when nothing is
 * @param contact what is known of the contact point itself
 * @param past the calls that count towards the caps
 */
public record Occasion(
        CallingHours hours,
        CallingHours.Place place,
        boolean switchboard,
        List<Window> preferred,
        @Nullable Instant notBefore,
        @Nullable Instant appointment,
        @Nullable Instant deadline,
        @Nullable String listed,
        Contact contact,
        Cap.Past past) {

    /**
     * What of a contact point holds calls back for good.
     *
     * @param retired why it is called no more; null while it is in use
     * @param consentWithdrawn whether the called party does not agree to be called there
     */
    public record Contact(@Nullable String retired, boolean consentWithdrawn) {

        /** Nothing does. */
        public static final Contact FINE = new Contact(null, false);
    }

    /** At a contact point of which nothing speaks against a call. */
    public Occasion(
            CallingHours hours,
            CallingHours.Place place,
            boolean switchboard,
            List<Window> preferred,
            @Nullable Instant notBefore,
            @Nullable Instant appointment,
            @Nullable Instant deadline,
            @Nullable String listed,
            Cap.Past past) {
        this(hours, place, switchboard, preferred, notBefore, appointment, deadline, listed, Contact.FINE, past);
    }

    public Occasion {
        preferred = List.copyOf(preferred);
    }

    public Occasion with(Cap.Past calls) {
        return new Occasion(
                hours, place, switchboard, preferred, notBefore, appointment, deadline, listed, contact, calls);
    }
}
