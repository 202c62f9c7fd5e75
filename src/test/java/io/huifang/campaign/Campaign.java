package io.huifang.campaign;

import io.huifang.call.AnswerGiven;
import io.huifang.call.CallEnded;
import io.huifang.call.CallOrder;
import io.huifang.call.Disposition;
import io.huifang.campaign.calendar.Calendars;
import io.huifang.campaign.reach.ReachSettings;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A campaign room on a database of a test's choice, without Spring, with a call desk and a clock made for tests. */
final class Campaign {

    final HandClock clock;
    final FakeCallDesk desk;
    final CampaignProperties properties;
    final TransactionTemplate transactions;
    final CaseStore cases;
    final CaseCountStore counts;
    final CaseBook book;
    final AttemptStore attempts;
    final CapStore caps;
    final Pace pace;
    final Turns turns;
    final QueueStore queues;
    final Cases front;
    final CaseContacts contacts;
    final Campaigns campaigns;
    final NoCallList noCallList;
    final DiallingPauses pauses;
    final Claims claims;
    final Dialler dialler;
    final CallResults results;
    final ReceivedCalls received;
    final Callers callers;
    final JdbcClient jdbc;
    final ReachStore reachStore;
    final ReachBook reachBook;
    final Reaching reaching;
    final Reachability reachability;
    /** The news that the room has published. */
    final List<Object> published = new CopyOnWriteArrayList<>();

    final Admission admission;
    final CampaignStore campaignStore;
    final Calling calling;

    Campaign(DataSource source, String node, HandClock clock) {
        this(source, node, clock, new FakeCallDesk(clock), 10);
    }

    Campaign(DataSource source, String node, HandClock clock, FakeCallDesk desk, int callsAtOnce) {
        this(source, clock, desk, calling(properties(node, callsAtOnce), limits(1000, 1000), clock));
    }

    Campaign(DataSource source, HandClock clock, FakeCallDesk desk, Calling calling) {
        this.clock = clock;
        this.desk = desk;
        this.calling = calling;
        properties = calling.properties();
        JdbcTransactionManager manager = new JdbcTransactionManager(source);
        transactions = new TransactionTemplate(manager);
        jdbc = JdbcClient.create(source);
        ContactStore contactStore = new ContactStore(jdbc);
        cases = new CaseStore(jdbc, new CasePartStore(jdbc), contactStore);
        counts = new CaseCountStore(jdbc);
        attempts = new AttemptStore(jdbc, new EffectStore(jdbc));
        caps = new CapStore(jdbc);
        queues = new QueueStore(jdbc, manager);
        campaignStore = new CampaignStore(jdbc);
        book = new CaseBook(
                cases,
                new CaseInsertStore(new ManyRowsStore(new JdbcTemplate(source))),
                queues,
                campaignStore,
                calling,
                published::add);
        ContactBook contactBook = new ContactBook(contactStore, published::add, calling);
        PauseStore pauseStore = new PauseStore(jdbc);
        pace = new Pace(calling);
        Lines lines = new Lines(new LineStore(jdbc), attempts, pauseStore, pace, calling);
        ScriptCheck scripts = new ScriptCheck(desk, campaignStore, transactions, calling);
        WhyNotNow whyNotNow = new WhyNotNow(campaignStore, queues, caps, scripts, lines, pace, calling);
        Bell bell = new Bell();
        ReachSettings reachSettings = new CallingConfiguration()
                .reachSettings(new ReachProperties(new ClassPathResource("campaign/reachability.yaml")));
        reachStore = new ReachStore(jdbc);
        reachBook = new ReachBook(reachStore, transactions, reachSettings, calling);
        reaching = new Reaching(reachStore, reachBook, caps, campaignStore, attempts, reachSettings, calling);
        reachability = new StoredReachability(
                reachBook, reachStore, reaching, campaignStore, cases, attempts, reachSettings, calling);
        admission = new Admission(desk, campaignStore, caps, calling);
        contacts = new StoredCaseContacts(book, contactBook, admission, bell, transactions, calling);
        front = new StoredCases(cases, book, attempts, admission, reaching, whyNotNow, bell, transactions, calling);
        campaigns = new StoredCampaigns(
                campaignStore,
                reaching,
                scripts,
                whyNotNow,
                new DryRunner(new DryRunStore(jdbc), calling),
                bell,
                transactions,
                calling);
        noCallList = new StoredNoCallList(caps, transactions, calling);
        pauses = new StoredDiallingPauses(pauseStore, caps, bell, transactions, calling);
        DueStore due = new DueStore(jdbc, cases);
        turns = new Turns(queues, campaignStore, due, lines, calling);
        claims = new Claims(turns, book, attempts, caps, scripts, reaching, transactions, calling);
        CampaignMetrics metrics = new CampaignMetrics();
        dialler = new Dialler(
                scripts,
                claims,
                new CrashSweep(attempts, claims, properties, clock),
                new Upkeep(due, book, transactions, calling),
                desk,
                pace,
                metrics,
                calling);
        received = new ReceivedCalls(book, attempts, noCallList, metrics, calling);
        callers = new Callers(
                new CallerStore(jdbc),
                book,
                attempts,
                new Resumption(campaignStore, caps, attempts, desk, calling),
                transactions,
                calling);
        results = new CallResults(book, attempts, contactBook, noCallList, metrics, calling, reaching, pace, bell);
    }

