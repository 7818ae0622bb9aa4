package herberge.bootstrap;

import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.application.audit.VerifyAudit.Verdict;
import herberge.application.shared.Caller;
import herberge.bootstrap.config.Config;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators have done beside a server or without one: each does one thing with the database and ends. */
public final class OperatorTasks {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorTasks.class);

    private OperatorTasks() {}

    /** Brings the schema up to this release, as the owner; a server without the owner's password cannot. */
    public static void migrate(DatabaseAccess access) {
        LOG.info("applied {} migrations", SchemaCheck.migrate(access));
    }

    /** Gives the user a random password, to be changed at the next login, and returns it. */
    public static String resetPassword(Config config, DatabaseAccess access, String username) {
        SchemaCheck.beforeStart(access);
        try (ConnectionPool pool = access.pool(config.database())) {
            Wiring wiring = wiring(config, pool);
            String password = wiring.secrets().password();
            if (!wiring.access().resetPassword().reset(username, password)) {
                throw new StartupException(ExitCode.CONFIGURATION, "there is no user " + username);
            }
            return password;
        }
    }

    /** Makes another key sign tokens, and those before prove no more if so asked; servers that run follow within a minute. */
    public static void rotateKeys(Config config, DatabaseAccess access, boolean revoke) {
        SchemaCheck.beforeStart(access);
        try (ConnectionPool pool = access.pool(config.database())) {
            wiring(config, pool).access().rotateKeys().rotate(revoke);
        }
    }

    /** Gives the event log another name, as the owner of the database. */
    public static void renewEpoch(DatabaseAccess access) {
        SchemaCheck.beforeStart(access);
        SchemaCheck.renewEpoch(access);
    }

    /** Computes the audit's chain anew; looks for that link in it, if one is given. */
    static Verdict verifyAudit(Config config, DatabaseAccess access, @Nullable String earlierLink) {
        SchemaCheck.beforeStart(access);
        try (ConnectionPool pool = access.pool(config.database())) {
            Wiring wiring = wiring(config, pool);
            return wiring.audit().verifyAudit().verify(Caller.system("audit-verify"), earlierLink);
        }
    }

    private static Wiring wiring(Config config, ConnectionPool pool) {
        Clock clock = Clock.system(config.house().timeZone());
        return Wiring.of(WiringContext.quiet(pool.jdbi(), config), HerbergeServer.ticking(clock), Release.version());
    }
}
