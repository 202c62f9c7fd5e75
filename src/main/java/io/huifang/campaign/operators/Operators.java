package io.huifang.campaign.operators;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The people who may steer campaigns from a telephone. All methods may be called from any thread. */
public interface Operators {

    int NAME_LENGTH = 100;

    /**
     * Enrols somebody, or gives him another name and PIN.
     *
     * @param pin six to twelve digits; kept only as a salted hash
     * @throws OperatorRefusedException when number, name or PIN will not do
     */
    void enrol(String number, String name, String pin);

    /** @return false when there is none of this number */
    boolean remove(String number);

    List<Operator> all();

    Optional<Operator> find(String number);

    /** What operators did, the latest first. */
    List<OperatorAction> actions(int limit);

    /**
     * Says whether somebody knows the PIN. Wrong guesses make whoever calls, the number guessed at, and in the end
     * everybody wait, longer each time; meanwhile even the right PIN is not looked at.
     *
     * @param caller who guesses, in whatever way he is known
     */
    Check check(String caller, String number, String pin);

    /** Whether somebody is who he says. */
    sealed interface Check {

        record Known(Operator operator) implements Check {}

        /** Nothing says whether it was the number or the PIN. */
        record Wrong() implements Check {}

        /** @param until when a guess is looked at again */
        record LockedOut(Instant until) implements Check {}
    }
}
