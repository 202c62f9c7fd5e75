package io.huifang.campaign;

class CampaignOnH2Tests extends CampaignContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
