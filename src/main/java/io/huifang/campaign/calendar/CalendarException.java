package io.huifang.campaign.calendar;

/** A calendar's text is wrong; the message names file, line, what stands there and what is allowed. */
public final class CalendarException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CalendarException(String message) {
        super(message);
    }
}
