package io.huifang.bench;

import io.huifang.lab.AsteriskLab;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks an Asterisk of the laboratory how many channels it has. */
public final class Pbx {

    private Pbx() {}

    /** @param name {@code pbx} or {@code network} */
    public static int channels(AsteriskLab.Running lab, String name) throws IOException {
        try (Socket socket = new Socket(
                        lab.property(name + ".ami.host"), Integer.parseInt(lab.property(name + ".ami.port")));
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            String login = "Action: Login\r\nUsername: " + lab.property(name + ".ami.user") + "\r\nSecret: "
                    + lab.property(name + ".ami.secret") + "\r\nEvents: off\r\n\r\n";
            out.write((login + "Action: CoreShowChannels\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("ListItems: ")) {
                    return Integer.parseInt(line.substring("ListItems: ".length()));
                }
                if (line.startsWith("Response: Error")) {
                    throw new IOException(name + " answers an error: " + in.readLine());
                }
            }
            throw new IOException(name + " has hung up");
        }
    }
}
