package io.huifang.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.ServiceUnderTest;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseInUseIntegrationTests {

    @TempDir
    Path folder;

    /** The other process: opens the database, says so, and holds it until its input ends. */
    public static void main(String[] arguments) throws Exception {
        try (Connection held = DriverManager.getConnection(arguments[0], "huifang", "")) {
            System.out.println("open " + !held.isClosed());
            while (System.in.read() >= 0) {
                // until the test closes the pipe
            }
        }
    }

    @Test
    void saysInOneSentenceThatAnotherProcessHasTheDatabase(CapturedOutput output) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseInUseIntegrationTests.class.getName(),
                        "jdbc:h2:file:" + folder.resolve("db"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("open true");

            assertThatThrownBy(() -> ServiceUnderTest.start(folder)).isInstanceOf(RuntimeException.class);

            assertThat(output)
                    .contains("Another Huifang process has the database file open")
                    .contains("HUIFANG_DB_URL")
                    .doesNotContain("\tat org.h2");
        } finally {
            other.getOutputStream().close();
            assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
