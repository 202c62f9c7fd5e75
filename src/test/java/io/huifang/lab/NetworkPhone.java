package io.huifang.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Lets subscribers of the laboratory's telephone network call the bank. */
public final class NetworkPhone {

    private static final int RINGS_AT_MOST_MS = 30_000;

    private NetworkPhone() {}

    /**
     * A subscriber calls, and behaves as subscribers.conf says once he is answered.
     *
     * @param shown the number that he shows; empty when he withholds it
     * @param subscriber four digits
     * @return whether anybody answered
     */
    public static boolean calls(AsteriskLab.Running lab, String shown, String subscriber) throws IOException {
        try (Socket socket = new Socket(
                        lab.property("network.ami.host"), Integer.parseInt(lab.property("network.ami.port")));
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(RINGS_AT_MOST_MS + 10_000);
            String login = "Action: Login\r\nUsername: " + lab.property("network.ami.user") + "\r\nSecret: "
                    + lab.property("network.ami.secret") + "\r\nEvents: off\r\n\r\n";
            String originate = "Action: Originate\r\nActionID: call\r\nChannel: PJSIP/95588@bank\r\n"
                    + "Context: network-subscriber\r\nExten: " + subscriber + "\r\nPriority: 1\r\nCallerID: \"\" <"
                    + (shown.isEmpty() ? "anonymous" : shown) + ">\r\nTimeout: " + RINGS_AT_MOST_MS + "\r\n\r\n";
            socket.getOutputStream().write((login + originate).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String response = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("Response: ")) {
                    response = line;
                } else if (line.equals("ActionID: call")) {
                    return response.equals("Response: Success");
                }
            }
            throw new IOException("the network has hung up");
        }
    }
}
