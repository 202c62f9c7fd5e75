package io.huifang.followup;

import io.huifang.call.CallEnded;
import io.huifang.campaign.AttemptRecord;
import io.huifang.campaign.Cases;
import io.huifang.dialogue.Effect;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Leaves it to a person when somebody who called us and did not prove who he is wants no more calls: it changes nothing at
 * the case, for whoever forges a number could keep a bank from its customer. What was promised him has its task by
 * {@link TaskRules}.
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

    private static Optional<TaskOrder> task(CallEnded event, AttemptRecord attempt) {
        return event.effects().stream()
                .filter(Effect.DoNotCall.class::isInstance)
                .findFirst()
                .map(effect -> TaskOrder.byRule(
                        TaskKind.CALL_A_PERSON,
                        attempt.caseId(),
                        "call:" + event.call(),
                        "Somebody who called from contact point " + attempt.contactPlace()
                                + " and did not prove who he is asked not to be called any more; find out whether it was the"
                                + " customer.",
                        List.of(Evidence.of(event.call()))));
    }
}
