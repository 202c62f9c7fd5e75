package io.huifang.console;

import io.huifang.campaign.Consent;
import io.huifang.campaign.ContactPoint;
import io.huifang.campaign.EmailAddress;

/** An e-mail address as the API shows it, without the name before its @. */
record EmailView(String address, ContactPoint.Role role, String label, Consent.State consent) {

    static EmailView of(EmailAddress email) {
        return new EmailView(
                email.toString(), email.role(), email.label(), email.consent().state());
    }
}
