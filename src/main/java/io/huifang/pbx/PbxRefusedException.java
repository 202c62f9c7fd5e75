package io.huifang.pbx;

/** The PBX refused the request; the same request would be refused again. */
public final class PbxRefusedException extends RuntimeException {

    public PbxRefusedException(String message) {
        super(message);
    }

    public PbxRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
