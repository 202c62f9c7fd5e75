package io.huifang.bench.understanding.calls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A subscriber's end of the line, as his Asterisk lets us work it over FastAGI. */
final class AgiLine implements AutoCloseable {

    private static final Pattern RESULT = Pattern.compile("200 result=(-?\\d+)(?: \\((.*)\\))?.*");
    private static final int LONGEST_COMMAND_MS = 120_000;

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;
    private final String script;

    /** The other side has hung up; there is nothing left to do on this line. */
    static final class HungUp extends IOException {
        private static final long serialVersionUID = 1L;

        HungUp(String message) {
            super(message);
        }
    }

    AgiLine(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(LONGEST_COMMAND_MS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
        String asked = "";
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.startsWith("agi_network_script: ")) {
                asked = line.substring("agi_network_script: ".length());
            }
        }
        script = asked;
    }

    /** What the dialplan has asked for: the subscriber's number. */
    String script() {
        return script;
    }

    void play(String sound) throws IOException {
        command("STREAM FILE \"" + sound + "\" \"\"");
    }

    void press(String digits) throws IOException {
        command("EXEC SendDTMF \"" + digits + ",150,120\"");
    }

    void pause(long millis) throws IOException {
        command("EXEC Wait \"" + millis / 1_000.0 + "\"");
    }

    /** Waits until the caller speaks; false when he does not for so long. */
    boolean awaitSpeech(int seconds) throws IOException {
        command("EXEC WaitForNoise \"60,1," + seconds + "\"");
        return waited().equals("NOISE");
    }

    /** Waits until the caller has been silent for so long; false when he never stops. */
    boolean awaitSilence(int millis, int seconds) throws IOException {
        command("EXEC WaitForSilence \"" + millis + ",1," + seconds + "\"");
        return waited().equals("SILENCE");
    }

    private String waited() throws IOException {
        String status = command("GET VARIABLE WAITSTATUS");
        return status == null ? "" : status;
    }

    /** @return what stands in brackets after the result, null when nothing does */
    private String command(String command) throws IOException {
        out.write((command + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        String answer = in.readLine();
        Matcher result = answer == null ? null : RESULT.matcher(answer);
        if (result == null || !result.matches() || result.group(1).equals("-1")) {
            throw new HungUp(command + ": " + answer);
        }
        return result.group(2);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
