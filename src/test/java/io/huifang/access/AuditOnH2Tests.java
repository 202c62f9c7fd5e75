package io.huifang.access;

import io.huifang.campaign.TestDatabase;

class AuditOnH2Tests extends AuditContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }

    @Override
    void tamper(String sql) {
        jdbc.sql(sql).update();
    }
}
