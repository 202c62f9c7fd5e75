package io.huifang.campaign;

class ImportOnPostgresqlIntegrationTests extends ImportContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
