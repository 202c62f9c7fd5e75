package io.huifang.campaign;

class ReachOnH2Tests extends ReachContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
