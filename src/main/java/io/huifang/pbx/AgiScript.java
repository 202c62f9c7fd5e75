package io.huifang.pbx;

/**
 * Answers the PBX when its dialplan asks what shall become of a call ({@code AGI(agi://host:port/name)}). Other rooms offer
 * these as beans.
 */
public interface AgiScript {

    /** Asked for calls that come in from outside. */
    String INBOUND = "inbound";

    /** Asked when one of the bank's people dials a feature code. */
    String CAMPAIGN = "campaign";

    /** The name at the end of the {@code agi://} address. */
    String name();

    /**
     * Called on a thread of its own; may take a few seconds while the caller hears ringing. An exception makes the caller hear
     * a busy tone.
     */
    AgiReply answer(AgiRequest request);
}
