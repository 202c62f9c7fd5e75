package io.huifang.followup;

import io.huifang.call.MessageTaken;
import io.huifang.campaign.CaseId;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which task a message brings. That somebody is not to be called any more is for a person to decide: the caller's number
 * proves nothing, and whoever forges it could keep a bank from its customer.
 */
final class MessageRules {

    private MessageRules() {}

    static TaskOrder task(MessageTaken message, @Nullable CaseId caseId) {
        return task(message.call(), caseId, message.span(), message.wantsPerson(), message.wantsNoCalls());
    }

    /** The same task as that of the event, by its cause. */
    static TaskOrder task(Message message) {
        return task(message.id(), message.caseId(), message.span(), message.wantsPerson(), message.wantsNoCalls());
    }

    private static TaskOrder task(
            CallId call, @Nullable CaseId caseId, @Nullable AudioSpan span, boolean wantsPerson, boolean wantsNoCalls) {
        return TaskOrder.byRule(
                wantsPerson ? TaskKind.URGENT_CALL_BACK : TaskKind.MESSAGE,
                caseId,
                "message:" + call,
                because(caseId != null, wantsPerson, wantsNoCalls),
                List.of(new Evidence(call, "message", span)));
    }

    private static String because(boolean known, boolean wantsPerson, boolean wantsNoCalls) {
        String who = known ? "Somebody who calls from a number of this case" : "Somebody who is in no case";
        if (wantsNoCalls) {
            return who
                    + " asks in a message not to be called any more; listen to it and, if it is the customer, put the"
                    + " number on the no-call list.";
        }
        return who + (wantsPerson ? " called and wants to speak to a person." : " has left a message.");
    }
}
