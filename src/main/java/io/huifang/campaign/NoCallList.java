package io.huifang.campaign;

import io.huifang.kernel.PhoneNumber;

/**
 * The numbers and people that are not to be called. It is asked when a case is opened and, for certain, in the
 * transaction that claims a call. May be used by any thread.
 */
public interface NoCallList {

    int REASON_LENGTH = 500;

    /**
     * Puts a number on it, whoever answers there. What is on it already stays as it is.
     *
     * @param reason for people
     * @return false when it was there already
     */
    boolean add(PhoneNumber number, String reason);

    /**
     * Puts a person on it, at whatever number.
     *
     * @param person the bank's own id
     */
    boolean add(String person, String reason);

    /** Takes a number off it; whether it was there. */
    boolean remove(PhoneNumber number);

    /** Takes a person off it; whether it was there. */
    boolean remove(String person);
}
