package io.huifang.campaign;

class ScriptsGoneOnH2Tests extends ScriptsGoneContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }
}
