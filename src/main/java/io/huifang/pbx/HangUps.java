package io.huifang.pbx;

import io.huifang.kernel.CallId;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the PBX end calls. */
final class HangUps {

    private static final Logger log = LoggerFactory.getLogger(HangUps.class);

    private static final int NORMAL_CLEARING = 16;

    private final CallBoard board;
    private final AmiLink link;

    HangUps(CallBoard board, AmiLink link) {
        this.board = board;
        this.link = link;
    }

    /** Returns at once; a call that is followed is hung up later when the connection is away. */
    void hangUp(CallId call) {
        DialledCall followed = board.find(call);
        if (followed != null) {
            followed.hangUpWanted(); // also remembered for when the connection is back
        }
        soon(call);
    }

    /** Not on the caller's thread: that may be the one which has to read the answer. */
    void soon(CallId call) {
        Thread.ofVirtual().name("pbx-hangup").start(() -> CallLog.with(call, () -> now(call)));
    }

    private void now(CallId call) {
        try {
            AmiSession session = link.session();
            DialledCall followed = board.find(call);
            if (followed == null) {
                // begun before a restart of this service, so nobody here knows its channels
                for (CoreShowChannelEvent channel : session.ourChannels()) {
                    if (CallWatch.callOf(channel).filter(call::equals).isPresent()) {
                        session.tell(new HangupAction(channel.getChannel(), NORMAL_CLEARING));
                    }
                }
            } else {
                // The PBX finds a channel by its unique id too. With the media leg gone, Dial() ends the customer's.
                session.tell(new HangupAction(followed.mainChannel(), NORMAL_CLEARING));
            }
            log.info("pbx.hangup");
        } catch (PbxUnreachableException | AmiSession.NotSent | AmiSession.NoAnswer e) {
            log.warn("pbx.hangup.postponed why=\"{}\"", e.getMessage());
        }
    }
}
