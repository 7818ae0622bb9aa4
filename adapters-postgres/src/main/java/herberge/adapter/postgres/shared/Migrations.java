package herberge.adapter.postgres.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Migrates the schema to the version that this server was built for, and compares the two. */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private static final String REFUSE_FUTURE_MIGRATIONS = "*:missing";

    /** The schema version in the database compared to the version that this server knows. */
    public enum Standing {
        CURRENT,
        OLDER,
        NEWER,
        /** The database was made by other migrations than this server's, such as those before the first release. */
        DIVERGED,
        /** The history has a migration of this server's that failed, and may have been applied in part. */
        HALF_APPLIED
    }

    private final Flyway flyway;
    private final DataSource dataSource;
    private final String applicationRole;

    /**
     * @param dataSource      for migration, with the role of the owner; for comparison, any role that may read the
     *                        schema history
     * @param applicationRole the role that is granted what the server needs
     */
    public Migrations(DataSource dataSource, String applicationRole) {
        this.dataSource = dataSource;
        this.applicationRole = applicationRole;
        this.flyway = flyway(MigrationVersion.LATEST);
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(Map.of("applicationRole", applicationRole))
                .ignoreMigrationPatterns(REFUSE_FUTURE_MIGRATIONS)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .target(target)
                .load();
    }

    public Standing standing() {
        MigrationInfoService info = flyway.info(); // once: every call reads the whole history
        if (Arrays.stream(info.applied()).anyMatch(Migrations::isForeign)) {
            return Standing.DIVERGED;
        }
        MigrationVersion known = Arrays.stream(info.all())
                .filter(migration -> !migration.getState().isApplied()
                        || migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        boolean newer = Arrays.stream(info.applied())
                .anyMatch(migration ->
                        migration.getVersion() != null && migration.getVersion().compareTo(known) > 0);
        if (newer) {
            return Standing.NEWER;
        }
        if (Arrays.stream(info.applied()).anyMatch(migration -> migration.getState() == MigrationState.FAILED)) {
            return Standing.HALF_APPLIED;
        }
        return info.pending().length > 0 ? Standing.OLDER : Standing.CURRENT;
    }

    /** Whether an applied migration differs from this server's, or is unknown to this server although it is not newer. */
    private static boolean isForeign(MigrationInfo applied) {
        MigrationState state = applied.getState();
        return state == MigrationState.MISSING_SUCCESS
                || state == MigrationState.MISSING_FAILED
                || (state.isResolved() && !applied.isChecksumMatching());
    }

    /** Whether this server has the migration of that version. */
    public boolean knows(String version) {
        MigrationVersion wanted = MigrationVersion.fromVersion(version);
        return Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState().isResolved() && wanted.equals(migration.getVersion()));
    }

    /** Version and name of the migrations that are missing, oldest first. */
    public List<String> missing() {
        return Arrays.stream(flyway.info().pending())
                .map(migration -> migration.getVersion() + " " + migration.getDescription())
                .toList();
    }

    /** Applies the missing migrations up to that version, for data of an earlier release. */
    public void migrateTo(String version) {
        flyway(MigrationVersion.fromVersion(version)).migrate();
    }

    /** Applies the missing migrations and returns their number; the log names the versions. */
    public int migrate() {
        MigrateResult result = flyway.migrate();
        if (result.migrationsExecuted > 0) {
            String from = result.initialSchemaVersion;
            LOG.info(
                    "Migrated the schema from {} to {} in {} steps",
                    from == null || from.isEmpty() ? "nothing" : from,
                    result.targetSchemaVersion,
                    result.migrationsExecuted);
        }
        return result.migrationsExecuted;
    }

    /** The current version of the schema. */
    public String version() {
        MigrationInfo current = flyway.info().current();
        return current == null ? "none" : String.valueOf(current.getVersion());
    }
}
