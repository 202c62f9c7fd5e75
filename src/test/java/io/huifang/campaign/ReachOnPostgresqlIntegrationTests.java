package io.huifang.campaign;

class ReachOnPostgresqlIntegrationTests extends ReachContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
