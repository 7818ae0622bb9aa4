package herberge.bootstrap.backup;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.shared.Migrations.Standing;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.process.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/** The database of the first release is migrated after a backup of it was proven, and that backup comes back in this release. */
class UpgradeIT {

    private static final String RELEASE = "/db/releases/0.2.0.sql";

    @TempDir
    Path folder;

    @TempDir
    Path backups;

    private final TestDatabase house = TestDatabase.unmigrated();
    private final TestDatabase empty = TestDatabase.unmigrated();

    @BeforeEach
    void live() throws Exception {
        PGSimpleDataSource superuser = (PGSimpleDataSource) house.superuser();
        superuser.setPreferQueryMode(PreferQueryMode.SIMPLE); // only then the driver passes a script of this kind on
        try (InputStream dump = UpgradeIT.class.getResourceAsStream(RELEASE);
                Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(Objects.requireNonNull(dump).readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(house.migrations().standing()).isEqualTo(Standing.OLDER);
    }

    @AfterEach
    void drop() {
        house.close();
        empty.close();
    }

    private CommandRun migrate(Path backupFolder, String... further) {
        String[] arguments =
                Stream.concat(Stream.of("migrate"), Stream.of(further)).toArray(String[]::new);
        return CommandRun.withBackups(house, folder, backupFolder, arguments);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aPlanMigratesACopyOnly() throws IOException {
        CommandRun plan = migrate(backups, "--plan");

        assertThat(plan.code()).as(plan.text()).isZero();
        assertThat(plan.text()).contains("to be applied: 0016 invariants").containsPattern("on a copy .* took \\d+ ms");
        assertThat(house.migrations().standing()).isEqualTo(Standing.OLDER);
        assertThat(files()).isEmpty();
    }

    @Test
    void aProvenBackupIsMadeBeforeTheMigration() throws IOException {
        assertThat(migrate(backups).code()).isZero();

        assertThat(house.migrations().standing()).isEqualTo(Standing.CURRENT);
        assertThat(files()).hasSize(2);
        assertThat(files().get(1)).hasToString(files().get(0) + ".proven");
        CommandRun restore =
                CommandRun.on(empty, folder, "restore", files().get(0).toString());
        assertThat(restore.code()).as(restore.text()).isZero();
        assertThat(restore.text()).contains("schema 0009");
        assertThat(empty.migrations().standing()).isEqualTo(Standing.CURRENT);

        assertThat(migrate(backups).code()).isZero();
        assertThat(files()).hasSize(2);
        assertThat(migrate(backups, "--plan").text()).contains("the schema is up to date");
    }

    @Test
    void nothingIsMigratedWithoutTheBackup() {
        CommandRun run = migrate(folder.resolve("missing"));

        assertThat(run.code()).isNotEqualTo(ExitCode.CLEAN.number());
        assertThat(house.migrations().standing()).isEqualTo(Standing.OLDER);
    }
}
