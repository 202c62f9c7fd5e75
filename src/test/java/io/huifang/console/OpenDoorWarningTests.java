package io.huifang.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

@ExtendWith(OutputCaptureExtension.class)
class OpenDoorWarningTests {

    private static void startedOn(InetAddress address) {
        ServerProperties server = new ServerProperties();
        server.setAddress(address);
        new OpenDoorWarning(server).warn();
    }

    @Test
    void warnsInOneLineWhenOthersCanReachTheApi(CapturedOutput output) throws Exception {
        startedOn(InetAddress.getByAddress(new byte[] {0, 0, 0, 0}));

        assertThat(output.getOut().lines().filter(line -> line.contains("no login yet and listens on 0.0.0.0")))
                .hasSize(1);
    }

    @Test
    void warnsWhenNoAddressIsSet(CapturedOutput output) {
        startedOn(null);

        assertThat(output).contains("all addresses");
    }

    @Test
    void keepsQuietOnLoopback(CapturedOutput output) throws Exception {
        startedOn(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));

        assertThat(output).doesNotContain("login");
    }
}
