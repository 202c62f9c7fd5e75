package io.huifang.campaign;

class ContactOnH2Tests extends ContactContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
