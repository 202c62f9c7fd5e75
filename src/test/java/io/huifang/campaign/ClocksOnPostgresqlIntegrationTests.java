package io.huifang.campaign;

class ClocksOnPostgresqlIntegrationTests extends ClocksContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
