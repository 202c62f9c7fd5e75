package io.huifang.dialogue;

import java.util.Set;

/** The prompts that every script needs, by id. */
public final class FixedPrompts {

    static final String NO_INPUT = "no-input";
    static final String NO_MATCH = "no-match";
    static final String REPEAT = "repeat";
    static final String KEYS_YES_NO = "keys-yes-no";
    static final String KEYS_NUMBER = "keys-number";
    static final String KEYS_DATE = "keys-date";
    static final String READ_BACK = "read-back";
    static final String NOT_NOW = "not-now";
    static final String GOODBYE = "goodbye";
    static final String GOODBYE_REFUSED = "goodbye-refused";
    static final String FAREWELL = "farewell";
    static final String PERSON_WILL_CALL = "person-will-call";
    static final String TECHNICAL_PROBLEM = "technical-problem";
    static final String THANKS = "thanks";
    static final String ONE_MOMENT = "one-moment";
    static final String ARE_YOU_THERE = "are-you-there";
    static final String TRANSFER = "transfer";
    static final String TRANSFER_FAILED = "transfer-failed";
    static final String NOT_RECORDING = "not-recording";
    static final String WILL_NOT_CALL_AGAIN = "will-not-call-again";
    static final String APOLOGY_WRONG_NUMBER = "apology-wrong-number";
    static final String CONFIRM_STOP = "confirm-stop";
    static final String CONFIRM_WRONG_NUMBER = "confirm-wrong-number";
    static final String CONFIRM_LEFT = "confirm-left";
    static final String CONFIRM_CORRECTION = "confirm-correction";
    static final String IS_THIS_REAL = "is-this-real";
    static final String GO_ON = "go-on";
    static final String WHO_AND_WHY = "who-and-why";
    static final String ROBOT = "robot";
    static final String STAY_POLITE = "stay-polite";
    static final String PLEASE_ANSWER = "please-answer";
    static final String CORRECTION = "correction";
    static final String CALL_BACK_WHEN = "call-back-when";
    static final String CALL_BACK_CONFIRM = "call-back-confirm";
    static final String CALL_BACK_BOOKED = "call-back-booked";
    static final String LEFT_WHEN = "left-when";
    static final String EMPLOYER_WHO_KNOWS = "employer-who-knows";

    public static final Set<String> ALL = Set.of(
            NO_INPUT,
            NO_MATCH,
            REPEAT,
            KEYS_YES_NO,
            KEYS_NUMBER,
            KEYS_DATE,
            READ_BACK,
            NOT_NOW,
            GOODBYE,
            GOODBYE_REFUSED,
            FAREWELL,
            PERSON_WILL_CALL,
            TECHNICAL_PROBLEM,
            THANKS,
            ONE_MOMENT,
            ARE_YOU_THERE,
            TRANSFER,
            TRANSFER_FAILED,
            NOT_RECORDING,
            WILL_NOT_CALL_AGAIN,
            APOLOGY_WRONG_NUMBER,
            CONFIRM_STOP,
            CONFIRM_WRONG_NUMBER,
            CONFIRM_LEFT,
            CONFIRM_CORRECTION,
            IS_THIS_REAL,
            GO_ON,
            again(GO_ON),
            WHO_AND_WHY,
            ROBOT,
            STAY_POLITE,
            PLEASE_ANSWER,
            CORRECTION,
            CALL_BACK_WHEN,
            again(CALL_BACK_WHEN),
            CALL_BACK_CONFIRM,
            CALL_BACK_BOOKED,
            LEFT_WHEN,
            EMPLOYER_WHO_KNOWS);

    private FixedPrompts() {}

    /** The prompt that asks the same in other words. */
    static String again(String prompt) {
        return prompt + ".again";
    }
}
