package io.huifang.followup;

import io.huifang.call.CallEnded;
import io.huifang.campaign.AttemptRecord;
import io.huifang.campaign.Cases;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Verdict;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Opens the tasks of calls that came in and in which nobody proved who he is. Such a call changes nothing at its case, so
 * what the bot has promised in it, or was asked for, is left to a person.
 */
@Component
class CallerTasks {

    private final Tasks tasks;
    private final Cases cases;

    CallerTasks(Tasks tasks, Cases cases) {
        this.tasks = tasks;
        this.cases = cases;
    }

    @ApplicationModuleListener(id = "followup.caller-unproven")
    void on(CallEnded event) {
        if (!event.identified()) {
            cases.attempt(event.call())
                    .filter(AttemptRecord::cameIn)
                    .flatMap(attempt -> task(event, attempt))
                    .ifPresent(tasks::open);
        }
    }

    static Optional<TaskOrder> task(CallEnded event, AttemptRecord attempt) {
        String from =
                "Somebody who called from contact point " + attempt.contactPlace() + " and did not prove who he is";
        if (event.effects().stream().anyMatch(Effect.DoNotCall.class::isInstance)) {
            return Optional.of(order(
                    event, attempt, from + " asked not to be called any more; find out whether it was the customer."));
        }
        var decision = event.decision();
        return decision != null && decision.verdict() == Verdict.REVIEW
                ? Optional.of(order(event, attempt, from + " was promised that a colleague calls."))
                : Optional.empty();
    }

    private static TaskOrder order(CallEnded event, AttemptRecord attempt, String because) {
        return TaskOrder.byRule(
                TaskKind.CALL_A_PERSON,
                attempt.caseId(),
                "call:" + event.call(),
                because,
                List.of(Evidence.of(event.call())));
    }
}
