package io.huifang.campaign;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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
            try {
                String name = "t" + UUID.randomUUID().toString().replace("-", "");
                JdbcClient.create(Server.SHARED.getPostgresDatabase())
                        .sql("CREATE DATABASE " + name)
                        .update();
                return Server.SHARED.getDatabase("postgres", name);
            } catch (IllegalStateException failed) {
                throw new IllegalStateException("the embedded PostgreSQL does not start", failed);
            }
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

        private static final EmbeddedPostgres SHARED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
