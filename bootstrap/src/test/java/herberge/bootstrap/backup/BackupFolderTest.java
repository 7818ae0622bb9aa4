package herberge.bootstrap.backup;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.bootstrap.backup.BackupFolder.Backup;
import herberge.bootstrap.config.Config.Keep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the daily backups are kept. */
class BackupFolderTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NEWEST = Instant.parse("2026-12-01T00:30:00Z");

    @TempDir
    Path path;

    private void addDays(int count) throws IOException {
        BackupFolder folder = new BackupFolder(path);
        for (int i = 0; i < count; i++) {
            Files.createFile(folder.fileOf(NEWEST.minus(Duration.ofDays(i))));
        }
    }

    private List<String> left() {
        return new BackupFolder(path)
                .backups().stream()
                        .map(backup -> backup.at().toString().substring(0, 10))
                        .toList();
    }

    @Test
    void keepsTheNewestOfEachDayWeekAndMonth() throws IOException {
        addDays(100);

        int deleted = new BackupFolder(path).prune(new Keep(3, 3, 3), BERLIN);

        // 1 December 2026 is a Tuesday: the newest of the former weeks are Sundays
        assertThat(left()).containsExactly("2026-12-01", "2026-11-30", "2026-11-29", "2026-11-22", "2026-10-31");
        assertThat(deleted).isEqualTo(95);
    }

    @Test
    void keepsOneOfSeveralOfADay() throws IOException {
        BackupFolder folder = new BackupFolder(path);
        Path morning = Files.createFile(folder.fileOf(Instant.parse("2026-12-01T05:00:00Z")));
        Path evening = Files.createFile(folder.fileOf(Instant.parse("2026-12-01T19:00:00Z")));
        BackupFolder.markProven(morning);

        folder.prune(new Keep(1, 0, 0), BERLIN);

        assertThat(path).isDirectoryContaining(evening::equals).isDirectoryNotContaining(morning::equals);
        try (Stream<Path> files = Files.list(path)) {
            assertThat(files).containsExactly(evening);
        }
    }

    @Test
    void leavesForeignFilesAlone() throws IOException {
        addDays(3);
        Files.createFile(path.resolve("herberge.backup"));
        Files.createFile(path.resolve("herberge-20200101T000000Z.backup.part"));

        new BackupFolder(path).prune(new Keep(1, 0, 0), BERLIN);

        try (Stream<Path> files = Files.list(path)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("herberge.backup", "herberge-20261201T003000Z.backup");
        }
    }

    @Test
    void knowsWhichBackupsWereProven() throws IOException {
        addDays(2);
        BackupFolder folder = new BackupFolder(path);
        Backup older = folder.backups().get(1);
        BackupFolder.markProven(older.file());
        BackupFolder.markProven(older.file());

        assertThat(folder.backups()).extracting(Backup::proven).containsExactly(false, true);
    }

    @Test
    void hasNoBackupsWithoutAFolder() {
        assertThat(new BackupFolder(path.resolve("missing")).backups()).isEmpty();
    }
}
