package io.huifang.faults;

import io.huifang.bench.Pbx;
import io.huifang.campaign.Eventually;
import io.huifang.demo.Service;
import io.huifang.demo.ServiceProcess;
import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** A running campaign whose service is killed again and again, and what its operators and subscribers know of it. */
final class KilledCampaign implements AutoCloseable {

    /** No number and no person may be called more often in a day. */
    static final int CAP = 2;

    static final Duration COOL_DOWN = Duration.ofMinutes(1);

    /** For a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String RULES = """
            hours:
              mobile: { days: every, windows: ["08:00-21:00"] }
              landline: { days: every, windows: ["08:00-21:00"] }
              switchboard: { days: every, windows: ["08:00-21:00"] }
              other: { days: every, windows: ["08:00-21:00"] }
            caps:
              - { of: number, per: day, most: 2 }
              - { of: person, per: day, most: 2 }
            """;

    private static final String BUSY = "0006";

    private final AsteriskLab.Running lab;
    private final FarEnd farEnd;
    private final Path folder;
    private final Map<String, String> settings;
    private final Random random;
    private final Map<String, Contact> cases = new LinkedHashMap<>();
    private Service service;
    private String campaign = "";
    private Instant started = Instant.EPOCH;
    private List<String> newest = List.of();

    /** Whom a case calls, and why nobody may ring there; empty when the case is an ordinary one. */
    record Contact(String number, String person, String forbidden) {}

    /**
     * One kill.
     *
     * @param later how long after its moment
     * @param cutOff calls that went on at the far end when the service died, or were on their way to it
     */
    record Kill(KillMoment moment, Duration later, int cutOff) {}

    private KilledCampaign(AsteriskLab.Running lab, Path folder, Map<String, String> settings, long seed)
            throws IOException {
        this.lab = lab;
        this.farEnd = new FarEnd(lab);
        this.folder = folder;
        this.settings = new HashMap<>(settings);
        this.random = new Random(seed);
        this.settings.put("HUIFANG_CALLING_RULES", rules(folder));
        this.settings.put("HUIFANG_CAMPAIGN_COOL_DOWN", COOL_DOWN.toSeconds() + "s");
        this.settings.put("HUIFANG_CAMPAIGN_CALLS_AT_ONCE", "8");
        this.settings.put("HUIFANG_CALLING_CALLS_PER_SECOND", "20");
        this.settings.putAll(ServiceProcess.QUICK_START);
        this.service = Service.startReady(folder, this.settings);
    }

    /** Starts the service and a campaign, with cases that must never ring or not more often than the cap. */
    static KilledCampaign start(AsteriskLab.Running lab, Path folder, Map<String, String> settings, long seed)
            throws IOException {
        Files.createDirectories(folder);
        KilledCampaign campaign = new KilledCampaign(lab, folder, settings, seed);
        campaign.begin();
        return campaign;
    }

    /** The address of rules that hold all day long, with {@link #CAP}. */
    static String rules(Path folder) throws IOException {
        return Files.writeString(folder.resolve("capped-rules.yaml"), RULES)
                .toUri()
                .toString();
    }

    private void begin() {
        campaign =
                service.post("/api/campaigns", """
                {"name":"killed","script":"employer","language":"en-US"}""").path("campaign").path("id").asString();
        for (int i = 0; i < 3; i++) {
            open(
                    new Contact(number(900 + i, BUSY), "night-" + i, "it is night there"),
                    ",\"zone\":\"" + night() + "\"");
            Contact listed = new Contact(number(910 + i, BUSY), "listed-" + i, "it is on the no-call list");
            open(listed, "");
            service.post(
                    "/api/no-call-list", "{\"number\":\"" + listed.number() + "\",\"reason\":\"they asked for it\"}");
            open(new Contact(number(920, BUSY), "same-number-" + i, ""), "");
            open(new Contact(number(920, BUSY), "same-number-too-" + i, ""), "");
            open(new Contact(number(930 + i, BUSY), "same-person", ""), "");
        }
        service.post("/api/campaigns/" + campaign + "/start", "");
    }

