package herberge.bootstrap.doctor;

import herberge.adapter.embedded.PostgresTuning;
import herberge.adapter.postgres.shared.IndexDefinitions;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.database.SchemaCheck;
import herberge.bootstrap.process.StartupException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Runs all checks. A check that cannot be made is a finding too. */
public final class Doctor {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private static final Pattern LOCAL_DATABASE = Pattern.compile("//(127\\.0\\.0\\.1|localhost|\\[::1])[:/]");

    private static final String DATABASE_TIME = "select extract(epoch from clock_timestamp())";

    /** Migrations run in transactions, so that usually nothing of a failed one is left. */
    private static final String FORGET_FAILED_MIGRATION = """
            delete from flyway_schema_history where not success;
            -- and herberge-server migrate; if that fails, restore the backup made before it""";

    private final Config config;
    private final Optional<Path> configFile;
    private final Clock clock;

    public Doctor(Config config, Optional<Path> configFile, Clock clock) {
        this.config = config;
        this.configFile = configFile;
        this.clock = clock;
    }

    /**
     * Examines everything, without changing anything.
     *
     * @param access empty if there is no database, which is a finding
     */
    public List<Finding> examine(Optional<DatabaseAccess> access) throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>(
                new MachineChecks(config, configFile, clock.instant(), MachineChecks.Memory.here()).run());
        findings.addAll(new NetworkChecks(config).run());
        if (access.isPresent()) {
            findings.addAll(database(access.get()));
        } else {
            findings.add(Finding.fail("database", DatabaseChoice.noDatabase(config), DatabaseChoice.NAME_ONE));
        }
        return findings;
    }

    private List<Finding> database(DatabaseAccess access) {
        List<Finding> findings = new ArrayList<>();
        try {
            DataSource owner = SchemaCheck.ownerSource(access);
            findings.add(clocks(owner));
            Finding schema = schema(access);
            findings.add(schema);
            if (schema.level() == Finding.Level.OK) {
                findings.addAll(DatabaseChecks.run(owner, expected(access)));
            }
        } catch (SQLException | StartupException e) {
            findings.add(Finding.fail(
                    "database",
                    "the database cannot be examined: " + e.getMessage(),
                    "check database.* and the database"));
        }
        return findings;
    }

    private Expected expected(DatabaseAccess access) {
        int poolMax = config.database().pool().max();
        boolean here = LOCAL_DATABASE.matcher(access.jdbcUrl()).find();
        return new Expected(
                access.appUser(),
                poolMax,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                here
                        ? PostgresTuning.forPool(PostgresTuning.memoryOfThisMachine(), poolMax)
                                .settings()
                        : Map.of(),
                IndexDefinitions.byName());
    }

    private Finding clocks(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            Instant asked = clock.instant();
            Instant there = timeOf(statement);
            Duration apart = distance(there, asked, clock.instant());
            return apart.compareTo(CLOCK_TOLERANCE) <= 0
                    ? Finding.ok("clock", "this machine and the database have the same time")
                    : Finding.warn(
                            "clock",
                            "this machine and the database are " + apart.toSeconds() + " s apart",
                            "timedatectl set-ntp true, on both machines");
        }
    }

    private static Instant timeOf(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(DATABASE_TIME)) {
            row.next();
            return Instant.ofEpochMilli((long) (row.getDouble(1) * 1000));
        }
    }

    /** How far a time is outside of a period: a slow answer does not count as another time. */
    private static Duration distance(Instant time, Instant from, Instant to) {
        if (time.isBefore(from)) {
            return Duration.between(time, from);
        }
        return time.isAfter(to) ? Duration.between(to, time) : Duration.ZERO;
    }

    private static Finding schema(DatabaseAccess access) {
        return switch (SchemaCheck.standing(access)) {
            case CURRENT -> Finding.ok("schema", "the schema is that of this release");
            case OLDER -> Finding.fail("schema", "the schema is older than this release", "herberge-server migrate");
            case NEWER -> Finding.fail("schema", "the schema is newer than this release", "start the newer release");
            case DIVERGED ->
                Finding.fail(
                        "schema", "the schema was made by other migrations", "restore a backup into an empty database");
            case HALF_APPLIED ->
                Finding.fail(
                        "schema", "a migration failed, and may have been applied in part", FORGET_FAILED_MIGRATION);
        };
    }
}
