package herberge.bench;

import herberge.bootstrap.database.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/**
 * What a local PostgreSQL cluster has used so far.
 *
 * @param cluster the folder of the cluster
 */
record ClusterUse(Path cluster, DatabaseAccess access) {

    /** Processor time of all its processes, ended ones included, and bytes of its write-ahead log. */
    record Sample(double cpuMicros, long logBytes) {}

    Sample sample() throws IOException, SQLException {
        return new Sample(cpu().toNanos() / 1e3, logBytes());
    }

    private Duration cpu() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle parent = ProcessHandle.of(postmaster).orElseThrow();
        Duration children = parent.children()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return parent.info().totalCpuDuration().orElse(Duration.ZERO).plus(children);
    }

    private long logBytes() throws SQLException {
        Properties owner = new Properties();
        owner.setProperty("user", access.ownerUser().orElseThrow());
        owner.setProperty("password", access.ownerPassword().orElseThrow());
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), owner);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_wal_lsn() - '0/0'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
