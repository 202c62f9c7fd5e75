package io.huifang.pbx;

/** The address at which the PBX should ask us can't be listened on. */
final class AgiPortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AgiPortTakenException(String bind, int port, Throwable cause) {
        super(
                "Can't listen for FastAGI on " + bind + ":" + port + " (" + cause.getMessage()
                        + "); set huifang.pbx.agi.port and huifang.pbx.agi.bind to a free port and an address of this machine.",
                cause);
    }
}
