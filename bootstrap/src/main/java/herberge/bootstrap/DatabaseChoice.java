package herberge.bootstrap;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.embedded.EmbeddedDatabase;

/** Which database a command works on: the configured one, or the embedded one of the data folder. */
final class DatabaseChoice {

    private DatabaseChoice() {}

    /** For the one server that keeps the data folder. */
    static DatabaseAccess toServe(Config config, CloseableStack lifetime) {
        return config.database()
                .external()
                .map(DatabaseAccess::to)
                .orElseGet(() -> keep(config, lifetime).access());
    }

    /** For errands, which are as welcome while the server runs: its database is used then, and left running. */
    static DatabaseAccess forErrand(Config config, CloseableStack lifetime) {
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
