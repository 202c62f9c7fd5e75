package io.huifang.campaign.rules;

/** A file of rules or of a retry plan is wrong; the message names file, line, field and what is allowed. */
public final class SettingsFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsFileException(String message) {
        super(message);
    }

    /** The file can't even be read. */
    public SettingsFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
