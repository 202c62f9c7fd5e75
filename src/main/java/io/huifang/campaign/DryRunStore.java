package io.huifang.campaign;

import io.huifang.campaign.rules.Cap;
import io.huifang.kernel.PhoneNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a dry run reads: open cases with their next contact point, what is on the no-call list, and past calls. */
@Repository
class DryRunStore {

    private static final int CHUNK = 1000;

    private final JdbcClient jdbc;

    DryRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open case and whom it calls next. */
    record Candidate(
            CaseId id,
            int contactPlace,
            Contact contact,
            Instant dueAt,
            @Nullable String because,
            @Nullable Instant notBefore,
            @Nullable Instant appointment,
            @Nullable Instant deadline,
            @Nullable String person) {}

    /** Those due before a time, the earliest first. */
    List<Candidate> candidates(CampaignId campaign, Instant before, int limit) {
        return jdbc.sql("""
                        SELECT c.id, c.due_at, c.waiting_because, c.not_before, c.appointment_at, c.deadline, c.person,
                               c.next_contact, p.*
                        FROM cases c JOIN contact_points p ON p.case_id = c.id AND p.place = c.next_contact
                        WHERE c.state = 'OPEN' AND c.due_at < ?
                              AND c.queue_id IN (SELECT id FROM queues WHERE campaign_id = ?)
                        ORDER BY c.due_at, c.id FETCH FIRST ? ROWS ONLY
                        """)
                .params(before.atOffset(ZoneOffset.UTC), campaign.value(), limit)
                .query((row, n) -> new Candidate(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getInt("next_contact"),
                        ContactStore.contact(row),
                        CaseStore.required(row, "due_at"),
                        row.getString("waiting_because"),
                        CaseStore.instant(row, "not_before"),
                        CaseStore.instant(row, "appointment_at"),
                        CaseStore.instant(row, "deadline"),
                        row.getString("person")))
                .list();
    }

    long openFrom(CampaignId campaign, Instant from) {
        return jdbc.sql("""
                        SELECT count(*) FROM cases WHERE state = 'OPEN' AND due_at >= ?
                               AND queue_id IN (SELECT id FROM queues WHERE campaign_id = ?)
                        """)
                .params(from.atOffset(ZoneOffset.UTC), campaign.value())
                .query(Long.class)
                .single();
    }

    /** Everything on the no-call list, numbers and people. */
    Listed listed() {
        Set<String> numbers = new HashSet<>();
        Set<String> people = new HashSet<>();
        jdbc.sql("SELECT phone_number, person FROM no_call_list").query(row -> {
            String number = row.getString("phone_number");
            if (number == null) {
                people.add(row.getString("person"));
            } else {
                numbers.add(number);
            }
        });
        return new Listed(numbers, people);
    }

    record Listed(Set<String> numbers, Set<String> people) {

        @Nullable
        String of(PhoneNumber number, @Nullable String person) {
            if (numbers.contains(number.dialled())) {
                return "This number is on the no-call list.";
            }
            return person != null && people.contains(person) ? "This person is on the no-call list." : null;
        }
    }

    /** Calls that count, by number and by person, to which a dry run adds its own. */
    Calls calls(List<Candidate> candidates, CampaignId campaign) {
        Calls calls = new Calls(new HashMap<>(), new HashMap<>());
        read(
                calls.byNumber,
                "phone_number",
                campaign,
                candidates.stream()
                        .map(candidate -> candidate.contact().point().number().dialled())
                        .distinct()
                        .toList());
        read(
                calls.byPerson,
                "person",
                campaign,
                candidates.stream()
                        .map(Candidate::person)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList());
        return calls;
    }

    private void read(Map<String, List<Call>> into, String column, CampaignId campaign, List<String> keys) {
        for (int from = 0; from < keys.size(); from += CHUNK) {
            jdbc.sql("SELECT " + column + " AS called, placed_at, campaign_id FROM attempts WHERE counted AND " + column
                            + " IN (:keys)")
                    .param("keys", keys.subList(from, Math.min(keys.size(), from + CHUNK)))
                    .query(row -> {
                        into.computeIfAbsent(row.getString("called"), key -> new ArrayList<>())
                                .add(new Call(
                                        CaseStore.required(row, "placed_at"),
                                        campaign.value().equals(row.getObject("campaign_id", UUID.class))));
                    });
        }
    }

    private record Call(Instant at, boolean inCampaign) {}

    /** Calls by number and by person. Not for use by several threads. */
    static final class Calls {

        private final Map<String, List<Call>> byNumber;
        private final Map<String, List<Call>> byPerson;

        private Calls(Map<String, List<Call>> byNumber, Map<String, List<Call>> byPerson) {
            this.byNumber = byNumber;
            this.byPerson = byPerson;
        }

        Cap.Past past(Candidate candidate) {
            List<Call> number =
                    byNumber.getOrDefault(candidate.contact().point().number().dialled(), List.of());
            String key = candidate.person();
            List<Call> person = key == null ? List.of() : byPerson.getOrDefault(key, List.of());
            return new Cap.Past(
                    number.stream().map(Call::at).toList(),
                    person.stream().map(Call::at).toList(),
                    (int) number.stream().filter(Call::inCampaign).count(),
                    (int) person.stream().filter(Call::inCampaign).count());
        }

        void add(Candidate candidate, Instant at) {
            Call call = new Call(at, true);
            byNumber.computeIfAbsent(candidate.contact().point().number().dialled(), key -> new ArrayList<>())
                    .add(call);
            String person = candidate.person();
            if (person != null) {
                byPerson.computeIfAbsent(person, key -> new ArrayList<>()).add(call);
            }
        }
    }
}
