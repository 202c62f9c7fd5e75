package io.huifang.campaign;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty, migrated database of its own for each test. */
public enum TestDatabase {
    H2 {
        @Override
        DataSource open() {
            return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        DataSource open() {
            return Server.shared().create("template1");
        }

        @Override
        public DataSource migrated() {
            return Server.shared().create(Server.MIGRATED);
        }
    };

    abstract DataSource open();

    public DataSource migrated() {
        DataSource source = open();
        migrate(source);
        return source;
    }

    static void migrate(DataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
    }

    /** One server for all tests of a JVM; the library stops it at exit. */
    private static final class Server {

        /** Is copied, which takes a tenth of the time that the migrations take. */
        static final String MIGRATED = "migrated";

        private static final Server SHARED = new Server();

        /** A connection is a process there; too many are more than the server allows. */
        private static final int POOLS = 4;

        private final EmbeddedPostgres postgres;
        private final Deque<HikariDataSource> pools = new ArrayDeque<>();

        private Server() {
            try {
                postgres = EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            sql("CREATE DATABASE " + MIGRATED);
            migrate(postgres.getDatabase("postgres", MIGRATED));
        }

        static Server shared() {
            return SHARED;
        }

        /** A database of its own, for as long as the next few are not opened. */
        synchronized DataSource create(String template) {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            sql("CREATE DATABASE " + name + " TEMPLATE " + template);
            HikariDataSource pool = new HikariDataSource();
            pool.setDataSource(postgres.getDatabase("postgres", name));
            pool.setMaximumPoolSize(20);
            pool.setMinimumIdle(0);
            pools.add(pool);
            if (pools.size() > POOLS) {
                pools.remove().close();
            }
            return pool;
        }

        private void sql(String sql) {
            JdbcClient.create(postgres.getPostgresDatabase()).sql(sql).update();
        }
    }
}
