package herberge.bootstrap.database;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.embedded.EmbeddedDatabase;
import herberge.bootstrap.process.CloseableStack;

/** Which database a command works on: the configured one, or the embedded one of the data folder. */
public final class DatabaseChoice {

    private DatabaseChoice() {}

    /** For the one server that keeps the data folder. */
    public static DatabaseAccess toServe(Config config, CloseableStack lifetime) {
        return config.database()
                .external()
                .map(DatabaseAccess::to)
                .orElseGet(() -> keep(config, lifetime).access());
    }

    /** For errands, which are as welcome while the server runs: its database is used then, and left running. */
    public static DatabaseAccess forErrand(Config config, CloseableStack lifetime) {
        return config.database()
                .external()
                .map(DatabaseAccess::to)
                .or(() -> EmbeddedDatabase.servedFrom(config.data().dir()))
                .orElseGet(() -> keep(config, lifetime).access());
    }

    private static EmbeddedDatabase keep(Config config, CloseableStack lifetime) {
        return lifetime.open(
                "PostgreSQL",
                () -> EmbeddedDatabase.keptIn(
                        config.data().dir(), config.database().pool().max()));
    }
}
