package io.huifang.followup;

import io.huifang.campaign.TestDatabase;

class TasksOnPostgresqlIntegrationTests extends TasksContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
