package io.huifang.campaign;

/**
 * A case has a number that may be called: a new one, or one that is in use again. Published in the transaction that
 * stores it.
 *
 * @param place of the contact point in its case; 1 is the first
 * @param queuedAgain whether the case was settled because nobody could be reached, and is open again now
 */
public record ContactAdded(CaseId caseId, int place, boolean queuedAgain) {}
