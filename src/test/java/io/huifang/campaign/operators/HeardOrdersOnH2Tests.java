package io.huifang.campaign.operators;

import io.huifang.campaign.TestDatabase;

class HeardOrdersOnH2Tests extends HeardOrdersContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
