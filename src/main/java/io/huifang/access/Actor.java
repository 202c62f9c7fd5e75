package io.huifang.access;

/**
 * Somebody who does something.
 *
 * @param name a login or a token's name
 * @param origin the address that the request came from; empty for the service
 */
public record Actor(String name, Way way, String origin) {

    static final Actor SERVICE = new Actor("huifang", Way.SERVICE, "");

    /** How they came in. */
    public enum Way {
        SESSION,
        TOKEN,
        STRANGER,
        SERVICE
    }

    public Actor {
        name = Words.cut(name, 100);
        origin = Words.cut(origin, 50);
    }
}
