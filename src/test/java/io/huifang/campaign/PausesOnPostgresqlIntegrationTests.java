package io.huifang.campaign;

class PausesOnPostgresqlIntegrationTests extends PausesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
