package herberge.bootstrap.database;

import herberge.adapter.postgres.realtime.EventLogEpoch;
import herberge.adapter.postgres.shared.DatabaseTimeouts;
import herberge.adapter.postgres.shared.Migrations;
import herberge.adapter.postgres.shared.Migrations.Standing;
import herberge.bootstrap.process.EagerSupplier;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** Checks that schema and release fit before the server starts, and does what only the owner of the database may do. */
public final class SchemaCheck {

    private static final String MADE_BY_AN_EARLIER_BUILD =
            "the database was made by an earlier build, whose schema this server cannot migrate: export what you need"
                    + " with that build, and start this one with an empty data folder or an empty database";

    private static final String NEWER_THAN_THIS_SERVER =
            "the database has a newer schema than this server; start a newer server, or, to go back to this release,"
                    + " restore the backup that was made before the migration into an empty database";

    private SchemaCheck() {}

    /**
     * The versions in use.
     *
     * @param postgres version of PostgreSQL
     * @param schema   version of the schema, after migrating
     */
    public record Found(String postgres, String schema) {}

    /**
     * Migrates if the owner is known. Throws {@link StartupException} for a newer schema, and for an older one that it may
     * not migrate. The application's role logs in before anything is changed, and at the same time as the schema is read,
     * because both take about as long.
     */
    public static Found beforeStart(DatabaseAccess access) {
        boolean owner = access.ownerUser().isPresent();
        EagerSupplier<String> login = EagerSupplier.of(
                "login", () -> DatabaseConnectionCheck.version(applicationSource(access), "database.user"));
        try {
            Migrations migrations = owner ? asOwner(access) : asApplication(access);
            Standing standing = requireUsable(migrations);
            if (standing == Standing.OLDER && !owner) {
                throw new StartupException(
                        ExitCode.SCHEMA, "the schema is older than this server: run herberge-server migrate first");
            }
            String postgres = login.get();
            if (standing == Standing.OLDER) {
                migrations.migrate();
            }
            return new Found(postgres, migrations.version());
        } catch (FlywayException e) {
            throw schemaUnreadable(e);
        }
    }

    /** Applies the missing migrations as the owner and returns their number. */
    public static int migrate(DatabaseAccess access) {
        try {
            Migrations migrations = asOwner(access);
            requireUsable(migrations);
            return migrations.migrate();
        } catch (FlywayException e) {
            throw schemaUnreadable(e);
        }
    }

    /** Returns how the schema compares to this server's, unless the server can neither use nor migrate it. */
    private static Standing requireUsable(Migrations migrations) {
        Standing standing = migrations.standing();
        return switch (standing) {
            case CURRENT, OLDER -> standing;
            case NEWER -> throw new StartupException(ExitCode.SCHEMA, NEWER_THAN_THIS_SERVER);
            case DIVERGED -> throw new StartupException(ExitCode.SCHEMA, MADE_BY_AN_EARLIER_BUILD);
            case HALF_APPLIED ->
                throw new StartupException(
                        ExitCode.SCHEMA,
                        "a migration of the database failed: herberge-server doctor says how to mend it");
        };
    }

    private static StartupException schemaUnreadable(FlywayException e) {
        return DatabaseErrorMessages.toStartupException(e)
                .orElseGet(() -> new StartupException(
                        ExitCode.DATABASE,
                        "cannot read the database's schema: " + DatabaseErrorMessages.message(e),
                        e));
    }

    static Migrations asOwner(DatabaseAccess access) {
        return new Migrations(ownerSource(access), access.appUser());
    }

    public static void renewEpoch(DatabaseAccess access) {
        try {
            EventLogEpoch.renew(ownerSource(access));
        } catch (SQLException e) {
            throw new StartupException(
                    ExitCode.DATABASE, "cannot name the event log anew: " + DatabaseErrorMessages.message(e), e);
        }
    }

    /** How the schema compares to this release, as the owner sees it. */
    public static Standing standing(DatabaseAccess access) {
        try {
            return asOwner(access).standing();
        } catch (FlywayException e) {
            throw schemaUnreadable(e);
        }
    }

    /** Version and name of the migrations that the database does not have yet, oldest first. */
    public static List<String> missingMigrations(DatabaseAccess access) {
        try {
            Migrations migrations = asOwner(access);
            requireUsable(migrations);
            return migrations.missing();
        } catch (FlywayException e) {
            throw schemaUnreadable(e);
        }
    }

    /** Creates the schema as it was at that version, in a database without tables; data of it can then be loaded. */
    public static void migrateTo(DatabaseAccess access, String version) {
        try {
            asOwner(access).migrateTo(version);
        } catch (FlywayException e) {
            throw schemaUnreadable(e);
        }
    }

    /** Whether this release has the migration of that version. */
    public static boolean knows(DatabaseAccess access, String version) {
        try {
            return asOwner(access).knows(version);
        } catch (FlywayException e) {
            throw schemaUnreadable(e);
        }
    }

    /** Connects as the owner of the database; throws {@link StartupException} if the owner is not configured. */
    public static DataSource ownerSource(DatabaseAccess access) {
        String user = access.ownerUser().orElseThrow(SchemaCheck::ownerMissing);
        String password = access.ownerPassword().orElseThrow(SchemaCheck::ownerMissing);
        return source(access.jdbcUrl(), user, password);
    }

    private static Migrations asApplication(DatabaseAccess access) {
        return new Migrations(applicationSource(access), access.appUser());
    }

    private static PGSimpleDataSource applicationSource(DatabaseAccess access) {
        return source(access.jdbcUrl(), access.appUser(), access.appPassword());
    }

    private static PGSimpleDataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("herberge-migration");
        source.setConnectTimeout(5);
        source.setOptions(DatabaseTimeouts.longConnectionProperties().getProperty("options"));
        source.setTcpKeepAlive(true);
        return source;
    }

    private static StartupException ownerMissing() {
        return new StartupException(
                ExitCode.CONFIGURATION, "this needs database.owner_user and database.owner_password");
    }
}
