package io.huifang.campaign;

class BadFilesOnPostgresqlIntegrationTests extends BadFilesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
