package io.huifang.bench;

import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Holds many calls for a long time and looks whether everything comes back to where it was: once after a short load, by
 * which all that is made once has been made, and again after the long one.
 */
final class SoakBench {

    private static final int SHORT_SECONDS = 45;

    private final AsteriskLab.Running lab;
    private final int seconds;
    private final int calls;

    SoakBench(AsteriskLab.Running lab, int seconds, int calls) {
        this.lab = lab;
        this.seconds = seconds;
        this.calls = calls;
    }

    String run() throws Exception {
        Map<String, long[]> rows = new LinkedHashMap<>();
        TappedCalls tapped = new TappedCalls(CallsBench.END_SILENCE);
        Meters before;
        Meters after;
        try (BankUnderLoad bank = BankUnderLoad.start(CallsBench.freshFolder(), lab, calls);
                LoopbackTap tap = new LoopbackTap(bank.mediaPort(), tapped)) {
            note(rows, 0, bank);
            bank.ramp(Duration.ofSeconds(15));
            CallsBench.keepUp(bank, SHORT_SECONDS, new CallsBench.Samples());
            drain(bank);
            note(rows, 1, bank);
            before = bank.meters();
            bank.ramp(Duration.ofSeconds(15));
            tapped.measure(true);
            CallsBench.keepUp(bank, seconds / 2, new CallsBench.Samples());
            note(rows, 2, bank);
            CallsBench.keepUp(bank, seconds - seconds / 2, new CallsBench.Samples());
            tapped.measure(false);
            drain(bank);
            note(rows, 3, bank);
            after = bank.meters();
        }
        return report(rows, before, after, tapped);
    }

    private void drain(BankUnderLoad bank) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!bank.drained(bank.meters())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("calls do not end");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        CallsBench.awaitNoChannels(lab);
        TimeUnit.SECONDS.sleep(20); // idle database connections, carriers and HTTP workers go
    }

    private void note(Map<String, long[]> rows, int column, BankUnderLoad bank)
            throws IOException, InterruptedException {
        long heap = Math.round(bank.liveHeap() / 1048576 * 10);
        Meters meters = bank.meters();
        note(rows, column, "service", bank.use());
        set(rows, "service: live heap, 0.1 MB", column, heap);
        set(rows, "service: media legs open and expected", column, (long)
                (meters.sum("huifang_media_legs_open_legs") + meters.sum("huifang_media_legs_expected_legs")));
        set(rows, "service: answers being heard", column, (long) meters.sum("huifang_speech_listenings"));
        for (String name : new String[] {"pbx", "network"}) {
            note(rows, column, name, ProcessUse.of(Long.parseLong(lab.property(name + ".pid"))));
            set(rows, name + ": channels", column, Pbx.channels(lab, name));
        }
    }

    private static void note(Map<String, long[]> rows, int column, String process, ProcessUse use) {
        set(rows, process + ": resident, MB", column, use.residentKilobytes() / 1024);
        set(rows, process + ": threads", column, use.threads());
        set(rows, process + ": open files", column, use.files());
        set(rows, process + ": sockets among them", column, use.sockets());
    }

    private static void set(Map<String, long[]> rows, String name, int column, long value) {
        rows.computeIfAbsent(name, key -> new long[4])[column] = value;
    }

    private String report(Map<String, long[]> rows, Meters before, Meters after, TappedCalls tapped)
            throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("# A long load, and what is left of it\n\n");
        text.append(CallsReport.head("bench/calls/run.sh soak " + seconds + " " + calls, lab.property("pbx.version")));
        text.append(CallsBench.format("""
                %d calls at once for %d s, after %d s of the same by which all that is made once has been made. The last
                column should be the second again. Load average at the end: %.1f.

                | | idle | after the short load | in the long one | after it |
                |---|---|---|---|---|
                """, calls, seconds, SHORT_SECONDS, CallsBench.load()));
        rows.forEach((name, values) -> {
            text.append("| ").append(name.replace(", 0.1 MB", ", MB"));
            for (long value : values) {
                text.append(" | ").append(name.contains("0.1 MB") ? CallsBench.format("%.1f", value / 10.0) : value);
            }
            text.append(" |\n");
        });
        text.append(CallsBench.format(
                """

                In the long load %.0f calls ended. Reply p50 %.0f, p95 %.0f, max %.0f ms over %d replies; gap between frames
                p50 %.2f, p99 %.2f, max %.1f ms over %d frames; frames lost %.0f, late %.0f, missing %.0f; answers that could
                not be heard %.0f.
                """,
                after.sum("huifang_call_ended_total") - before.sum("huifang_call_ended_total"),
                tapped.replies.at(0.5),
                tapped.replies.at(0.95),
                tapped.replies.at(1),
                tapped.replies.count(),
                tapped.gapsOut.at(0.5),
                tapped.gapsOut.at(0.99),
                tapped.gapsOut.at(1),
                tapped.gapsOut.count(),
                difference(before, after, "huifang_media_frames_lost_frames_total"),
                difference(before, after, "huifang_media_frames_late_frames_total"),
                difference(before, after, "huifang_media_frames_missing_frames_total"),
                difference(before, after, "huifang_speech_failures_total")));
        return text.toString();
    }

    private static double difference(Meters before, Meters after, String name) {
        return after.sum(name) - before.sum(name);
    }
}
