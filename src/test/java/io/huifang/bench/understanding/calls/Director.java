package io.huifang.bench.understanding.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Plays the subscribers: each asks over FastAGI, and each has a thread that listens for the bot's speech, finds out which
 * question is being asked, and replies to that one.
 */
final class Director implements AutoCloseable {

    /** How long the caller must have been silent before a subscriber thinks that it is his turn. */
    private static final int TURN_MS = 700;

    private static final int SPEECH_WITHIN_SECONDS = 15;
    private static final int LONGEST_PROMPT_SECONDS = 40;
    private static final int INTERRUPTS_AFTER_MS = 900;

    private final ServerSocket door;
    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private volatile Function<Part, Cue> cues = part -> Cue.NONE;
    private volatile SoundShop sounds;

    Director() throws IOException {
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    int port() {
        return door.getLocalPort();
    }

    /** @param cues tells what the bot has last said in a part's call */
    void open(Iterable<Part> cast, Function<Part, Cue> cues, SoundShop sounds) {
        cast.forEach(part -> parts.put(part.subscriber(), part));
        this.cues = cues;
        this.sounds = sounds;
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (AgiLine line = new AgiLine(socket)) {
            Part part = parts.get(line.script());
            if (part != null) {
                play(part, line);
            }
        } catch (AgiLine.HungUp over) {
            // as every call ends
        } catch (IOException e) {
            System.err.println("a subscriber's line broke: " + e);
        }
    }

    private void play(Part part, AgiLine line) throws IOException {
        Map<String, Integer> times = new HashMap<>();
        boolean wondered = false;
        while (true) {
            if (!line.awaitSpeech(SPEECH_WITHIN_SECONDS)) {
                if (wondered) {
                    return;
                }
                wondered = true;
                line.play(sounds.spoken("hello are you there", part.manner()));
                continue;
            }
            Cue cue = cues.apply(part);
            if (part.interrupts(cue.question()) && !times.containsKey(cue.question())) {
                line.pause(INTERRUPTS_AFTER_MS);
            } else {
                line.awaitSilence(TURN_MS, LONGEST_PROMPT_SECONDS);
                cue = cues.apply(part); // it may have gone on from a word of thanks to the next question
            }
            if (cue.question().isEmpty()) {
                continue; // a goodbye
            }
            switch (part.reply(cue, times.merge(cue.question(), 1, Integer::sum))) {
                case Reply.Speech(String text) -> line.play(sounds.spoken(text, part.manner()));
                case Reply.Keys(String digits) -> line.press(digits);
                case Reply.Silence() -> {}
                case Reply.HangUp() -> {
                    return;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
