package io.huifang.followup;

import io.huifang.campaign.TestDatabase;

class InboxOnH2Tests extends InboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
