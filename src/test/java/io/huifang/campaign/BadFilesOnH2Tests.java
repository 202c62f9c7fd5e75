package io.huifang.campaign;

class BadFilesOnH2Tests extends BadFilesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
