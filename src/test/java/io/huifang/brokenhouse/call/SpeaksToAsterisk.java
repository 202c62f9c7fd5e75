package io.huifang.brokenhouse.call;

import org.asteriskjava.manager.ManagerConnection;

/** Breaks the rule that Asterisk is spoken to only in pbx. */
class SpeaksToAsterisk {

    void hangUp(ManagerConnection connection) {
        connection.logoff();
    }
}
