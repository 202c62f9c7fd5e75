package io.huifang.campaign.operators;

import io.huifang.campaign.TestDatabase;

class HeardOrdersOnPostgresqlIntegrationTests extends HeardOrdersContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
