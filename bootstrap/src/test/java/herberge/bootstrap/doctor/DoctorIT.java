package herberge.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.CommandLines;
import herberge.bootstrap.backup.CommandRun;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.ConfigSources;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.doctor.Finding.Level;
import herberge.bootstrap.doctor.MachineChecks.Memory;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.server.HerbergeServer;
import herberge.bootstrap.tls.TestCertificate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every check is red on a planted fault, and green after what it says has been done. */
class DoctorIT {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String ONE_BEFORE_THE_LAST =
            "select version from flyway_schema_history order by installed_rank desc offset 1 limit 1";

    /** The row that Flyway writes when a migration fails outside of a transaction. */
    private static final String THE_LAST_FAILS = """
            select format('insert into flyway_schema_history values (%s, %L, %L, %L, %L, %s, %L, now(), 0, false)',
                          installed_rank, version, description, type, script, checksum, installed_by)
              from flyway_schema_history order by installed_rank desc limit 1
            """;

    @TempDir
    Path folder;

    private final TestDatabase house = TestDatabase.create();
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void house() throws IOException {
        settings.put("HERBERGE_SERVER_PORT", "0");
        settings.put("HERBERGE_DATA_DIR", folder.resolve("data").toString());
        settings.put("HERBERGE_BACKUP_FOLDER", privateFolder("backups").toString());
        privateFolder("data");
        house.addSampleRows();
        execute("select publish_changes(1000000);\nselect seal_changes(1000000)");
        Stores.of(house).addRoom("Neubau"); // one change that is not an event yet
    }

    @AfterEach
    void drop() {
        house.close();
    }

