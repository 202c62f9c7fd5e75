package io.huifang.campaign;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;

/**
 * Sees to it that what is committed is in the database's files. H2 by itself writes up to half a second later, and a
 * process that is killed meanwhile forgets whom it has called. Done before anything is dialled, whatever URL was set.
 */
@Repository
class DurabilityStore {

    DurabilityStore(JdbcClient jdbc, DataSource source) {
        if (isH2(source)) {
            jdbc.sql("SET WRITE_DELAY 0").update();
        }
    }

    private static boolean isH2(DataSource source) {
        try {
            return "H2"
                    .equals(JdbcUtils.extractDatabaseMetaData(source, metadata -> metadata.getDatabaseProductName()));
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("the database does not say what it is", unreachable);
        }
    }
}
