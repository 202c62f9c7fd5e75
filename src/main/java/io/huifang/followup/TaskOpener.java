package io.huifang.followup;

import io.huifang.call.CallEnded;
import io.huifang.campaign.CaseFile;
import io.huifang.campaign.CaseSettled;
import io.huifang.campaign.Cases;
import io.huifang.campaign.ContactAdded;
import io.huifang.campaign.ContactRetired;
import io.huifang.campaign.retry.RetryPlan;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Opens and closes tasks by the rules. Events may come twice, late and in any order; a task of one cause is opened once. */
@Component
class TaskOpener {

    private final Tasks tasks;
    private final Cases cases;
    private final RetryPlan plan;
    private final FollowupProperties properties;

    TaskOpener(Tasks tasks, Cases cases, RetryPlan plan, FollowupProperties properties) {
        this.tasks = tasks;
        this.cases = cases;
        this.plan = plan;
        this.properties = properties;
    }

    @ApplicationModuleListener(id = "followup.call-ended")
    void on(CallEnded event) {
        cases.attempt(event.call())
                .ifPresent(attempt -> TaskRules.after(event, attempt.caseId(), attempt.contactPlace(), plan)
                        .forEach(tasks::open));
    }

    @ApplicationModuleListener(id = "followup.case-settled")
    void on(CaseSettled event) {
        CaseFile file = cases.find(event.caseId()).orElseThrow();
        TaskRules.after(event, file, properties.zone()).ifPresent(tasks::open);
        tasks.cancel(
                event.caseId(),
                TaskRules.overOnce(event.verdict()),
                "The case was settled as " + event.verdict() + " in the meantime.");
    }

    @ApplicationModuleListener(id = "followup.contact-retired")
    void on(ContactRetired event) {
        tasks.open(TaskRules.after(event));
    }

    @ApplicationModuleListener(id = "followup.contact-added")
    void on(ContactAdded event) {
        tasks.cancel(
                event.caseId(),
                TaskRules.overOnce(event),
                "Contact point " + event.place() + " may be called in the meantime.");
    }
}
