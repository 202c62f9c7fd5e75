package io.huifang.campaign;

class ScriptsGoneOnPostgresqlIntegrationTests extends ScriptsGoneContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
