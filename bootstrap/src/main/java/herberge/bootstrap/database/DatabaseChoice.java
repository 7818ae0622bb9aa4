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

    /** How to get a database. */
    public static final String NAME_ONE = "set database.url or data.dir, or start the server, which makes one";

    private DatabaseChoice() {}

    /** For the only server that uses the data folder. */
    public static DatabaseAccess forServer(Config config, CloseableStack stack) {
        return config.database().external().map(DatabaseAccess::to).orElseGet(() -> openDataFolder(config, stack));
    }

    /**
     * For an operator's task, which may run beside a server: it then uses that server's database and leaves it running.
     * Creates a database if there is none.
     */
    public static DatabaseAccess forTask(Config config, CloseableStack stack) {
        return find(config, stack).orElseGet(() -> openDataFolder(config, stack));
    }

    /** For a task that has nothing to do without data. Throws {@link StartupException} if there is no database. */
    public static DatabaseAccess existing(Config config, CloseableStack stack) {
        return find(config, stack)
                .orElseThrow(() -> new StartupException(ExitCode.DATA_FOLDER, noDatabase(config) + "; " + NAME_ONE));
    }

    /** The same as {@link #forTask}, but creates nothing; empty if there is no database. */
    public static Optional<DatabaseAccess> find(Config config, CloseableStack stack) {
        Path folder = config.data().dir();
        return config.database()
                .external()
                .map(DatabaseAccess::to)
                .or(() -> findRunning(config))
                .or(() -> EmbeddedDatabase.existsIn(folder)
                        ? Optional.of(openDataFolder(config, stack))
                        : Optional.empty());
    }

    /** A sentence that says that there is no database. */
    public static String noDatabase(Config config) {
        return "no database is configured, and there is none in the data folder "
                + config.data().dir();
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
