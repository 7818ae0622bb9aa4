package herberge.bootstrap.database;

import herberge.adapter.embedded.EmbeddedAccess;
import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.Config.External;
import herberge.bootstrap.config.Config.Login;
import java.util.Optional;

/**
 * The way into the database: the application's role for everything the server does, and the owner's, if it is known,
 * for migrations alone.
 */
public record DatabaseAccess(
        String jdbcUrl,
        String appUser,
        String appPassword,
        Optional<String> ownerUser,
        Optional<String> ownerPassword) {

    public static DatabaseAccess to(External database) {
        return new DatabaseAccess(
                database.url(),
                database.user().user(),
                database.user().password(),
                database.owner().map(Login::user),
                database.owner().map(Login::password));
    }

    public static DatabaseAccess to(EmbeddedAccess database) {
        return new DatabaseAccess(
                database.jdbcUrl(),
                database.appUser(),
                database.appPassword(),
                Optional.of(database.ownerUser()),
                Optional.of(database.ownerPassword()));
    }

    /** As the application; connects when the first connection is asked for. */
    public ConnectionPool pool(Config.Database config) {
        Config.Pool size = config.pool();
        return new ConnectionPool(new ConnectionPool.Settings(
                jdbcUrl,
                appUser,
                appPassword,
                size.max(),
                size.min(),
                size.connectTimeout(),
                size.idleTimeout(),
                config.timeouts()));
    }

    /** Where the database is; without the URL's parameters, which may hold a password. */
    public String place() {
        return jdbcUrl.replaceFirst("\\?.*", "");
    }

    /** Without the passwords: this ends up in logs. */
    @Override
    public String toString() {
        return "DatabaseAccess[jdbcUrl=" + place() + ", appUser=" + appUser + ", ownerUser=" + ownerUser.orElse("none")
                + "]";
    }
}
