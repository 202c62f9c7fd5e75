package io.huifang.followup;

import io.huifang.campaign.TestDatabase;

class InboxOnPostgresqlIntegrationTests extends InboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
