package io.huifang.bench.understanding.calls;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows the service's log, in which each call tells at level debug which prompts it says. What a person hears in the
 * prompt, a subscriber learns from here.
 */
final class Prompter implements AutoCloseable {

    private static final Pattern SAYS =
            Pattern.compile(" call=([0-9a-f-]{36}) .*says question=(\\S*) prompts=\\[(?:.*, )?([^,\\]]*)]$");
    private static final int LOOK_EVERY_MS = 20;

    private final Map<String, Cue> cues = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    static Prompter of(Path log) {
        Prompter prompter = new Prompter();
        Thread.ofPlatform().name("prompter").daemon().start(() -> prompter.follow(log));
        return prompter;
    }

    /** What was last said in a call. */
    Cue cue(String call) {
        return cues.getOrDefault(call, Cue.NONE);
    }

    private void follow(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            StringBuilder rest = new StringBuilder();
            byte[] some = new byte[65_536];
            while (open) {
                int count = file.read(some);
                if (count > 0) {
                    rest.append(new String(some, 0, count, StandardCharsets.UTF_8));
                    for (int end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
                        line(rest.substring(0, end));
                        rest.delete(0, end + 1);
                    }
                } else {
                    TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void line(String line) {
        Matcher says = SAYS.matcher(line);
        if (says.find()) {
            cues.put(says.group(1), new Cue(says.group(2), says.group(3)));
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
