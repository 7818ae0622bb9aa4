package herberge.adapter.postgres.shared;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the schema to the version that this server was built for, or says that it is not. */
public final class Migrations {

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

    /** Applies what is missing and returns how many steps that were. */
    public int migrate() {
        return flyway.migrate().migrationsExecuted;
    }
}
