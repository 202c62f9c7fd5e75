package io.huifang.followup;

import io.huifang.call.CallEnded;
import io.huifang.call.Disposition;
import io.huifang.campaign.AttemptRecord;
import io.huifang.campaign.AttemptState;
import io.huifang.campaign.CaseFile;
import io.huifang.campaign.CaseId;
import io.huifang.campaign.CaseOrder;
import io.huifang.campaign.CaseSettled;
import io.huifang.campaign.CaseState;
import io.huifang.campaign.Contact;
import io.huifang.campaign.ContactHealth;
import io.huifang.campaign.ContactPoint;
import io.huifang.campaign.HandClock;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A case that one call has settled. */
record SettledCase(CaseId id, CallId call, Verdict verdict, List<Answer> answers, List<Effect> effects) {

    static final AudioSpan SPAN = new AudioSpan(Duration.ofSeconds(3), Duration.ofSeconds(5));

    static SettledCase as(Verdict verdict) {
        return as(new CaseId(java.util.UUID.randomUUID()), verdict);
    }

    static SettledCase as(CaseId id, Verdict verdict) {
        return new SettledCase(id, CallId.random(), verdict, List.of(), List.of());
    }

    SettledCase after(Effect... followed) {
        return new SettledCase(id, call, verdict, answers, List.of(followed));
    }

    SettledCase answered(String question, Judgement judgement) {
        List<Answer> more = new java.util.ArrayList<>(answers);
        more.add(new Answer(question, more.size() + 1, null, "something", null, judgement, 0.5, SPAN));
        return new SettledCase(id, call, verdict, more, effects);
    }

    CaseSettled event() {
        return new CaseSettled(id, verdict, call);
    }

    CallEnded ended(Disposition disposition) {
        return new CallEnded(
                call,
                id.toString(),
                disposition,
                "The line said so.",
                decision(),
                answers,
                effects,
                ZoneId.of("Asia/Shanghai"),
                null,
                16,
                null,
                HandClock.START,
                HandClock.START,
                HandClock.START,
                null,
                1);
    }

    private Decision decision() {
        List<Reason> reasons = answers.stream()
                .map(answer -> new Reason(answer.question(), "It was said.", null, "something", 0.5, SPAN))
                .toList();
        return new Decision(
                verdict, reasons.isEmpty() ? List.of(new Reason("", "The call ended.", null, "", 0, null)) : reasons);
    }

    CaseFile file() {
        ContactPoint desk = new ContactPoint(PhoneNumber.parse("010 5555 0001"), ContactPoint.Kind.LANDLINE, "desk");
        return new CaseFile(
                id,
                new CaseOrder(null, Language.EN_US, "employer", Map.of(), List.of(desk), null),
                List.of(new Contact(1, desk, new ContactHealth(desk.consent(), null, null), true)),
                HandClock.START,
                CaseState.SETTLED,
                null,
                null,
                decision(),
                HandClock.START,
                List.of(new AttemptRecord(
                        call, id, 1, AttemptState.ENDED, HandClock.START, false, null, answers, effects)));
    }
}
