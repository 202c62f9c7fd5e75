package io.huifang.campaign;

class PacingOnPostgresqlIntegrationTests extends PacingContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
