package io.huifang.campaign;

/**
 * Changes the contact points of cases. Every change is stored, together with what follows from it for the case, when a
 * method returns. May be used by any thread.
 */
public interface CaseContacts {

    /**
     * Gives a case another number. A number that it has already is not added twice. A case that was settled because
     * nobody could be reached is queued again.
     *
     * @throws ContactRefusedException when there is no such case, or the number can't be called for it
     */
    Added add(CaseId id, ContactPoint point);

    /**
     * Stops calls to a contact point; what is retired already keeps its first reason.
     *
     * @param reason one sentence, at most {@link ContactHealth.Retirement#REASON_LENGTH} characters
     * @throws ContactRefusedException when there is no such case or place
     */
    void retire(CaseId id, int place, String reason);

    /**
     * Takes a retired contact point into use again, as a new number would be.
     *
     * @throws ContactRefusedException when there is no such case or place
     */
    Added restore(CaseId id, int place);

    /**
     * Writes down whether the called party agrees to be called there.
     *
     * @throws ContactRefusedException when there is no such case or place
     */
    void consent(CaseId id, int place, Consent consent);

    /**
     * What became of a number.
     *
     * @param isNew false when the case could be called there already
     * @param queuedAgain whether the case had been settled and is open again
     */
    record Added(int place, boolean isNew, boolean queuedAgain) {}
}
