package io.huifang.campaign.imports;

/** A file can't be imported, or not from here on. The message says why and what to do, without what stands in it. */
public final class ImportFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportFileException(String message) {
        super(message);
    }

    public ImportFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
