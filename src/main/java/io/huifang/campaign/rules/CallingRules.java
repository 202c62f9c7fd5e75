package io.huifang.campaign.rules;

import io.huifang.campaign.ContactPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All rules in their order. Pure: the same occasion and moment always give the same ruling. The claim of an attempt, the
 * time at which a case is due, the dry run and the reason shown to people all come from here.
 *
 * @param hours calling hours for every kind of contact point
 */
public record CallingRules(Map<ContactPoint.Kind, CallingHours> hours, List<Cap> caps) {

    /** An appointment counts as such for this long; later the ordinary hours hold again. */
    static final Duration APPOINTMENT_HOLDS = Duration.ofHours(2);

    /** Rules that send a call from one to the other so often never agree. */
    private static final int MOST_STEPS = 1000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);

    public CallingRules {
        hours = Map.copyOf(hours);
        caps = List.copyOf(caps);
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
            if (!hours.containsKey(kind)) {
                throw new IllegalArgumentException("calling hours of " + kind + " are missing");
            }
        }
    }

    /** When a call may be made. */
    public sealed interface When {

        /**
         * At this moment.
         *
         * @param because what held it back first; null when nothing did
         */
        record At(Instant at, Ruling.@Nullable RefusedBecause because) implements When {}

        /** Never. */
        record Never(Ruling.RefusedBecause because) implements When {}
    }

    public CallingHours hoursOf(ContactPoint.Kind kind) {
        return Optional.ofNullable(hours.get(kind)).orElseThrow();
    }

    /** What the first rule says that refuses; allowed when none does. */
    public Ruling ruling(Occasion occasion, Instant at) {
        return List.<Ruling>of(
                        noCallList(occasion),
                        retired(occasion),
                        consent(occasion),
                        deadline(occasion, at),
                        notBefore(occasion, at),
                        appointment(occasion, at),
                        night(occasion, at),
                        callingHours(occasion, at),
                        preferredHours(occasion, at),
                        caps(occasion, at))
                .stream()
                .filter(Ruling.RefusedBecause.class::isInstance)
                .findFirst()
                .orElse(Ruling.ALLOWED);
    }

    /** The first moment from a moment on at which every rule allows the call. */
    public When when(Occasion occasion, Instant from) {
        Instant at = from;
        Ruling.RefusedBecause first = null;
        for (int step = 0; step < MOST_STEPS; step++) {
            switch (ruling(occasion, at)) {
                case Ruling.Allowed() -> {
                    return new When.At(at, first);
                }
                case Ruling.RefusedBecause refused -> {
                    first = first == null ? refused : first;
                    Instant until = refused.until();
                    if (until == null) {
                        return new When.Never(refused);
                    }
                    at = until;
                }
            }
        }
        return new When.Never(new Ruling.RefusedBecause(
                Rule.HOURS, "The calling hours and the preferred hours never come together.", null));
    }

    private static Ruling noCallList(Occasion occasion) {
        String listed = occasion.listed();
        return listed == null ? Ruling.ALLOWED : new Ruling.RefusedBecause(Rule.NO_CALL_LIST, listed, null);
    }

    private static Ruling retired(Occasion occasion) {
        String retired = occasion.contact().retired();
        return retired == null
                ? Ruling.ALLOWED
                : new Ruling.RefusedBecause(Rule.RETIRED, "This number is no longer called: " + retired, null);
    }

    private static Ruling consent(Occasion occasion) {
        return occasion.contact().consentWithdrawn()
                ? new Ruling.RefusedBecause(
                        Rule.NO_CONSENT, "Consent to being called at this number was withdrawn.", null)
                : Ruling.ALLOWED;
    }

    private static Ruling deadline(Occasion occasion, Instant at) {
        Instant deadline = occasion.deadline();
        return deadline == null || at.isBefore(deadline)
                ? Ruling.ALLOWED
                : new Ruling.RefusedBecause(Rule.DEADLINE, "The deadline was " + local(deadline, occasion) + ".", null);
    }

    private static Ruling notBefore(Occasion occasion, Instant at) {
        Instant notBefore = occasion.notBefore();
        return notBefore == null || !at.isBefore(notBefore)
                ? Ruling.ALLOWED
                : new Ruling.RefusedBecause(
                        Rule.NOT_BEFORE, "Not to be called before " + local(notBefore, occasion) + ".", notBefore);
    }

    private static Ruling appointment(Occasion occasion, Instant at) {
        Instant appointment = occasion.appointment();
        return appointment == null || !at.isBefore(appointment)
                ? Ruling.ALLOWED
                : new Ruling.RefusedBecause(
                        Rule.APPOINTMENT,
                        "A call was agreed on for " + local(appointment, occasion) + ".",
                        appointment);
    }

    private static Ruling night(Occasion occasion, Instant at) {
        return within(CallingHours.legal(), Rule.NIGHT, "Nobody is called at night", occasion, at);
    }

    private static Ruling callingHours(Occasion occasion, Instant at) {
        return holds(occasion, at)
                ? Ruling.ALLOWED
                : within(occasion.hours(), Rule.HOURS, "Outside the calling hours", occasion, at);
    }

    private static Ruling preferredHours(Occasion occasion, Instant at) {
        if (occasion.preferred().isEmpty() || holds(occasion, at)) {
            return Ruling.ALLOWED;
        }
        CallingHours preferred = new CallingHours(occasion.hours().days(), occasion.preferred());
        return within(
                preferred, Rule.PREFERRED_HOURS, "Outside the hours that this contact point prefers", occasion, at);
    }

    private static boolean holds(Occasion occasion, Instant at) {
        Instant appointment = occasion.appointment();
        return appointment != null && !at.isBefore(appointment) && at.isBefore(appointment.plus(APPOINTMENT_HOLDS));
    }

    private static Ruling within(CallingHours hours, Rule rule, String what, Occasion occasion, Instant at) {
        Optional<Instant> open = hours.nextOpen(occasion.place(), at);
        if (open.filter(at::equals).isPresent()) {
            return Ruling.ALLOWED;
        }
        return open.map(until -> new Ruling.RefusedBecause(
                        rule,
                        what + (rule == Rule.NIGHT ? "" : ", " + hours) + dayOff(hours, occasion, at) + "; until "
                                + local(until, occasion) + ".",
                        until))
                .orElseGet(() -> new Ruling.RefusedBecause(rule, what + ", and they never open.", null));
    }

    /** Why today is no day of theirs, where that is so. */
    private static String dayOff(CallingHours hours, Occasion occasion, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, occasion.place().zone());
        return hours.days() == CallingHours.Days.EVERY
                        || occasion.place().calendar().isWorkDay(today)
                ? ""
                : " (today: " + occasion.place().calendar().nameOf(today) + ")";
    }

    private Ruling caps(Occasion occasion, Instant at) {
        ZoneId zone = occasion.place().zone();
        return caps.stream()
                .filter(cap -> switch (cap.of()) {
                    case NUMBER -> !occasion.switchboard();
                    case SWITCHBOARD -> occasion.switchboard();
                    case PERSON -> true;
                    case MESSAGE -> false;
                })
                .map(cap -> cap.ruling(occasion.past(), zone, at))
                .filter(Ruling.RefusedBecause.class::isInstance)
                .findFirst()
                .orElse(Ruling.ALLOWED);
    }

    /**
     * Whether a machine may be left another message.
     *
     * @param messages those left at the number
     */
    public boolean mayLeaveMessage(Cap.Past messages, ZoneId zone, Instant at) {
        return caps.stream()
                .filter(cap -> cap.of() == Cap.Of.MESSAGE)
                .allMatch(cap -> cap.ruling(messages, zone, at) instanceof Ruling.Allowed);
    }

    private static String local(Instant instant, Occasion occasion) {
        return TIME.format(instant.atZone(occasion.place().zone()));
    }
}
