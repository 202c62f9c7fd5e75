package io.huifang.followup;

import io.huifang.campaign.TestDatabase;

class TasksOnH2Tests extends TasksContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
