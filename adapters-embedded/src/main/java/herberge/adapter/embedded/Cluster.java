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
 * A folder that PostgreSQL keeps its data in: made by {@code initdb}, furnished with our roles and database in
 * single-user mode, so that at no time anybody can come in over the network without a password.
 */
final class Cluster {

    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final String SUPERUSER = "postgres";
    private static final String ALREADY_THERE = "42P04";

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

    static Path credentials(Path home) {
        return home.resolve("database-passwords");
    }

    /** Makes what is missing; refuses a folder of another major version before anything in it is touched. */
    Credentials prepare(int poolMax) throws IOException {
        Path version = folder().resolve("PG_VERSION");
        if (Files.exists(version)) {
            requireVersion(Files.readString(version, StandardCharsets.US_ASCII).strip());
        } else {
            initialize();
        }
        Files.writeString(folder().resolve("postgresql.conf"), PostgresConfigFiles.postgresql(durable, poolMax));
        Files.writeString(folder().resolve("pg_hba.conf"), PostgresConfigFiles.hba());

        Optional<Credentials> known = Credentials.read(credentials(home));
        return known.isPresent() ? known.get() : furnish();
    }

    private void requireVersion(String found) throws IOException {
        Matcher ours = MAJOR.matcher(programs.run("postgres", "", "--version").output());
        if (!ours.find()) {
            throw new EmbeddedDatabaseException(
                    Reason.POSTGRES,
                    "the embedded PostgreSQL cannot be run from its cache; is that folder on a disk mounted noexec?");
        }
        if (!found.equals(ours.group(1))) {
            throw new EmbeddedDatabaseException(
                    Reason.DATA_FOLDER,
                    "the data folder " + home + " was made by PostgreSQL " + found
                            + " and this server carries PostgreSQL " + ours.group(1)
                            + "; see \"Another major version\" in docs/operations.md");
        }
    }

    /** Into a folder beside, moved into place when it is whole: a crash in the middle leaves nothing half made. */
    private void initialize() throws IOException {
        if (Files.exists(folder())) {
            throw new EmbeddedDatabaseException(
                    Reason.DATA_FOLDER, folder() + " exists, but PostgreSQL did not make it; move it away");
        }
        Path beside = home.resolve("postgres.new");
        PrivateFolders.delete(beside);
        PostgresPrograms.Outcome outcome = programs.run(
                "initdb",
                "",
                "--pgdata=" + beside,
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
            PrivateFolders.delete(beside);
            throw new EmbeddedDatabaseException(
                    Reason.POSTGRES,
                    "initdb could not make a database in " + home + ": "
                            + FullDisk.behind(outcome.output(), home).orElseGet(outcome::lastLine));
        }
        Files.move(beside, folder());
    }

    /** Repeatable; the passwords are written down last, so a crash before that only makes it happen again. */
    private Credentials furnish() throws IOException {
        Credentials credentials = Credentials.random();
        PostgresPrograms.Outcome outcome = programs.run(
                "postgres",
                furniture(credentials),
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
                .filter(line -> !line.contains(ALREADY_THERE))
                .findFirst();
        if (outcome.status() != 0 || error.isPresent()) {
            throw new EmbeddedDatabaseException(
                    Reason.POSTGRES,
                    "the roles of the embedded database could not be made: "
                            + FullDisk.behind(outcome.output(), home)
                                    .orElseGet(() -> error.orElseGet(outcome::lastLine)));
        }
        credentials.write(credentials(home));
        return credentials;
    }

    /** One statement a line, as single-user mode reads them. */
    private static String furniture(Credentials credentials) {
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
