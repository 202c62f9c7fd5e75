package io.huifang.campaign;

class SteeringOnH2Tests extends SteeringContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
