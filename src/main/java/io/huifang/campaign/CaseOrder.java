package io.huifang.campaign;

import io.huifang.kernel.Language;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new case is made of. Equal orders with the same external id are one case.
 *
 * @param externalId the bank's own reference, unique here, at most 100 characters; null when there is none
 * @param script the script's id
 * @param facts what the file says, by the names that the script uses
 * @param contactPoints in the order in which they are called, at least one
 * @param notBefore nobody is called earlier; kept to the microsecond; null when it may start at once
 * @param terms whose campaign it is, how urgent, until when
 * @param emails where somebody may be written to; may be empty
 */
public record CaseOrder(
        @Nullable String externalId,
        Language language,
        String script,
        Map<String, String> facts,
        List<ContactPoint> contactPoints,
        @Nullable Instant notBefore,
        Terms terms,
        List<EmailAddress> emails) {

    public static final int EXTERNAL_ID_LENGTH = 100;
    public static final int SCRIPT_LENGTH = 100;
    public static final int FACT_NAME_LENGTH = 100;
    public static final int FACT_LENGTH = 1000;
    public static final int MOST_FACTS = 100;
    public static final int MOST_CONTACT_POINTS = 20;
    public static final int MOST_EMAILS = 5;
    public static final int PERSON_LENGTH = 100;

    /** How a case stands to the others of its campaign. */
    public enum Urgency {
        URGENT(0),
        NORMAL(1),
        LOW(2);

        private final int rank;

        Urgency(int rank) {
            this.rank = rank;
        }

        /** As it stands in the database; 0 is called first. */
        int rank() {
            return rank;
        }

        static Urgency ofRank(int rank) {
            return Arrays.stream(values())
                    .filter(urgency -> urgency.rank == rank)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Whose campaign it is, how urgent, until when.
     *
     * @param deadline from then on nobody is called; kept to the microsecond; null when there is none
     * @param person the bank's own id of whom this is about, for caps and the no-call list; null when not told
     */
    public record Terms(
            CampaignId campaign,
            Urgency urgency,
            @Nullable Instant deadline,
            @Nullable String person) {

        /** A single case without haste. */
        public static final Terms PLAIN = new Terms(CampaignId.SINGLE_CASES, Urgency.NORMAL, null, null);

        public Terms {
            deadline = deadline == null ? null : deadline.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** A single case without haste. */
    public CaseOrder(
            @Nullable String externalId,
            Language language,
            String script,
            Map<String, String> facts,
            List<ContactPoint> contactPoints,
            @Nullable Instant notBefore) {
        this(externalId, language, script, facts, contactPoints, notBefore, Terms.PLAIN);
    }

    /** Without e-mail addresses. */
    public CaseOrder(
            @Nullable String externalId,
            Language language,
            String script,
            Map<String, String> facts,
            List<ContactPoint> contactPoints,
            @Nullable Instant notBefore,
            Terms terms) {
        this(externalId, language, script, facts, contactPoints, notBefore, terms, List.of());
    }

    public CaseOrder {
        facts = Map.copyOf(facts);
        contactPoints = List.copyOf(contactPoints);
        emails = List.copyOf(emails);
        notBefore = notBefore == null ? null : notBefore.truncatedTo(ChronoUnit.MICROS);
        if (contactPoints.isEmpty()) {
            throw new IllegalArgumentException("a case needs a contact point");
        }
    }

    /** The same with contact points in another order. */
    CaseOrder with(List<ContactPoint> points) {
        return new CaseOrder(externalId, language, script, facts, points, notBefore, terms, emails);
    }

    /** Without facts and numbers, so that they can't reach a log. */
    @Override
    public String toString() {
        return "CaseOrder[externalId=" + externalId + ", script=" + script + ", language=" + language.tag() + "]";
    }
}
