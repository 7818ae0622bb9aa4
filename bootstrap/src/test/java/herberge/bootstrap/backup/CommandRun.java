package herberge.bootstrap.backup;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a command of the operator ended with.
 *
 * @param text what it printed to standard output and standard error
 */
public record CommandRun(int code, String text) {

    /** Runs a command on a database, as its owner, with a configuration file in the folder. */
    public static CommandRun on(TestDatabase database, Path folder, String... arguments) {
        return configured(database, folder, List.of(), arguments);
    }

    /** The same, where backups are made in that folder. */
    static CommandRun withBackups(TestDatabase database, Path folder, Path backups, String... arguments) {
        return configured(database, folder, List.of("[backup]", "folder = '" + backups + "'"), arguments);
    }

    /** The same, with more lines in the configuration file. */
    public static CommandRun configured(TestDatabase database, Path folder, List<String> further, String... arguments) {
        try {
            Path config = Files.createTempFile(folder, "herberge", ".toml");
            List<String> lines = new ArrayList<>(List.of(
                    "[database]",
                    "url = '" + database.jdbcUrl() + "'",
                    "user = '" + TestDatabase.APP + "'",
                    "password = '" + database.password() + "'",
                    "owner_user = '" + TestDatabase.OWNER + "'",
                    "owner_password = '" + database.password() + "'"));
            lines.addAll(further);
            Files.write(config, lines);
            return of(Stream.concat(Stream.of(arguments), Stream.of("--config", config.toString()))
                    .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command line. */
    public static CommandRun of(String... arguments) {
        StringWriter text = new StringWriter();
        int code = CommandLines.create()
                .setOut(new PrintWriter(text))
                .setErr(new PrintWriter(text))
                .execute(arguments);
        return new CommandRun(code, text.toString());
    }
}
