package herberge.adapter.postgres.realtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Renews the value in the database that is part of the epoch of its event log. The other parts come from PostgreSQL and
 * distinguish databases, clusters and timelines; in a copied data folder, or in a dump restored into its own database, they
 * are the same again.
 */
public final class EventLogEpoch {

    private EventLogEpoch() {}

    /**
     * Gives the log another epoch, as the owner of the database. Running servers notice within a second and close every
     * socket. Clients that name a position of the old epoch reload their data.
     */
    public static void renew(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update installation set epoch = gen_random_uuid()");
        }
    }
}
