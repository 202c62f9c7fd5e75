package io.huifang.campaign;

class ReachingOnH2Tests extends ReachingContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