    private Path privateFolder(String name) throws IOException {
        return Files.createDirectories(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private DatabaseAccess access() {
        return access(house);
    }

    private static DatabaseAccess access(TestDatabase database) {
        return new DatabaseAccess(
                database.jdbcUrl(),
                TestDatabase.APP,
                database.password(),
                Optional.of(TestDatabase.OWNER),
                Optional.of(database.password()));
    }

    private List<Finding> findings(String check, Duration clockAhead) throws Exception {
        return findings(house, check, clockAhead);
    }

    private List<Finding> findings(TestDatabase database, String check, Duration clockAhead) throws Exception {
        Config config = new ConfigSources(Optional.empty(), settings, Map.of()).read();
        Clock clock = Clock.offset(Clock.systemUTC(), clockAhead);
        return new Doctor(config, Optional.empty(), clock)
                .examine(Optional.of(access(database))).stream()
                        .filter(finding -> finding.check().equals(check))
                        .toList();
    }

    private Finding finding(String check) throws Exception {
        List<Finding> findings = findings(check, Duration.ZERO);
        assertThat(findings).as(check).hasSize(1);
        return findings.get(0);
    }

    /** As a superuser, each statement for itself, as psql does it. */
    private void execute(String statements) {
        execute(house.superuser(), statements);
    }

    private static void execute(DataSource source, String statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements.split(";\n", -1)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            role          | FAIL | alter role herberge_app bypassrls
            owner         | FAIL | alter table room owner to herberge_app
            grants        | FAIL | revoke delete on guest from herberge_app
            collations    | WARN | update pg_collation set collversion = '0' where collname = 'german'
            extensions    | WARN | create extension citext version '1.4'
            indexes       | WARN | drop index booking_listed
            indexes       | FAIL | drop index reminder_one_open
            rules         | FAIL | alter table booking disable trigger booking_takes_nights
            rules         | FAIL | alter table reminder disable row level security
            rules         | FAIL | alter table room_block add constraint later check (end_day > '2000-01-01') not valid
            rules         | FAIL | update pg_index set indisvalid = false where indexrelid = 'booking_listed'::regclass
            backlog       | WARN | update audit_log set at = at - interval '1 hour' where id in (select audit_id from audit_unsealed)
            """)
    void theDatabasesChecksAreMendedByTheirStatements(String check, Level level, String fault) throws Exception {
        assertThat(finding(check).level()).as(finding(check).found()).isEqualTo(Level.OK);

        execute(fault);
        assertThat(finding(check).level()).isEqualTo(level);

        execute(finding(check).mend());
        assertThat(finding(check).level()).as(finding(check).found()).isEqualTo(Level.OK);
    }

    @Test
    void everyRoleMayConnectToANewDatabaseUntilThatIsRevoked() throws Exception {
        Finding before = finding("public-connect");
        assertThat(before.level()).isEqualTo(Level.WARN);

        execute("grant connect on database " + house.jdbcUrl().replaceAll(".*/", "") + " to herberge_app");
        execute(before.mend());

        assertThat(finding("public-connect").level()).isEqualTo(Level.OK);
    }

    @Test
    void settingsThatLoseWritesAreCorrected() throws Exception {
        String name = house.jdbcUrl().replaceAll(".*/", "");
        execute("alter database " + name + " set synchronous_commit = off");
        List<Finding> found = findings("durability", Duration.ZERO);
        assertThat(found).anySatisfy(finding -> assertThat(finding.found()).contains("synchronous_commit"));

        found.stream()
                .filter(finding -> finding.found().contains("synchronous_commit"))
                .forEach(finding -> execute(finding.mend()));

        assertThat(findings("durability", Duration.ZERO))
                .noneSatisfy(finding -> assertThat(finding.found()).contains("synchronous_commit"));
    }

    @Test
    void bloatIsVacuumed() throws Exception {
        execute("alter table idempotency_key set (autovacuum_enabled = off);\n"
                + "set session_replication_role = replica;\n"
                + "insert into idempotency_key (user_id, key, digest, claimed_at) select 0, n, '', now()"
                + " from generate_series(1, 12000) n;\n"
                + "delete from idempotency_key;\n"
                + "select pg_stat_force_next_flush()");
        Finding bloat = finding("bloat");
        assertThat(bloat.level()).isEqualTo(Level.WARN);

        execute(bloat.mend() + ";\nselect pg_stat_force_next_flush()");

        assertThat(finding("bloat").level()).isEqualTo(Level.OK);
    }

    @Test
    void aFailingJobIsShownUntilItWorks() throws Exception {
        assertThat(finding("jobs").level()).isIn(Level.OK, Level.WARN);
        String plant = "set session_replication_role = replica;\nupdate job set failures = ";
        execute(plant + "3, failed_at = now(), failed_for = 'x', failed_on = 'y', error = 'no room' where name ="
                + " (select min(name) from job)");
        assertThat(findings("jobs", Duration.ZERO))
                .anySatisfy(job ->
                        assertThat(job.found()).contains("failed 3 times").contains("no room"));

        execute(plant + "0, failed_at = null, failed_for = null, failed_on = null, error = null");

        assertThat(finding("jobs").level()).isEqualTo(Level.OK);
    }

    @Test
    void aFirstPasswordIsToBeChanged() throws Exception {
        execute("set session_replication_role = replica;\n"
                + "update app_user set must_change_password = true where username = 'admin'");
        assertThat(finding("first-passwords").found()).startsWith("admin ");

        execute("set session_replication_role = replica;\nupdate app_user set must_change_password = false");

        assertThat(finding("first-passwords").level()).isEqualTo(Level.OK);
    }

    @Test
    void theClocksAreCompared() throws Exception {
        assertThat(findings("clock", Duration.ofMinutes(3)).get(0).level()).isEqualTo(Level.WARN);
        assertThat(finding("clock").level()).isEqualTo(Level.OK);
    }

    @Test
    void anOldSchemaIsMigrated() throws Exception {
        try (TestDatabase old = TestDatabase.unmigrated()) {
            CommandRun before = CommandRun.on(old, folder, "doctor");
            assertThat(before.code()).isEqualTo(ExitCode.UNHEALTHY.number());
            assertThat(before.text())
                    .contains("FAIL schema: the schema is older")
                    .contains("herberge-server migrate");

            assertThat(CommandRun.on(old, folder, "migrate").code()).isZero();

            assertThat(CommandRun.on(old, folder, "doctor").text()).contains("OK schema: ");
        }
    }

    @Test
    void aMigrationThatFailedIsForgottenAndAppliedAgain() throws Exception {
        try (TestDatabase old = TestDatabase.unmigrated()) {
            old.migrations().migrateTo(text(house, ONE_BEFORE_THE_LAST));
            execute(old.owner(), text(house, THE_LAST_FAILS));

            CommandRun refused = CommandRun.on(old, folder, "migrate");
            assertThat(refused.code()).as(refused.text()).isEqualTo(ExitCode.SCHEMA.number());
            assertThat(refused.text()).contains("herberge-server doctor says how to mend it");
            Finding failed = findings(old, "schema", Duration.ZERO).get(0);
            assertThat(failed.level()).isEqualTo(Level.FAIL);
            assertThat(failed.found()).startsWith("a migration failed");

            execute(old.owner(), failed.mend());
            assertThat(failed.mend()).contains("herberge-server migrate");
            assertThat(CommandRun.on(old, folder, "migrate").code()).isZero();

            assertThat(findings(old, "schema", Duration.ZERO).get(0).level()).isEqualTo(Level.OK);
            assertThat(findings(old, "rules", Duration.ZERO).get(0).level()).isEqualTo(Level.OK);
        }
    }

    private static String text(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void anIndexWhoseCreationWasCutOffIsDropped() throws Exception {
        assertThatThrownBy(() -> execute("create unique index concurrently one_each on booking ((true))"))
                .hasStackTraceContaining("one_each");
        Finding left = finding("rules");
        assertThat(left.found()).isEqualTo("index one_each is not valid");

        execute(left.mend());

        assertThat(finding("rules").level()).isEqualTo(Level.OK);
        assertThat(text(house, "select to_regclass('one_each')")).isNull();
    }

    @Test
    void filesAreClosedByTheirCommand() throws Exception {
        Path open = folder.resolve("backups");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-x--x"));
        Finding modes = finding("file-modes");
        assertThat(modes.level()).isEqualTo(Level.FAIL);

        assertThat(new ProcessBuilder(modes.mend().split(" ", -1)).start().waitFor())
                .isZero();

        assertThat(finding("file-modes").level()).isEqualTo(Level.OK);
    }

    @Test
    void backupsAreToBeRecentAndProven() throws Exception {
        assertThat(finding("backup").level()).isEqualTo(Level.FAIL);
        assertThat(finding("proven-backup").level()).isEqualTo(Level.WARN);

        String name = "herberge-" + TIME.format(Instant.now().truncatedTo(ChronoUnit.SECONDS)) + ".backup";
        Files.createFile(folder.resolve("backups").resolve(name));
        assertThat(finding("backup").level()).isEqualTo(Level.OK);
        Files.createFile(folder.resolve("backups").resolve(name + ".proven"));
        assertThat(finding("proven-backup").level()).isEqualTo(Level.OK);

        settings.remove("HERBERGE_BACKUP_FOLDER");
        assertThat(finding("backup").mend()).isEqualTo("set backup.folder");
        assertThat(finding("proven-backup").mend()).isEqualTo("set backup.folder");
    }

    @Test
    void backupsAreMadeAndProvenByTheCommandsOfTheirFindings() throws Exception {
        Path backups = folder.resolve("backups");
        List<String> lines =
                List.of("[backup]", "folder = '" + backups + "'", "passphrase = 'correct horse battery staple'");
        CommandRun ill = CommandRun.configured(house, folder, lines, "doctor");

        for (String check : List.of("FAIL backup", "WARN proven-backup")) {
            Matcher mend = Pattern.compile("(?m)^" + check + ": .*\n +herberge-server (.+)$")
                    .matcher(ill.text());
            assertThat(mend.find()).as(ill.text()).isTrue();
            CommandRun mended = CommandRun.of(mend.group(1).split(" ", -1));
            assertThat(mended.code()).as(mended.text()).isZero();
        }

        assertThat(CommandRun.configured(house, folder, lines, "doctor").text())
                .contains("OK backup: ", "OK proven-backup: ");
        try (Stream<Path> files = Files.list(backups)) {
            List<Path> written = files.sorted().toList();
            assertThat(written).hasSize(2);
            assertThat(CommandRun.on(
                                    house,
                                    folder,
                                    "verify-backup",
                                    written.get(0).toString())
                            .text())
                    .contains("passphrase");
        }
    }

    @Test
    void theNetworkIsReachedWithACertificateOnly() throws Exception {
        settings.put("HERBERGE_SERVER_HOST", "0.0.0.0");
        assertThat(finding("tls").level()).isEqualTo(Level.FAIL);

        TestCertificate certificate = TestCertificate.rsa(folder, "desk");
        certificate.writeTo(folder.resolve("c.pem"), folder.resolve("k.pem"));
        settings.put("HERBERGE_SERVER_TLS_CERTIFICATE", folder.resolve("c.pem").toString());
        settings.put("HERBERGE_SERVER_TLS_KEY", folder.resolve("k.pem").toString());
        assertThat(finding("tls").level()).isNotEqualTo(Level.FAIL);

        assertThat(finding("tls").found()).startsWith("the certificate of 127.0.0.1 is valid until ");

        TestCertificate.nameless(folder, "mute").writeTo(folder.resolve("c.pem"), folder.resolve("k.pem"));
        assertThat(finding("tls").level()).isEqualTo(Level.FAIL);
        assertThat(finding("tls").found()).contains("names no host");

        certificate.writeTo(folder.resolve("c.pem"), folder.resolve("k.pem"));
        assertThat(findings("tls", Duration.ofDays(36_500)).get(0).found()).contains("ended at");
    }

    @Test
    void theExitCodeFollowsTheThreshold() {
        CommandRun warnings = CommandRun.on(house, folder, "doctor", "--json", "--fail-on", "WARN");
        assertThat(warnings.code()).isEqualTo(ExitCode.UNHEALTHY.number());
        assertThat(warnings.text()).contains("\"check\" : \"public-connect\"").doesNotContain(house.password());
    }

    private Finding connections(int poolMax) throws SQLException {
        return expecting("connections", poolMax, Map.of());
    }

    private Finding expecting(String check, int poolMax, Map<String, String> tuned) throws SQLException {
        Expected expected = new Expected(TestDatabase.APP, poolMax, LocalDate.EPOCH, tuned, Map.of());
        return DatabaseChecks.run(house.superuser(), expected).stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void postgresqlLeavesMemoryToTheServer() throws Exception {
        Map<String, String> tuned = Map.of("work_mem", "4MB");
        assertThat(expecting("tuning", 1, tuned).level()).isEqualTo(Level.OK);

        execute("alter database " + house.jdbcUrl().replaceAll(".*/", "") + " set work_mem = '1GB'");
        Finding greedy = expecting("tuning", 1, tuned);
        assertThat(greedy.level()).isEqualTo(Level.WARN);
        assertThat(greedy.found()).isEqualTo("work_mem is 1GB, but 4MB fits this machine");
        assertThat(expecting("tuning", 1, Map.of()).level()).isEqualTo(Level.OK);

        execute(greedy.mend());
        assertThat(expecting("tuning", 1, tuned).level()).isEqualTo(Level.OK);
    }

    @Test
    void aPostgresqlWithoutCorrectionsIsReplaced() throws Exception {
        assertThat(expecting("postgresql", 1, Map.of()).level()).isEqualTo(Level.OK);

        Finding old = findings("postgresql", Duration.ofDays(3_650)).get(0);
        assertThat(old.level()).isEqualTo(Level.WARN);
        assertThat(old.mend()).contains("herberge-server backup");
    }

    @Test
    void javaGetsCorrectionsForYears() throws Exception {
        assertThat(finding("java").level())
                .isEqualTo(JavaRelease.here().finding().level());
        assertThat(List.of(17, 21, 25))
                .allSatisfy(feature ->
                        assertThat(new JavaRelease(feature).finding().level()).isEqualTo(Level.OK));
        assertThat(new JavaRelease(22).finding().level()).isEqualTo(Level.WARN);
    }

    @Test
    void aPoolIsSmallerThanItsDatabaseAllows() throws Exception {
        assertThat(connections(1).level()).isEqualTo(Level.OK);

        Finding refused = connections(100_000);
        assertThat(refused.level()).as(refused.found()).isEqualTo(Level.FAIL);

        Matcher mend = Pattern.compile("set database.pool_max = (\\d+),.*").matcher(refused.mend());
        assertThat(mend.matches()).as(refused.mend()).isTrue();
        assertThat(connections(Integer.parseInt(mend.group(1))).level()).isEqualTo(Level.OK);
        assertThat(connections(Integer.parseInt(mend.group(1)) + 1).level()).isEqualTo(Level.FAIL);
    }

    @Test
    void thePortIsFreeOrTheServers() throws Exception {
        Thread answering;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.put("HERBERGE_SERVER_PORT", Integer.toString(other.getLocalPort()));
            answering = new Thread(() -> hangUp(other));
            answering.start();
            assertThat(finding("port").level()).isEqualTo(Level.FAIL);
        }
        answering.join();
        settings.put("HERBERGE_SERVER_PORT", "0");
        assertThat(finding("port").level()).isEqualTo(Level.OK);

        settings.remove("HERBERGE_BACKUP_FOLDER");
        Config config = new ConfigSources(Optional.empty(), settings, Map.of()).read();
        try (HerbergeServer server = HerbergeServer.start(config, access())) {
            settings.put("HERBERGE_SERVER_PORT", Integer.toString(server.port()));
            assertThat(finding("port"))
                    .isEqualTo(Finding.ok("port", "the server listens on 127.0.0.1 port " + server.port()));
        }
    }

    /** Accepts connections and says nothing, until the socket is closed. */
    private static void hangUp(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.getOutputStream().write('?');
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void notEveryAddressIsAProxy() throws Exception {
        settings.put("HERBERGE_SERVER_TRUSTED_PROXIES", "0.0.0.0/0");
        assertThat(finding("proxies").level()).isEqualTo(Level.FAIL);
        assertThat(finding("proxies").mend()).contains("[\"127.0.0.1\"]");

        settings.put("HERBERGE_SERVER_TRUSTED_PROXIES", "127.0.0.1");
        assertThat(finding("proxies").level()).isEqualTo(Level.OK);
    }

    @Test
    void theRelayListens() throws Exception {
        settings.put("HERBERGE_RELAY_REDIS", "redis://127.0.0.1:1");
        assertThat(finding("relay").level()).isEqualTo(Level.FAIL);

        try (ServerSocket redis = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.put("HERBERGE_RELAY_REDIS", "redis://127.0.0.1:" + redis.getLocalPort());
            assertThat(finding("relay").level()).isEqualTo(Level.OK);
        }
        settings.remove("HERBERGE_RELAY_REDIS");
        assertThat(finding("relay").level()).isEqualTo(Level.OK);
    }

    @Test
    void metricsStayOnTheMachine() throws Exception {
        settings.put("HERBERGE_METRICS_PORT", "9464");
        settings.put("HERBERGE_METRICS_HOST", "0.0.0.0");
        assertThat(finding("metrics").level()).isEqualTo(Level.WARN);
        assertThat(finding("metrics").mend()).startsWith("set metrics.host = \"127.0.0.1\"");

        settings.put("HERBERGE_METRICS_HOST", "127.0.0.1");
        assertThat(finding("metrics").level()).isEqualTo(Level.OK);
    }

    @Test
    void memoryIsLeftForTheDatabase() throws Exception {
        assertThat(finding("memory").level()).isNotEqualTo(Level.FAIL);
        assertThat(new Memory(512, 128).finding().level()).isEqualTo(Level.WARN);
        assertThat(new Memory(1024, 600).finding())
                .isEqualTo(Finding.warn(
                        "memory", "the machine has 1024 MiB, and Java may use 600 MiB", "HERBERGE_JAVA_OPTS=-Xmx256m"));
        assertThat(new Memory(1024, 256).finding().level()).isEqualTo(Level.OK);
    }

    @Test
    void brokenInvariantsOfABackupAreShownUntilAnotherOneIsProven() throws Exception {
        assertThat(finding("invariants").level()).isEqualTo(Level.OK);
        Path backups = folder.resolve("backups");
        Files.createFile(backups.resolve("herberge-20261201T003000Z.backup"));
        Files.writeString(backups.resolve("herberge-20261201T003000Z.backup.broken"), "2");
        assertThat(finding("invariants").found()).startsWith("2 records break an invariant");
        assertThat(finding("invariants").level()).isEqualTo(Level.FAIL);

        Files.createFile(backups.resolve("herberge-20261202T003000Z.backup"));
        Files.createFile(backups.resolve("herberge-20261202T003000Z.backup.proven"));
        assertThat(finding("invariants").level()).isEqualTo(Level.OK);
    }

    @Test
    void theBundleHasNoSecretsAndNoNames() throws Exception {
        execute("set session_replication_role = replica;\n"
                + "update app_user set must_change_password = true, username = 'geheimrat' where role = 'admin'");
        Path file = folder.resolve("bundle.zip");

        CommandRun run = CommandRun.on(house, folder, "doctor", "--bundle", file.toString());

        assertThat(run.text()).contains("geheimrat has not changed").contains(file + " was written, redacted");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Map<String, String> entries = entries(file);
        assertThat(entries.keySet())
                .containsExactlyInAnyOrder(
                        "README.txt", "findings.json", "configuration.txt", "machine.txt", "database.txt");
        assertThat(entries.get("README.txt")).contains("It was redacted");
        assertThat(entries.get("findings.json")).contains("users have not changed the first password");
        assertThat(entries.get("configuration.txt")).contains("password=***").contains("pool=Pool[max=20");
        assertThat(entries.get("database.txt"))
                .contains("PostgreSQL ")
                .contains("0016 invariants")
                .contains("booking: ");
        assertThat(entries.values())
                .allSatisfy(text ->
                        assertThat(text).doesNotContain(house.password()).doesNotContain("geheimrat"));
        assertThat(CommandRun.on(house, folder, "doctor", "--bundle", file.toString())
                        .text())
                .contains("exists already");
    }

    @Test
    void withoutADatabaseNoneIsMade() throws Exception {
        Path config =
                Files.writeString(folder.resolve("herberge.toml"), "[data]\ndir = '" + folder.resolve("none") + "'\n");
        Path bundle = folder.resolve("bundle.zip");
        StringWriter text = new StringWriter();
        int code = CommandLines.create()
                .setOut(new PrintWriter(text))
                .setErr(new PrintWriter(text))
                .execute("doctor", "--config", config.toString(), "--bundle", bundle.toString());

        assertThat(code).as(text.toString()).isEqualTo(ExitCode.UNHEALTHY.number());
        assertThat(text.toString())
                .contains("FAIL database: no database is configured, and there is none in the data folder "
                        + folder.resolve("none"));
        assertThat(entries(bundle).get("database.txt")).isEqualTo("there is no database\n");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    /** These commands only read or mend what there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "backup none.backup",
                "selftest",
                "migrate --plan",
                "audit verify",
                "invoices verify",
                "import list",
                "import show 1",
                "admin reset-password admin",
                "admin rotate-keys",
                "admin renew-epoch"
            })
    void tasksOnDataMakeNoDatabaseEither(String command) throws Exception {
        Path config = Files.writeString(
                folder.resolve("herberge.toml"),
                "[data]\ndir = '" + folder.resolve("none") + "'\n[backup]\nfolder = '" + folder.resolve("backups")
                        + "'\n");
        StringWriter text = new StringWriter();
        int code = CommandLines.create()
                .setOut(new PrintWriter(text))
                .setErr(new PrintWriter(text))
                .execute((command + " --config " + config).split(" ", -1));

        assertThat(text.toString()).contains("there is none in the data folder");
        assertThat(code).isEqualTo(ExitCode.DATA_FOLDER.number());
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static Map<String, String> entries(Path file) throws IOException {
        Map<String, String> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void parametersOfAnAddressAreRedacted() throws Exception {
        settings.put("HERBERGE_DATABASE_URL", "jdbc:postgresql://db:5432/house?ssl=true&sslpassword=hush-hush");
        settings.put("HERBERGE_DATABASE_USER", "app");
        settings.put("HERBERGE_DATABASE_PASSWORD", "another-secret");
        settings.remove("HERBERGE_BACKUP_FOLDER");
        Config config = new ConfigSources(Optional.empty(), settings, Map.of()).read();

        String text =
                Redaction.of(config, Optional.of(access())).apply(config + " " + house.password() + " another-secret");

        assertThat(text)
                .contains("jdbc:postgresql://db:5432/house?***")
                .doesNotContain("hush", "another-secret", house.password());
    }
}
