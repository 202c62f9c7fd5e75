package io.huifang.access;

/** What somebody is in the bank. An account may have several; what each may do stands in {@link Right}. */
public enum Role {
    /** Works through cases, tasks and messages. */
    OPERATOR,
    /** Listens, corrects and steers campaigns. */
    SUPERVISOR,
    /** Reads everything, changes nothing, and alone reads the audit trail. */
    AUDITOR,
    /** Looks after accounts, tokens and the service; sees no customer by this role alone. */
    ADMIN
}
