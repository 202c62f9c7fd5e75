package io.huifang.campaign;

class CallersOnH2Tests extends CallersContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
