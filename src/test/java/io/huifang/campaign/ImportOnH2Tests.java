package io.huifang.campaign;

class ImportOnH2Tests extends ImportContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
