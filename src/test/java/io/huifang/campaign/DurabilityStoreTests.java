package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DurabilityStoreTests {

    @TempDir
    Path folder;

    /** A copy of the file holds what the machine would find after the process was killed. */
    @Test
    void h2HasWrittenToItsFileWhatItHasCommitted() throws Exception {
        JdbcConnectionPool pool = pool("db");
        try {
            JdbcClient jdbc = JdbcClient.create(pool);
            new DurabilityStore(jdbc, pool);
            jdbc.sql("CREATE TABLE calls (id INTEGER PRIMARY KEY)").update();
            for (int call = 1; call <= 20; call++) {
                jdbc.sql("INSERT INTO calls (id) VALUES (?)").param(call).update();
                Files.copy(folder.resolve("db.mv.db"), folder.resolve("killed" + call + ".mv.db"));
            }
        } finally {
            pool.dispose();
        }

        for (int call = 1; call <= 20; call++) {
            assertThat(callsIn("killed" + call)).isEqualTo(call);
        }
    }

    private int callsIn(String database) {
        JdbcConnectionPool pool = pool(database);
        try {
            return JdbcClient.create(pool)
                    .sql("SELECT count(*) FROM calls")
                    .query(Integer.class)
                    .single();
        } finally {
            pool.dispose();
        }
    }

    private JdbcConnectionPool pool(String database) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve(database), "sa", "");
    }
}
