package io.huifang.campaign;

class ReachingOnPostgresqlIntegrationTests extends ReachingContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
