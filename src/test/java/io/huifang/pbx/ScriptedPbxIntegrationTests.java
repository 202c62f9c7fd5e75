package io.huifang.pbx;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

class ScriptedPbxIntegrationTests extends PbxContract {

    private final ScriptedAsterisk asterisk = new ScriptedAsterisk();

    ScriptedPbxIntegrationTests() throws IOException {}

    @Override
    PbxFixture room() {
        return new PbxFixture("127.0.0.1", asterisk.port(), ScriptedAsterisk.USER, ScriptedAsterisk.SECRET);
    }

    @AfterEach
    void close() throws IOException {
        asterisk.close();
    }
}
