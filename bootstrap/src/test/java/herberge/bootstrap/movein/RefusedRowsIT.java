package herberge.bootstrap.movein;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.backup.CommandRun;
import herberge.bootstrap.process.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import --report}, with rows that are refused. */
class RefusedRowsIT {

    @TempDir
    Path folder;

    @Test
    void writesRefusedRowsAsCsvBesideTheReport() throws Exception {
        Path file = LegacyFiles.copy("v16-newest.db", folder);
        LegacyFiles.change(file, "update bookings set gesamtpreis = 'free', bemerkungen = '=1+1' where id = 59");
        LegacyFiles.change(file, "update rooms set capacity = -1, schluesselcode = 'secret' where id = 5");
        Path report = folder.resolve("report");

        try (TestDatabase house = TestDatabase.create()) {
            CommandRun run = dryRun(house, file, report);

            assertThat(run.code()).isEqualTo(ExitCode.IMPORT_INCOMPLETE.number());
            Path bookings = report.resolve("refused-bookings.csv");
            List<String> lines = Files.readAllLines(bookings);
            assertThat(lines.get(0)).startsWith("id,_reason,_help,room_id,guest_id,reservierungsnummer,");
            assertThat(lines.get(1)).startsWith("59,gesamtpreis: no-amount,").contains(",2025-59,", ",free,'=1+1,");
            assertThat(Files.getPosixFilePermissions(bookings)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.readAllLines(report.resolve("refused-rooms.csv")))
                    .hasSize(2)
                    .noneMatch(line -> line.contains("secret") || line.contains("schluesselcode"));
            assertThat(report.resolve("refused-guests.csv")).doesNotExist();

            LegacyFiles.change(file, "update bookings set gesamtpreis = 346.75 where id = 59");
            LegacyFiles.change(file, "update rooms set capacity = 2 where id = 5");
            CommandRun corrected = dryRun(house, file, report);

            assertThat(corrected.code()).as(corrected.text()).isZero();
            assertThat(bookings).doesNotExist();
        }
    }

    private CommandRun dryRun(TestDatabase house, Path file, Path report) {
        return CommandRun.on(house, folder, "import", file.toString(), "--dry-run", "--report", report.toString());
    }
}
