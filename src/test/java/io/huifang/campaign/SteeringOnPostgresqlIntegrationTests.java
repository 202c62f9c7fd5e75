package io.huifang.campaign;

class SteeringOnPostgresqlIntegrationTests extends SteeringContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
