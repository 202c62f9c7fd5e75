package io.huifang.campaign;

class ClocksOnH2Tests extends ClocksContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
