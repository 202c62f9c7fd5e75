package io.huifang.console;

import io.huifang.campaign.Consent;
import io.huifang.campaign.Contact;
import io.huifang.campaign.ContactHealth.Retirement;
import io.huifang.campaign.ContactPoint;
import io.huifang.kernel.CallId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact point as the API shows it, its number masked. */
record ContactView(
        int place,
        ContactPoint.Kind kind,
        ContactPoint.Role role,
        String number,
        @Nullable String extension,
        String label,
        Consent.State consent,
        @Nullable Instant consentSince,
        @Nullable Instant lastConfirmed,
        @Nullable RetiredView retired) {

    static ContactView of(Contact contact) {
        ContactPoint point = contact.point();
        Retirement retired = contact.health().retired();
        return new ContactView(
                contact.place(),
                point.kind(),
                point.role(),
                point.number().masked(),
                point.extension(),
                point.label(),
                contact.health().consent().state(),
                contact.health().consent().since(),
                contact.health().lastConfirmed(),
                retired == null ? null : RetiredView.of(retired));
    }

    /** @param call the call that showed it; null when a person said so */
    record RetiredView(String reason, @Nullable UUID call, Instant at) {

        static RetiredView of(Retirement retired) {
            CallId evidence = retired.evidence();
            return new RetiredView(retired.reason(), evidence == null ? null : evidence.value(), retired.at());
        }
    }
}
