package herberge.bootstrap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.backup.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export} onto a disk that is full, which is a small one in memory that only root can mount. */
class FullDiskIT {

    @TempDir
    Path folder;

    private TestDatabase house;
    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString());
        assumeTrue(mounted, "needs root: mounts a small file system");
        house = TestDatabase.create();
        house.addSampleRows();
    }

    @AfterEach
    void unmount() throws Exception {
        if (house != null) {
            house.close();
        }
        if (mounted) {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program here
        }
    }

    private CommandRun export(String... arguments) {
        return CommandRun.on(
                house,
                folder,
                Stream.concat(Stream.of("export"), Stream.of(arguments)).toArray(String[]::new));
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            return files.toList();
        }
    }

    @Test
    void saysSoAndLeavesNothing() throws Exception {
        CommandRun file = export(disk.resolve("back.db").toString());
        List<Path> afterFile = left();
        CommandRun csv = export("--csv", disk.resolve("csv").toString());
        List<Path> afterCsv = left();

        assertThat(file.code()).as(file.text()).isEqualTo(1);
        assertThat(file.text()).contains("back.db.part cannot be written").contains("full");
        assertThat(afterFile).isEmpty();
        assertThat(csv.code()).as(csv.text()).isEqualTo(1);
        assertThat(csv.text()).contains("cannot be written");
        assertThat(afterCsv).isEmpty();
    }
}
