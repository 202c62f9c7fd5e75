package io.huifang.brokenhouse.campaign;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks the rule that only stores know JDBC. */
class WritesTables {

    void write(JdbcClient jdbc) {
        jdbc.sql("DELETE FROM cases").update();
    }
}
