package io.huifang.campaign;

class PacingOnH2Tests extends PacingContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
