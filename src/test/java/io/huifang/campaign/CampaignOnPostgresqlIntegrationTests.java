package io.huifang.campaign;

class CampaignOnPostgresqlIntegrationTests extends CampaignContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