    static Calling calling(
            CampaignProperties properties, CallingProperties limits, HandClock clock, TrunkProperties.Named... trunks) {
        return new CallingConfiguration()
                .calling(
                        limits,
                        properties,
                        Calendars.load(null, limits.calendar()),
                        new AnyNumbering(),
                        new TrunkProperties(List.of(trunks)),
                        clock);
    }

    static CallingProperties limits(int callsPerSecond, int trunkCalls) {
        return new CallingProperties(
                ZoneId.of("Asia/Shanghai"),
                "CN",
                null,
                new ClassPathResource("campaign/calling-rules.yaml"),
                new ClassPathResource("campaign/retry-plan.yaml"),
                callsPerSecond,
                trunkCalls,
                5,
                Duration.ofSeconds(30),
                Duration.ofMinutes(15));
    }

    static CampaignProperties properties(String node, int callsAtOnce) {
        return new CampaignProperties(
                node,
                callsAtOnce,
                Duration.ofSeconds(1),
                Duration.ofMinutes(2),
                Duration.ofSeconds(15),
                Duration.ofMinutes(30),
                2,
                Duration.ofSeconds(30),
                new CampaignProperties.Events(Duration.ofSeconds(30), 100, 100));
    }

    void round() {
        dialler.round(() -> true);
    }

    /** A round that may not claim. */
    void sweepAndUpkeep() {
        clock.pass(properties.lease().dividedBy(4));
        dialler.round(() -> false);
    }

    CaseId opened(CaseOrder order) {
        return front.open(order).id();
    }

    CaseFile file(CaseId id) {
        return front.find(id).orElseThrow();
    }

    void tell(CallEnded event) {
        desk.forget(event.call());
        transactions.executeWithoutResult(status -> results.on(event));
        transactions.executeWithoutResult(status -> received.on(event));
    }

    void tell(AnswerGiven event) {
        transactions.executeWithoutResult(status -> results.on(event));
    }

    static CaseOrder anOrder(String... numbers) {
        return new CaseOrder(
                null,
                Language.EN_US,
                "employer",
                Map.of("name", "Wang Fang", "company", "Harbour Freight"),
                List.of(numbers).stream()
                        .map(number -> new ContactPoint(PhoneNumber.parse(number), ContactPoint.Kind.LANDLINE, "desk"))
                        .toList(),
                null);
    }

    static CaseOrder withExternalId(String externalId, CaseOrder order) {
        return new CaseOrder(
                externalId, order.language(), order.script(), order.facts(), order.contactPoints(), order.notBefore());
    }

    static CaseOrder notBefore(Instant time, CaseOrder order) {
        return new CaseOrder(
                order.externalId(), order.language(), order.script(), order.facts(), order.contactPoints(), time);
    }

    static Answer anAnswer(int turn) {
        return new Answer(
                "company",
                turn,
                "Harbour Freight",
                "harbour freight",
                "harbour freight",
                Judgement.MATCH,
                0.93,
                new AudioSpan(Duration.ofMillis(1200), Duration.ofMillis(2450)));
    }

    static Answer silence(int turn) {
        return new Answer("position", turn, null, "", null, Judgement.NOT_ANSWERED, 0, null);
    }

    static Decision verified() {
        return new Decision(
                Verdict.VERIFIED,
                List.of(
                        new Reason(
                                "company",
                                "The company is as the file says.",
                                "Harbour Freight",
                                "harbour freight",
                                0.93,
                                new AudioSpan(Duration.ofMillis(1200), Duration.ofMillis(2450))),
                        new Reason("", "All questions were answered.", null, "", 0, null)));
    }

    static CallEnded talked(CallOrder order, Decision decision, Answer... answers) {
        return ended(order.call(), order.ref(), Disposition.ANSWERED, decision, List.of(answers));
    }

    /** The same end, from which something followed. */
    static CallEnded with(CallEnded event, Effect... effects) {
        return new CallEnded(
                event.call(),
                event.ref(),
                event.disposition(),
                event.why(),
                event.decision(),
                event.answers(),
                List.of(effects),
                event.zone(),
                event.heardOnLine(),
                event.cause(),
                event.sipCode(),
                event.startedAt(),
                event.answeredAt(),
                event.endedAt(),
                event.recording(),
                event.scriptVersion());
    }

    static CallEnded notTalked(CallOrder order, Disposition disposition) {
        return ended(order.call(), order.ref(), disposition, null, List.of());
    }

    static CallEnded ended(
            CallId call, String ref, Disposition disposition, @Nullable Decision decision, List<Answer> answers) {
        boolean answered = disposition == Disposition.ANSWERED;
        return new CallEnded(
                call,
                ref,
                disposition,
                "The line said so.",
                decision,
                answers,
                List.of(),
                ZoneId.of("Asia/Shanghai"),
                answered ? null : "please try later",
                answered ? 16 : 17,
                answered ? null : 486,
                HandClock.START,
                answered ? HandClock.START.plusSeconds(7) : null,
                HandClock.START.plusSeconds(60),
                answered ? "2026/" + call + ".wav" : null,
                3);
    }
}
