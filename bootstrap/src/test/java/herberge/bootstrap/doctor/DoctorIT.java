package herberge.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.backup.CommandRun;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.ConfigSources;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.doctor.Finding.Level;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.tls.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every check is red on a planted fault, and green after what it says has been done. */
class DoctorIT {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final TestDatabase house = TestDatabase.create();
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void house() throws IOException {
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
        return new DatabaseAccess(
                house.jdbcUrl(),
                TestDatabase.APP,
                house.password(),
                Optional.of(TestDatabase.OWNER),
                Optional.of(house.password()));
    }

    private List<Finding> findings(String check, Duration clockAhead) throws IOException {
        Config config = new ConfigSources(Optional.empty(), settings, Map.of()).read();
        Clock clock = Clock.offset(Clock.systemUTC(), clockAhead);
        return new Doctor(config, Optional.empty(), clock)
                .examine(access()).stream()
                        .filter(finding -> finding.check().equals(check))
                        .toList();
    }

    private Finding finding(String check) throws IOException {
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
            rules         | FAIL | alter table booking disable trigger booking_takes_nights
            rules         | FAIL | alter table reminder disable row level security
            rules         | FAIL | alter table room_block add constraint later check (end_day > '2000-01-01') not valid
            rules         | FAIL | update pg_index set indisvalid = false where indexrelid = 'booking_listed'::regclass
            backlog       | WARN | update audit_log set at = at - interval '1 hour' where id in (select audit_id from audit_unsealed)
            """)
    void theDatabasesChecksAreMendedByTheirStatements(String check, Level level, String fault) throws IOException {
        assertThat(finding(check).level()).as(finding(check).found()).isEqualTo(Level.OK);

        execute(fault);
        assertThat(finding(check).level()).isEqualTo(level);

        execute(finding(check).mend());
        assertThat(finding(check).level()).as(finding(check).found()).isEqualTo(Level.OK);
    }

    @Test
    void everyRoleMayConnectToANewDatabaseUntilThatIsRevoked() throws IOException {
        Finding before = finding("public-connect");
        assertThat(before.level()).isEqualTo(Level.WARN);

        execute("grant connect on database " + house.jdbcUrl().replaceAll(".*/", "") + " to herberge_app");
        execute(before.mend());

        assertThat(finding("public-connect").level()).isEqualTo(Level.OK);
    }

    @Test
    void settingsThatLoseWritesAreCorrected() throws IOException {
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
    void bloatIsVacuumed() throws IOException {
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
    void aFailingJobIsShownUntilItWorks() throws IOException {
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
    void aFirstPasswordIsToBeChanged() throws IOException {
        execute("set session_replication_role = replica;\n"
                + "update app_user set must_change_password = true where username = 'admin'");
        assertThat(finding("first-passwords").found()).startsWith("admin ");

        execute("set session_replication_role = replica;\nupdate app_user set must_change_password = false");

        assertThat(finding("first-passwords").level()).isEqualTo(Level.OK);
    }

    @Test
    void theClocksAreCompared() throws IOException {
        assertThat(findings("clock", Duration.ofMinutes(3)).get(0).level()).isEqualTo(Level.WARN);
        assertThat(finding("clock").level()).isEqualTo(Level.OK);
    }

    @Test
    void anOldSchemaIsMigrated() throws IOException {
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
    void backupsAreToBeRecentAndProven() throws IOException {
        assertThat(finding("backup").level()).isEqualTo(Level.FAIL);
        assertThat(finding("proven-backup").level()).isEqualTo(Level.WARN);

        String name = "herberge-" + TIME.format(Instant.now().truncatedTo(ChronoUnit.SECONDS)) + ".backup";
        Files.createFile(folder.resolve("backups").resolve(name));
        assertThat(finding("backup").level()).isEqualTo(Level.OK);
        Files.createFile(folder.resolve("backups").resolve(name + ".proven"));
        assertThat(finding("proven-backup").level()).isEqualTo(Level.OK);

        settings.remove("HERBERGE_BACKUP_FOLDER");
        assertThat(finding("backup").mend()).isEqualTo("set backup.folder");
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

        assertThat(findings("tls", Duration.ofDays(36_500)).get(0).found()).contains("ended at");
    }

    @Test
    void theExitCodeFollowsTheThreshold() {
        CommandRun warnings = CommandRun.on(house, folder, "doctor", "--json", "--fail-on", "WARN");
        assertThat(warnings.code()).isEqualTo(ExitCode.UNHEALTHY.number());
        assertThat(warnings.text()).contains("\"check\" : \"public-connect\"").doesNotContain(house.password());
    }
}
