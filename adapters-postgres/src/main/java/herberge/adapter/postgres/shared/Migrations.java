package herberge.adapter.postgres.shared;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema to the version that this server was built for, or says that it is not. */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private static final String FUTURE_IS_REFUSED = "*:missing";

    /** How the schema in the database compares to the one this server knows. */
    public enum Standing {
        CURRENT,
        OLDER,
        NEWER
    }

    private final Flyway flyway;

    /**
     * @param dataSource      the owner's to migrate; to look, any role's that may read the schema history
     * @param applicationRole who is granted what the server needs
     */
    public Migrations(DataSource dataSource, String applicationRole) {
        this.flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(Map.of("applicationRole", applicationRole))
                .ignoreMigrationPatterns(FUTURE_IS_REFUSED)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    public Standing standing() {
        MigrationInfoService info = flyway.info(); // once: every look reads the whole history
        MigrationVersion known = Arrays.stream(info.all())
                .filter(one -> !one.getState().isApplied() || one.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        boolean newer = Arrays.stream(info.applied())
                .anyMatch(one -> one.getVersion() != null && one.getVersion().compareTo(known) > 0);
        if (newer) {
            return Standing.NEWER;
        }
        return info.pending().length > 0 ? Standing.OLDER : Standing.CURRENT;
    }

    /** Applies what is missing and returns how many steps that were; the log says from where to where. */
    public int migrate() {
        MigrateResult result = flyway.migrate();
        if (result.migrationsExecuted > 0) {
            String from = result.initialSchemaVersion;
            LOG.info(
                    "migrated the schema from {} to {} in {} steps",
                    from == null || from.isEmpty() ? "nothing" : from,
                    result.targetSchemaVersion,
                    result.migrationsExecuted);
        }
        return result.migrationsExecuted;
    }

    /** The schema's version as it is now. */
    public String version() {
        MigrationInfo current = flyway.info().current();
        return current == null ? "none" : String.valueOf(current.getVersion());
    }
}
