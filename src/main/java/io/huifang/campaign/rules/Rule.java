package io.huifang.campaign.rules;

/** What can hold a call back, by name. The names stand in the database. */
public enum Rule {
    /** Nobody is called at night, whatever else is set. */
    NIGHT,
    /** The calling hours of this kind of contact point. */
    HOURS,
    /** The hours that this contact point prefers. */
    PREFERRED_HOURS,
    /** A time was agreed on. */
    APPOINTMENT,
    NOT_BEFORE,
    DEADLINE,
    NO_CALL_LIST,
    /** The contact point has turned out to be of no use. */
    RETIRED,
    /** Consent to being called there was withdrawn. */
    NO_CONSENT,
    CAP,
    /** The retry plan's delay after the last attempt. */
    RETRY,
    /** An hour is waited for at which they are likelier to answer. */
    BEST_TIME,
    /** The service lost the last call. */
    COOL_DOWN,
    /** The call room could not call at the last try. */
    NOT_NOW,
    /** The script by which they would be called is not there. */
    SCRIPT,
    /** No trunk carries calls to the number. */
    TRUNK
}