    /** Opens some cases, waits for the moment and kills the service; nobody is left on the line, and it starts again. */
    Kill kill(KillMoment moment, int number) throws IOException {
        newest = open(number);
        Eventually.that(moment + " has come", PATIENCE, () -> moment.hasCome(this, sinceStart()));
        Duration later = moment.spread().multipliedBy(random.nextInt(1000)).dividedBy(1000);
        LockSupport.parkNanos(later.toNanos());
        Instant killed = Instant.now();
        service.kill();
        Eventually.that("nobody is left on the line", PATIENCE, () -> channels() == 0);
        long cutOff =
                sinceStart().stream().filter(ring -> ring.hasEndedAfter(killed)).count();
        restart();
        return new Kill(moment, later, (int) cutOff);
    }

    private void restart() throws IOException {
        started = Instant.now();
        service.close();
        service = Service.startReady(folder, settings);
    }

    private List<String> open(int kill) {
        List<String> subscribers = new ArrayList<>(List.of("0005", "0022", BUSY, "0021"));
        if (kill % 5 == 0) {
            subscribers.add("0001");
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < subscribers.size(); i++) {
            ids.add(open(new Contact(number(kill * 10 + i, subscribers.get(i)), "person-" + kill + "-" + i, ""), ""));
        }
        return ids;
    }

    private String open(Contact contact, String more) {
        String id = service.post("/api/cases", """
                {"campaign":"%s","person":"%s","language":"en-US","script":"employer",
                 "contactPoints":[{"number":"%s","kind":"LANDLINE"%s}],
                 "facts":{"name":"John Miller","company":"United Machine Works Limited"}}\
                """.formatted(campaign, contact.person(), contact.number(), more))
                .path("id")
                .asString();
        cases.put(id, contact);
        return id;
    }

    /** A number of its own that rings at a subscriber, who is named by the last four digits. */
    private static String number(int own, String subscriber) {
        return "0105%03d%s".formatted(own, subscriber);
    }

    /** Where it is three in the morning, as far as whole hours can say. */
    private static String night() {
        int hours = Math.floorMod(3 - OffsetDateTime.now(ZoneOffset.UTC).getHour() + 12, 24) - 12;
        return ZoneOffset.ofHours(hours).getId();
    }

    /** Whether one of the cases that were opened last is being called. */
    boolean isCalling() {
        return newest.stream()
                .anyMatch(id -> !service.kase(id).path("state").asString("").equals("OPEN"));
    }

    private List<FarEnd.Ring> sinceStart() {
        return farEnd.rings().stream()
                .filter(ring -> ring.at().isAfter(started))
                .toList();
    }

    private int channels() {
        try {
            return Pbx.channels(lab, "pbx") + Pbx.channels(lab, "network");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all cases that are due have been called, at most so long; then calls nobody new. */
    void comeToRest(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && files().stream().anyMatch(KilledCampaign::isOwed)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        service.post("/api/campaigns/" + campaign + "/pause", "");
        long calls = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < calls && (channels() > 0 || files().stream().anyMatch(KilledCampaign::isUnderWay))) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static boolean isUnderWay(JsonNode kase) {
        return kase.path("state").asString("").equals("CALLING");
    }

    private static boolean isOwed(JsonNode kase) {
        return isUnderWay(kase)
                || (kase.path("state").asString("").equals("OPEN")
                        && Instant.parse(kase.path("dueAt").asString())
                                .isBefore(Instant.now().plus(COOL_DOWN)));
    }

    /** Each promise that was broken, in a sentence; none when all were kept. */
    List<String> brokenPromises() {
        return new Promises(cases, farEnd.rings(), service::kase).broken();
    }

    List<FarEnd.Ring> rings() {
        return farEnd.rings();
    }

    /** All cases as the API shows them. */
    List<JsonNode> files() {
        return cases.keySet().stream().map(service::kase).toList();
    }

    @Override
    public void close() {
        service.close();
    }
}
