package io.huifang.campaign.operators;

import io.huifang.campaign.TestDatabase;

class OperatorsOnPostgresqlIntegrationTests extends OperatorsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
