package io.huifang.call;

import io.huifang.call.CallerBook.Reception;
import io.huifang.dialogue.script.Script;
import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import io.huifang.pbx.AgiReply;
import io.huifang.pbx.AgiRequest;
import io.huifang.pbx.AgiScript;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Receives whoever calls us, while he hears ringing: his case's conversation is held where that may be, else he may leave
 * a message. When not even that can be had, the dialplan goes on without us.
 */
@Component
final class FrontDoor implements AgiScript {

    private static final Logger log = LoggerFactory.getLogger(FrontDoor.class);

    private final CallerBook book;
    private final Desk desk;
    private final IncomingCalls calls;

    FrontDoor(CallerBook book, Desk desk, IncomingCalls calls) {
        this.book = book;
        this.desk = desk;
        this.calls = calls;
    }

    @Override
    public String name() {
        return AgiScript.INBOUND;
    }

    @Override
    public AgiReply answer(AgiRequest request) {
        CallId call = CallId.random();
        try (var _ = MDC.putCloseable("call", call.toString())) {
            return switch (look(call, request.caller())) {
                case Reception.Resume(CallOrder order) -> talk(order, request);
                case Reception.CallBack(var language) ->
                    calls.announce(
                            new IncomingCalls.Guest(call, request, language, null, book.zone()), Announcing.CALL_BACK);
                case Reception.Message(var language, String ref) ->
                    calls.takeMessage(new IncomingCalls.Guest(call, request, language, ref, book.zone()));
            };
        } catch (CallNotPlacedException full) {
            log.warn("a call that came in can't be taken why=\"{}\"", full.getMessage());
            return new AgiReply.Continue(Map.of());
        }
    }

    /** A book that can't be read must keep nobody from leaving a message. */
    private Reception look(CallId call, @Nullable PhoneNumber caller) {
        try {
            return book.receive(call, caller, desk.places().isFree());
        } catch (RuntimeException e) {
            log.error("caller can't be looked up", e);
            return Reception.Message.OF_A_STRANGER;
        }
    }

    private AgiReply talk(CallOrder order, AgiRequest request) {
        try {
            Script script = desk.ready(order);
            return calls.talk(order, script, desk.places(), request);
        } catch (CallNotPlacedException e) {
            log.warn("a conversation can't be resumed, a message is taken why=\"{}\"", e.getMessage());
            book.release(order.call());
            // a call's media leg is expected once, so this is another call
            return calls.takeMessage(
                    new IncomingCalls.Guest(CallId.random(), request, order.language(), order.ref(), order.zone()));
        }
    }
}
