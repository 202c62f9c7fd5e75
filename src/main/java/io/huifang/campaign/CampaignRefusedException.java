package io.huifang.campaign;

/** An order is no campaign: its script does not exist, or its name is taken. */
public final class CampaignRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    CampaignRefusedException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** What of the order is wrong. */
    public String field() {
        return field;
    }
}
