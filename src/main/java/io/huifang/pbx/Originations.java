package io.huifang.pbx;

import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.response.ManagerError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the PBX place calls, media leg first. */
final class Originations {

    private static final Logger log = LoggerFactory.getLogger(Originations.class);

    private final PbxProperties settings;
    private final PbxCounts counts;
    private final Trunks trunks;
    private final CallBoard board;
    private final AmiLink link;
    private final CallWatch watch;

    Originations(
            PbxProperties settings, Trunks trunks, PbxCounts counts, CallBoard board, AmiLink link, CallWatch watch) {
        this.settings = settings;
        this.trunks = trunks;
        this.counts = counts;
        this.board = board;
        this.link = link;
        this.watch = watch;
    }

    /** As {@link Pbx#dial} promises. */
    void dial(DialRequest request, DialListener listener) {
        if (!new MediaAddress(request.mediaAddress()).isDialable()) {
            throw new PbxRefusedException("the media address '" + request.mediaAddress() + "' is not host:port");
        }
        String dialString = trunks.dialStringFor(request);
        CallLog.with(request.call(), () -> {
            AmiSession session = link.session();
            DialledCall call = board.add(request.call(), listener);
            originate(request, dialString, session);
            call.accepted();
        });
    }

    private void originate(DialRequest request, String dialString, AmiSession session) {
        long asked = System.nanoTime();
        try {
            if (session.ask(asOriginate(request, dialString, settings.codec().on(session.asterisk())))
                    instanceof ManagerError error) {
                board.remove(request.call());
                throw new PbxRefusedException("the PBX refused the call: " + error.getMessage());
            }
            counts.originateAnswered(System.nanoTime() - asked);
            log.info(
                    "pbx.dialled number={} ring={}s",
                    request.number(),
                    request.ringTime().toSeconds());
        } catch (AmiSession.NotSent e) {
            board.remove(request.call());
            throw new PbxUnreachableException("the connection to the PBX broke before the call was asked for", e);
        } catch (AmiSession.NoAnswer e) {
            // It may be ringing. What becomes of it is found out by events, or by asking for the PBX's channels.
            log.warn("pbx.dial.unanswered number={}", request.number());
            watch.askSoon();
        }
    }

    private OriginateAction asOriginate(DialRequest request, String dialString, AudioCodec codec) {
        String channelId = ChannelIds.of(request.call());
        OriginateAction originate = new OriginateAction();
        originate.setActionId(channelId);
        originate.setChannelId(channelId);
        originate.setChannel(new MediaAddress(request.mediaAddress()).leg(request.call(), codec));
        originate.setContext(settings.dialContext());
        originate.setExten(request.number().dialled().replace("+", ""));
        originate.setPriority(1);
        originate.setAsync(true);
        originate.setTimeout(settings.originateTimeout().toMillis());
        originate.setAccount("huifang");
        originate.setVariable("HUIFANG_CALL_ID", request.call().toString());
        originate.setVariable("HUIFANG_DIAL", dialString);
        originate.setVariable("HUIFANG_RING", Long.toString(request.ringTime().toSeconds()));
        return originate;
    }
}
