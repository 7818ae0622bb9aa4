package herberge.adapter.postgres.realtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The value in the database that is part of its event log's name. By the others PostgreSQL tells databases, clusters and
 * timelines apart by itself; a folder that was copied, or a dump read back into its own database, has them all again.
 */
public final class EventLogEpoch {

    private EventLogEpoch() {}

    /**
     * Gives the log another name, as the owner of the database. Servers that run notice within a second and end every
     * socket; whoever names a place in the log under its old name loads afresh.
     */
    public static void renew(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update installation set epoch = gen_random_uuid()");
        }
    }
}
