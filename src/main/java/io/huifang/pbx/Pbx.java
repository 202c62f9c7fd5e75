package io.huifang.pbx;

import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import java.util.Set;

/** The PBX as the rest of the house sees it. All methods may be called from any thread. */
public interface Pbx {

    /**
     * Originates a call, media leg first: the PBX connects the AudioSocket, and only then dials the number from it.
     * Returns as soon as the PBX has taken the request.
     *
     * <p>After a normal return the listener gets exactly one {@link DialProgress.Ended}, whatever happens; after an
     * exception it gets nothing and nothing rings.
     *
     * @param listener called on one thread at a time and in order; must not block
     * @throws PbxUnreachableException when there is no connection now, or it broke before the PBX answered and it can
     *     be told for sure that nothing was dialled; worth another try later
     * @throws PbxRefusedException when the PBX refused the request; another try would be refused too
     */
    void dial(DialRequest request, DialListener listener);

    /**
     * Takes a call that came in: the PBX connects its caller with our AudioSocket server, and the call is followed from
     * now on like one that was dialled. That it is answered shows by the sound, so the listener gets neither {@link
     * DialProgress.Answered} nor what comes before it, and exactly one {@link DialProgress.Ended}.
     *
     * @return what the dialplan is to be told; without that answer the call ends for the listener within seconds
     * @throws PbxUnreachableException when there is no connection to the PBX now
     */
    AgiReply accept(IncomingCall call, DialListener listener);

    /**
     * What the dialplan dials to connect a caller with our AudioSocket server.
     *
     * @throws PbxUnreachableException when there is no connection to the PBX now
     */
    String mediaLeg(CallId leg, String mediaAddress);

    /**
     * Hands the customer of an answered call to a person. Returns at once. The media leg is hung up as soon as the
     * person's telephone rings. When somebody picks up, the listener gets {@link DialProgress.TakenOver} and then {@link
     * DialProgress.Ended}; when nobody does, the PBX connects a new media leg under the request's own id, and the call
     * goes on. When the PBX doesn't do what it is asked, the listener gets {@link DialProgress.NotTransferred}.
     */
    void transfer(TransferRequest request);

    /**
     * Presses keys towards the customer of an answered call, one after the other, as somebody would on a telephone. Returns
     * at once. Keys that can't be sent are lost: whoever waits for them asks again.
     *
     * @param keys {@code 0-9 * # A-D}
     */
    void sendKeys(CallId call, String keys);

    /** Ends both legs of a call. No effect when the call is unknown or over; never throws for a lost connection. */
    void hangUp(CallId call);

    /**
     * The calls of this service that live on the PBX now, asked from the PBX itself, also those begun before a restart.
     *
     * @throws PbxUnreachableException when the PBX can't be asked
     */
    Set<CallId> liveCalls();

    /** By which way a number leaves the PBX, for people: the dial string without the number. */
    String trunkOf(PhoneNumber number);

    /** True while the manager connection is up and logged in. */
    boolean connected();
}
