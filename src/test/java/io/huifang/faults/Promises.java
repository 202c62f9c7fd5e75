package io.huifang.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What is promised whatever happens, checked by what rang at the far end against what the service says of its cases.
 *
 * @param contacts by the id of their case
 * @param rings all that rang
 * @param file a case as the API shows it, by its id
 */
record Promises(
        Map<String, KilledCampaign.Contact> contacts, List<FarEnd.Ring> rings, Function<String, JsonNode> file) {

    /** Between writing an attempt down and the ring at the far end, on a busy machine. */
    private static final Duration TO_RING = Duration.ofSeconds(20);

    List<String> broken() {
        List<String> broken = new ArrayList<>();
        Map<String, List<JsonNode>> attempts = new TreeMap<>();
        contacts.forEach((id, contact) -> {
            JsonNode kase = file.apply(id);
            noCaseIsLost(id, kase, broken);
            kase.path("attempts")
                    .forEach(attempt -> attempts.computeIfAbsent(contact.number(), number -> new ArrayList<>())
                            .add(attempt));
        });
        Map<String, List<FarEnd.Ring>> byNumber = new HashMap<>();
        rings.forEach(ring -> byNumber.computeIfAbsent(ring.number(), number -> new ArrayList<>())
                .add(ring));
        attempts.forEach(
                (number, its) -> everyEndWasOfARing(number, its, byNumber.getOrDefault(number, List.of()), broken));
        byNumber.forEach((number, its) -> {
            forbidden(number).forEach(why -> broken.add(number + " has rung, and " + why));
            if (its.size() > KilledCampaign.CAP) {
                broken.add(number + " has rung " + its.size() + " times; the cap is " + KilledCampaign.CAP);
            }
            everyRingIsKnown(number, its, attempts.getOrDefault(number, List.of()), broken);
        });
        coolDowns(byNumber, broken);
        capsOfPeople(byNumber, broken);
        return broken;
    }

    private static void noCaseIsLost(String id, JsonNode kase, List<String> broken) {
        String state = kase.path("state").asString("");
        boolean waits = state.equals("OPEN") && !kase.path("dueAt").isNull();
        boolean settled = state.equals("SETTLED") && !kase.path("verdict").isNull();
        if (!waits && !settled) {
            broken.add("case " + id + " is neither settled nor due: " + state);
        }
    }

    private List<String> forbidden(String number) {
        List<String> reasons = contacts.values().stream()
                .filter(contact -> contact.number().equals(number))
                .map(KilledCampaign.Contact::forbidden)
                .distinct()
                .toList();
        return reasons.isEmpty()
                ? List.of("no case has this number")
                : reasons.stream().filter(reason -> !reason.isEmpty()).toList();
    }

    /** For each ring there is an attempt of its own that was written down before it, and it has the answers. */
    private static void everyRingIsKnown(
            String number, List<FarEnd.Ring> rings, List<JsonNode> attempts, List<String> broken) {
        List<JsonNode> free = new ArrayList<>(attempts);
        free.sort(Comparator.comparing(Promises::placedAt));
        for (FarEnd.Ring ring : rings) {
            List<JsonNode> could = free.stream()
                    .filter(attempt -> !placedAt(attempt).isAfter(ring.at())
                            && placedAt(attempt).plus(TO_RING).isAfter(ring.at()))
                    .toList();
            if (could.isEmpty()) {
                broken.add(number + " rang at " + ring.at() + ", and no attempt says so");
                continue;
            }
            JsonNode attempt = could.getLast();
            free.remove(attempt);
            long heard = 0;
            for (JsonNode answer : attempt.path("answers")) {
                heard += answer.path("heard").asString("").isEmpty() ? 0 : 1;
            }
            if (heard < ring.acknowledged()) {
                broken.add(number + ": " + ring.acknowledged() + " answers were taken in at the far end from "
                        + ring.at() + " on, and " + heard + " are stored");
            }
        }
    }

    /** Whatever has its end has rung, unless the trunk failed. */
    private static void everyEndWasOfARing(
            String number, List<JsonNode> attempts, List<FarEnd.Ring> rings, List<String> broken) {
        long ended = attempts.stream()
                .filter(attempt -> attempt.path("state").asString("").equals("ENDED")
                        && !attempt.path("disposition").asString("").equals("SYSTEM"))
                .count();
        if (ended > rings.size()) {
            broken.add(number + " was called " + ended + " times to the end, and rang " + rings.size() + " times");
        }
    }

    /** Nobody is called again earlier than the cool-down after a call that the service lost. */
    private void coolDowns(Map<String, List<FarEnd.Ring>> byNumber, List<String> broken) {
        byNumber.forEach((number, its) -> {
            boolean shared = contacts.values().stream()
                            .filter(contact -> contact.number().equals(number))
                            .count()
                    > 1;
            for (int i = 1; i < its.size() && !shared; i++) {
                Duration between =
                        Duration.between(its.get(i - 1).at(), its.get(i).at());
                if (between.compareTo(KilledCampaign.COOL_DOWN) < 0) {
                    broken.add(number + " rang again after " + between.toMillis() + " ms");
                }
            }
        });
    }

    private void capsOfPeople(Map<String, List<FarEnd.Ring>> byNumber, List<String> broken) {
        Map<String, Integer> calls = new TreeMap<>();
        contacts.values().stream()
                .distinct()
                .filter(contact -> isOnlyOne(contact))
                .forEach(contact -> calls.merge(
                        contact.person(),
                        byNumber.getOrDefault(contact.number(), List.of()).size(),
                        Integer::sum));
        calls.forEach((person, count) -> {
            if (count > KilledCampaign.CAP) {
                broken.add(person + " was called " + count + " times; the cap is " + KilledCampaign.CAP);
            }
        });
    }

    /** Whether all calls to a contact's number were for its person. */
    private boolean isOnlyOne(KilledCampaign.Contact contact) {
        return contacts.values().stream()
                .filter(other -> other.number().equals(contact.number()))
                .map(KilledCampaign.Contact::person)
                .allMatch(contact.person()::equals);
    }

    private static Instant placedAt(JsonNode attempt) {
        return Instant.parse(attempt.path("placedAt").asString());
    }
}
