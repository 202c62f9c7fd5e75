package io.huifang.campaign;

class ContactOnPostgresqlIntegrationTests extends ContactContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
