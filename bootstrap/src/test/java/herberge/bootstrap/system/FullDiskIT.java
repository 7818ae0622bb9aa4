package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import herberge.bootstrap.process.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data folder is on a real disk that is too small. */
class FullDiskIT {

    @TempDir
    static Path folder;

    @BeforeAll
    static void needsItsOwnDisk() throws IOException, InterruptedException {
        Process mount = new ProcessBuilder(
                        "sh", "-c", "unshare --mount -- mount -t tmpfs -o size=1m tmpfs \"$0\"", folder.toString())
                .redirectErrorStream(true)
                .start();
        mount.getInputStream().readAllBytes();
        assumeTrue(mount.waitFor() == 0, "needs a user who may mount a disk; run it as root");
    }

    @Test
    void namesTheFullDiskAtTheStart() throws Exception {
        Path disk = folder.resolve("small");
        try (ServerProcess server = ServerProcess.onDiskOf(
                20, disk, folder.resolve("logs"), "--data", disk.resolve("data").toString())) {
            int exitCode = server.exitCode();

            assertThat(server.log()).contains("the disk of ", "is full").doesNotContain("\tat ");
            assertThat(exitCode).isEqualTo(ExitCode.DATABASE.number());
        }
    }

    /**
     * A disk that takes the new cluster and little more. Whether a table or the write-ahead log is the first that does
     * not fit, after which PostgreSQL restarts, is up to PostgreSQL.
     */
    @Test
    @Tag("thorough")
    void asksClientsToComeBackLaterWhenItFillsUp() throws Exception {
        Path disk = folder.resolve("filling");
        try (ServerProcess server = ServerProcess.onDiskOf(
                100,
                disk,
                folder.resolve("logs"),
                "--data",
                disk.resolve("data").toString())) {
            HouseClient admin = HouseUnderTest.settledIn(HouseClient.at(server.url()), "admin", server.firstPassword());
            String notes = "n".repeat(4_000);
            Reply last = admin.post("/guests", guest(notes));
            while (last.status() == 201) {
                last = admin.post("/guests", guest(notes));
            }

            last.expect(503);
            assertThat(last.code()).isEqualTo("unavailable");
            assertThat(last.headers().firstValue("Retry-After")).isPresent();
            assertThat(server.isAlive()).isTrue();
        }
    }

    private static Map<String, Object> guest(String notes) {
        return Map.of("firstName", "Erika", "lastName", "Muster", "notes", notes);
    }
}
