package herberge.bootstrap.database;

import herberge.adapter.embedded.EmbeddedAccess;
import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.Config.External;
import herberge.bootstrap.config.Config.Login;
import java.util.Optional;

/**
 * Address and roles of the database: the application's role for everything the server does, and the owner's role, if it
 * is known, for migrations only.
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

    /** Creates a pool that connects with the application's role, when the first connection is requested. */
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

    /** The URL without its parameters, which may contain a password. */
    public String location() {
        return jdbcUrl.replaceFirst("\\?.*", "");
    }

    /** Leaves out the passwords, so that it can be logged. */
    @Override
    public String toString() {
        return "DatabaseAccess[jdbcUrl=" + location() + ", appUser=" + appUser + ", ownerUser="
                + ownerUser.orElse("none") + "]";
    }
}
