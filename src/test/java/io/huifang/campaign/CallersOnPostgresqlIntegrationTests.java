package io.huifang.campaign;

class CallersOnPostgresqlIntegrationTests extends CallersContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
