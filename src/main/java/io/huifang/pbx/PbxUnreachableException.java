package io.huifang.pbx;

/** The PBX can't be reached now; nothing was dialled, and another try later makes sense. */
public final class PbxUnreachableException extends RuntimeException {

    public PbxUnreachableException(String message) {
        super(message);
    }

    public PbxUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
