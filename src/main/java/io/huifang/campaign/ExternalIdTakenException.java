package io.huifang.campaign;

/** Another order has the same external id. */
public final class ExternalIdTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CaseId existing;

    ExternalIdTakenException(CaseId existing) {
        super("a case with this external id and another content exists: " + existing);
        this.existing = existing;
    }

    /** The case that has the external id. */
    public CaseId existing() {
        return existing;
    }
}
