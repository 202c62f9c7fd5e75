package io.huifang.campaign;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that a test can take away and give back. */
final class FailingDataSource extends DelegatingDataSource {

    private static volatile boolean gone;

    private FailingDataSource(DataSource real) {
        super(real);
    }

    static void takeAway() {
        gone = true;
    }

    static void giveBack() {
        gone = false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (gone) {
            throw new SQLTransientConnectionException("the database is gone");
        }
        return super.getConnection();
    }

    /** Puts itself before the service's own data source. */
    static class Wrapping {

        @Bean
        static BeanPostProcessor failingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource real ? new FailingDataSource(real) : bean;
                }
            };
        }
    }
}
