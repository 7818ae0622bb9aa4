package herberge.adapter.embedded;

import herberge.adapter.embedded.EmbeddedDatabaseException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data folder of one PostgreSQL cluster. {@code initdb} creates it; roles and database are created in single-user
 * mode, so that at no time a client can connect over the network without a password.
 */
final class Cluster {

    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final String SUPERUSER = "postgres";
    private static final String DUPLICATE_DATABASE = "42P04";

    private final Path home;
    private final PostgresPrograms programs;
    private final boolean durable;

    Cluster(Path home, PostgresPrograms programs, boolean durable) {
        this.home = home;
        this.programs = programs;
        this.durable = durable;
    }

    Path folder() {
        return home.resolve("postgres");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    /** A cluster that is deleted afterwards holds little, whatever the machine has. */
    private PostgresTuning tuning(int poolMax) {
        return PostgresTuning.forPool(durable ? PostgresTuning.memoryOfThisMachine() : 0, poolMax);
    }

    static Path credentials(Path home) {
        return home.resolve("database-passwords");
    }

    /**
     * Creates what is missing and writes the configuration files. Throws {@link EmbeddedDatabaseException} for a folder of
     * another major version, before anything in it is changed.
     */
    Credentials prepare(int poolMax) throws IOException {
        Path version = folder().resolve("PG_VERSION");
        if (Files.exists(version)) {
            requireVersion(Files.readString(version, StandardCharsets.US_ASCII).strip());
        } else {
            initialize();
        }
        Files.writeString(
                folder().resolve("postgresql.conf"), PostgresConfigFiles.postgresql(durable, tuning(poolMax)));
        Files.writeString(folder().resolve("pg_hba.conf"), PostgresConfigFiles.hba());

        Optional<Credentials> stored = Credentials.read(credentials(home));
        return stored.isPresent() ? stored.get() : createRolesAndDatabase();
    }

    private void requireVersion(String found) throws IOException {
        Matcher own = MAJOR.matcher(programs.run("postgres", "", "--version").output());
        if (!own.find()) {
            throw new EmbeddedDatabaseException(
                    Reason.POSTGRES,
                    "the embedded PostgreSQL cannot be run from its cache; is that folder on a disk mounted noexec?");
        }
        if (!found.equals(own.group(1))) {
            throw new EmbeddedDatabaseException(
                    Reason.DATA_FOLDER,
                    "the data folder " + home + " was made by PostgreSQL " + found
                            + " and this server carries PostgreSQL " + own.group(1)
                            + "; see \"Another major version\" in docs/operations.md");
        }
    }

    /** Initializes a neighbouring folder and moves it into place when it is complete: a crash leaves no partial cluster. */
    private void initialize() throws IOException {
        if (Files.exists(folder())) {
            throw new EmbeddedDatabaseException(
                    Reason.DATA_FOLDER, folder() + " exists, but PostgreSQL did not make it; move it away");
        }
        Path newFolder = home.resolve("postgres.new");
        PrivateFolders.delete(newFolder);
        PostgresPrograms.Outcome outcome = programs.run(
                "initdb",
                "",
                "--pgdata=" + newFolder,
                "--username=" + SUPERUSER,
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions",
                durable ? "--sync-method=fsync" : "--no-sync");
        if (outcome.status() != 0) {
            PrivateFolders.delete(newFolder);
            throw new EmbeddedDatabaseException(
                    Reason.POSTGRES,
                    "initdb could not make a database in " + home + ": "
                            + FullDisk.explain(outcome.output(), home).orElseGet(outcome::lastLine));
        }
        Files.move(newFolder, folder());
    }

    /** Can be repeated: the passwords are stored last, so after a crash before that it runs again. */
    private Credentials createRolesAndDatabase() throws IOException {
        Credentials credentials = Credentials.random();
        PostgresPrograms.Outcome outcome = programs.run(
                "postgres",
                setupStatements(credentials),
                "--single",
                "-D",
                folder().toString(),
                "-c",
                "log_error_verbosity=verbose",
                "-c",
                "log_min_error_statement=panic",
                SUPERUSER);
        Optional<String> error = outcome.output()
                .lines()
                .filter(line -> line.contains("ERROR:") || line.contains("FATAL:") || line.contains("PANIC:"))
                .filter(line -> !line.contains(DUPLICATE_DATABASE))
                .findFirst();
        if (outcome.status() != 0 || error.isPresent()) {
            throw new EmbeddedDatabaseException(
                    Reason.POSTGRES,
                    "the roles of the embedded database could not be made: "
                            + FullDisk.explain(outcome.output(), home)
                                    .orElseGet(() -> error.orElseGet(outcome::lastLine)));
        }
        credentials.write(credentials(home));
        return credentials;
    }

    /** One statement per line, as single-user mode reads them. */
    private static String setupStatements(Credentials credentials) {
        String role = "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; "
                + "END IF; END $$\n"
                + "ALTER ROLE %1$s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%2$s'\n";
        return String.format(Locale.ROOT, role, EmbeddedDatabase.OWNER, credentials.ownerPassword())
                + String.format(Locale.ROOT, role, EmbeddedDatabase.APP, credentials.appPassword())
                + String.format(
                        Locale.ROOT, """
                CREATE DATABASE %1$s OWNER %2$s TEMPLATE template0
                REVOKE CONNECT, TEMPORARY ON DATABASE %1$s FROM PUBLIC
                GRANT CONNECT ON DATABASE %1$s TO %3$s
                """, EmbeddedDatabase.DATABASE, EmbeddedDatabase.OWNER, EmbeddedDatabase.APP);
    }
}
