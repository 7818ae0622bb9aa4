package herberge.bootstrap;

import herberge.adapter.postgres.realtime.LogName;
import herberge.adapter.postgres.shared.Migrations;
import herberge.adapter.postgres.shared.Migrations.Standing;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** Sees to it that server and schema fit together before anything is served, and does what only the owner may. */
final class SchemaCheck {

    private SchemaCheck() {}

    /** Migrates where the owner is known; refuses a newer schema, and an older one that it may not change. */
    static void beforeStart(DatabaseAccess access) {
        boolean owner = access.ownerUser().isPresent();
        try {
            Migrations migrations = owner ? asOwner(access) : asApplication(access);
            Standing standing = migrations.standing();
            if (standing == Standing.NEWER) {
                throw new StartRefused(
                        ExitCode.SCHEMA, "the database has a newer schema than this server; start a newer server");
            }
            if (standing == Standing.OLDER && !owner) {
                throw new StartRefused(
                        ExitCode.SCHEMA, "the schema is older than this server: run herberge-server migrate first");
            }
            if (standing == Standing.OLDER) {
                migrations.migrate();
            }
        } catch (FlywayException e) {
            throw new StartRefused(ExitCode.DATABASE, "cannot read the database's schema: " + e.getMessage(), e);
        }
    }

    static Migrations asOwner(DatabaseAccess access) {
        return new Migrations(ownersSource(access), access.appUser());
    }

    static void renewEpoch(DatabaseAccess access) {
        try {
            LogName.renew(ownersSource(access));
        } catch (SQLException e) {
            throw new StartRefused(ExitCode.DATABASE, "cannot name the event log anew: " + e.getMessage(), e);
        }
    }

    private static PGSimpleDataSource ownersSource(DatabaseAccess access) {
        String user = access.ownerUser().orElseThrow(SchemaCheck::ownerMissing);
        String password = access.ownerPassword().orElseThrow(SchemaCheck::ownerMissing);
        return source(access.jdbcUrl(), user, password);
    }

    private static Migrations asApplication(DatabaseAccess access) {
        return new Migrations(source(access.jdbcUrl(), access.appUser(), access.appPassword()), access.appUser());
    }

    private static PGSimpleDataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("herberge-migration");
        source.setConnectTimeout(5);
        return source;
    }

    private static StartRefused ownerMissing() {
        return new StartRefused(ExitCode.CONFIGURATION, "this needs database.owner_user and database.owner_password");
    }
}
