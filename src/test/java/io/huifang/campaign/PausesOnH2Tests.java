package io.huifang.campaign;

class PausesOnH2Tests extends PausesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
