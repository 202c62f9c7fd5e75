package io.huifang.console;

import io.huifang.ServiceUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A class of tests that speak to one running service over HTTP. It is Monday, 9:00 in the bank's zone. */
abstract class OverTheApi {

    @TempDir
    static Path folder;

    static ServiceUnderTest service;

    @BeforeAll
    static void startService() {
        service = ServiceUnderTest.start(folder);
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @BeforeEach
    void forgetOldCalls() {
        service.desk.reset();
    }
}
