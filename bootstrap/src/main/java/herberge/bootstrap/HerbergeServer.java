package herberge.bootstrap;

import herberge.bootstrap.config.Config;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import org.flywaydb.core.Flyway;

/** The running server: everything between the database and the socket. */
public final class HerbergeServer implements AutoCloseable {

    private final Javalin javalin;

    private HerbergeServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Answers requests when this returns. */
    public static HerbergeServer start(Config config, DatabaseAccess access) {
        Javalin javalin = Javalin.create(settings -> {
            settings.startup.showJavalinBanner = false;
            settings.routes.get("/health/live", request -> request.result("alive"));
        });
        try {
            return new HerbergeServer(
                    javalin.start(config.server().host(), config.server().port()));
        } catch (JavalinBindException e) {
            throw new StartRefused(
                    ExitCode.ADDRESS,
                    "cannot listen on " + config.server().host() + " port "
                            + config.server().port(),
                    e);
        }
    }

    /** Brings the schema up to this release, as the owner; a server without the owner's password cannot. */
    public static void migrate(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(
                        access.jdbcUrl(),
                        access.ownerUser().orElseThrow(HerbergeServer::ownerMissing),
                        access.ownerPassword().orElseThrow(HerbergeServer::ownerMissing))
                .load()
                .migrate();
    }

    private static StartRefused ownerMissing() {
        return new StartRefused(
                ExitCode.CONFIGURATION, "migrating needs database.owner_user and database.owner_password");
    }

    /** Gives the user a random password, to be changed at the next login, and returns it. */
    @SuppressWarnings("DoNotCallSuggester") // until there are users
    public static String resetPassword(Config config, DatabaseAccess access, String username) {
        throw new UnsupportedOperationException("there are no users yet");
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
