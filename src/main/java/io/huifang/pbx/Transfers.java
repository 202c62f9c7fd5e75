package io.huifang.pbx;

import java.util.Map;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.response.ManagerError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings customers from the bot to people. */
final class Transfers {

    private static final Logger log = LoggerFactory.getLogger(Transfers.class);

    /** So much of a call's id the person's telephone shows, to find the call by. */
    private static final int REFERENCE_LENGTH = 8;

    private final PbxProperties settings;
    private final CallBoard board;
    private final AmiLink link;
    private final CallWatch watch;

    Transfers(PbxProperties settings, CallBoard board, AmiLink link, CallWatch watch) {
        this.settings = settings;
        this.board = board;
        this.link = link;
        this.watch = watch;
    }

    /** Returns at once. */
    void transfer(TransferRequest request) {
        DialledCall call = board.find(request.call());
        String customer = call == null ? null : call.handOver();
        if (call != null && customer != null) {
            Thread.ofVirtual()
                    .name("pbx-transfer")
                    .start(() -> CallLog.with(request.call(), () -> redirect(request, call, customer)));
        } else if (call != null) {
            call.notHandedOver();
        }
    }

    private void redirect(TransferRequest request, DialledCall call, String customer) {
        try {
            AmiSession session = link.session();
            for (var variable :
                    variables(request, settings.codec().on(session.asterisk())).entrySet()) {
                session.tell(new SetVarAction(customer, variable.getKey(), variable.getValue()));
            }
            if (session.ask(new RedirectAction(customer, settings.transferContext(), "s", 1))
                    instanceof ManagerError error) {
                log.warn("pbx.transfer.refused why=\"{}\"", error.getMessage());
                call.notHandedOver();
            } else {
                log.info("pbx.transfer ring={}s", request.ringTime().toSeconds());
            }
        } catch (PbxUnreachableException | AmiSession.NotSent e) {
            log.warn("pbx.transfer.failed why=\"{}\"", e.getMessage());
            call.notHandedOver();
        } catch (AmiSession.NoAnswer e) {
            // he may be on his way; what becomes of him is found out by events, or by asking for the PBX's channels
            log.warn("pbx.transfer.unanswered");
            watch.askSoon();
        }
    }

    /** What the dialplan is to know. */
    private static Map<String, String> variables(TransferRequest request, AudioCodec codec) {
        return Map.of(
                "HUIFANG_PERSON",
                "Local/" + request.extension() + "@" + request.context(),
                "HUIFANG_REFERENCE",
                "Huifang " + request.call().toString().substring(0, REFERENCE_LENGTH),
                "HUIFANG_PERSON_RING",
                Long.toString(request.ringTime().toSeconds()),
                "HUIFANG_BACK",
                new MediaAddress(request.mediaAddress()).leg(request.back(), codec));
    }
}
