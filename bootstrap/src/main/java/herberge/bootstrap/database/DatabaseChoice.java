package herberge.bootstrap.database;

import herberge.adapter.embedded.EmbeddedDatabase;
import herberge.adapter.embedded.EmbeddedDatabaseException;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.DataHome;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Selects the database a command works on: the configured one, or an embedded one. */
public final class DatabaseChoice {

    private DatabaseChoice() {}

    /** For the only server that uses the data folder. */
    public static DatabaseAccess forServer(Config config, CloseableStack stack) {
        return config.database().external().map(DatabaseAccess::to).orElseGet(() -> openDataFolder(config, stack));
    }

    /** For an operator's task, which may run beside a server: it then uses that server's database and leaves it running. */
    public static DatabaseAccess forTask(Config config, CloseableStack stack) {
        return config.database()
                .external()
                .map(DatabaseAccess::to)
                .or(() -> findRunning(config))
                .orElseGet(() -> openDataFolder(config, stack));
    }

    /** For the demo: an embedded database below {@code parent} that is deleted when the stack closes. */
    public static DatabaseAccess temporary(Path parent, Config config, CloseableStack stack) {
        int poolMax = config.database().pool().max();
        return open(stack, () -> EmbeddedDatabase.openTemporary(parent, cache(), poolMax));
    }

    private static DatabaseAccess openDataFolder(Config config, CloseableStack stack) {
        int poolMax = config.database().pool().max();
        return open(stack, () -> EmbeddedDatabase.open(config.data().dir(), cache(), poolMax));
    }

    private static DatabaseAccess open(CloseableStack stack, Supplier<EmbeddedDatabase> opening) {
        EmbeddedDatabase database = stack.open("PostgreSQL", () -> translateFailure(opening));
        return DatabaseAccess.to(database.access());
    }

    private static Optional<DatabaseAccess> findRunning(Config config) {
        return translateFailure(() -> EmbeddedDatabase.findRunning(config.data().dir()))
                .map(DatabaseAccess::to);
    }

    private static Path cache() {
        return DataHome.cache(System.getenv());
    }

    private static <T> T translateFailure(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (EmbeddedDatabaseException e) {
            ExitCode exitCode = switch (e.reason()) {
                case DATA_FOLDER -> ExitCode.DATA_FOLDER;
                case POSTGRES -> ExitCode.DATABASE;
            };
            throw new StartupException(exitCode, String.valueOf(e.getMessage()), e);
        }
    }
}
