package io.huifang.campaign.operators;

import io.huifang.campaign.TestDatabase;

class OperatorsOnH2Tests extends OperatorsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
