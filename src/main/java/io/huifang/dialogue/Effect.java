package io.huifang.dialogue;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What the conversation brings about outside itself, to be done at once. */
public sealed interface Effect {

    /** No sound is kept from now on. */
    record StopRecording() implements Effect {}

    /** This number is never called again. */
    record DoNotCall() implements Effect {}

    /** This number does not belong to whom the file says. */
    record RetireNumber() implements Effect {}

    /**
     * Somebody is to be called again.
     *
     * @param at in the called party's local time; null when no time was agreed
     * @param urgent whether it is for a person, as soon as may be, and not for the bot
     */
    record CallBack(@Nullable LocalDateTime at, boolean urgent) implements Effect {}

    /**
     * The person asked about is no longer with the employer.
     *
     * @param when a date in normal form or the words that were said; empty when nobody knew
     */
    record HasLeft(String when) implements Effect {}

    /** Somebody else knows the answers: the words that say who, and how to be reached. */
    record Informant(String words) implements Effect {}

    /** An answer makes fraud likely; a person must look now. */
    record Fraud(String question) implements Effect {}

    /**
     * A person of the bank's has taken the call, and speaks with the customer.
     *
     * @param by as the PBX names him, such as {@code Chen Jing (605)}
     */
    record TakenOver(String by) implements Effect {}
}
