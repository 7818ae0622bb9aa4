package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.bootstrap.backup.BackupFolder;
import herberge.bootstrap.process.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that makes its own backups, and proves them. */
class ScheduledBackupIT {

    @TempDir
    Path folder;

    private HouseUnderTest house;

    @BeforeEach
    void open() {
        house = HouseUnderTest.open(
                Map.of(
                        "HERBERGE_BACKUP_FOLDER", folder.toString(),
                        "HERBERGE_BACKUP_PASSPHRASE", "correct horse battery staple",
                        "HERBERGE_JOBS_LOOK_EVERY", "100ms"),
                Clock.system(HouseUnderTest.BERLIN));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private JsonNode job(String name) {
        JsonNode jobs = house.admin().get("/admin/jobs").expect(200).body().required("items");
        return StreamSupport.stream(jobs.spliterator(), false)
                .filter(job -> job.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Runs the job, and returns its outcome or its error. */
    private String run(String name) {
        await().until(() -> job(name).path("nextRun").isTextual()); // planned in the background after the start
        await().until(() -> job(name).path("runningOn").isNull());
        String occurrence = house.admin()
                .post("/admin/jobs/" + name + "/run", Map.of())
                .expect(202)
                .body()
                .required("occurrence")
                .asText();
        await().until(() -> occurrence.equals(
                        job(name).at("/lastRun/occurrence").asText())
                || occurrence.equals(job(name).at("/lastFailure/occurrence").asText()));
        JsonNode job = job(name);
        return occurrence.equals(job.at("/lastRun/occurrence").asText())
                ? job.at("/lastRun/outcome").asText()
                : job.at("/lastFailure/error").asText();
    }

    private Path newest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".backup"))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }

    @Test
    void writesAndProvesThem() throws IOException {
        assertThat(run("verify-backup")).contains("there is no backup");

        assertThat(run("backup")).endsWith("rows; deleted: 0");
        assertThat(run("verify-backup")).contains("was restored");

        assertThat(newest().resolveSibling(newest().getFileName() + ".proven")).exists();
    }

    @Test
    void theProofFindsADamagedArchive() throws IOException {
        run("backup");
        byte[] bytes = Files.readAllBytes(newest());
        bytes[bytes.length / 2] ^= 1;
        Files.write(newest(), bytes);

        assertThat(run("verify-backup")).contains("cannot be restored");

        assertThat(newest().resolveSibling(newest().getFileName() + ".proven")).doesNotExist();
    }

    @Test
    void theProofFindsDataThatWasWrongAlready() throws IOException {
        house.run("update guest_search set words = ' nobody '");
        house.admin().post("/guests", Map.of("firstName", "A", "lastName", "B")).expect(201);
        house.run("update guest_search set words = ' nobody '");
        run("backup");

        assertThat(run("verify-backup")).contains("guests and bookings are found by their present texts");

        assertThat(newest().resolveSibling(newest().getFileName() + ".broken")).hasContent("1");
        assertThat(new BackupFolder(folder).invariantsBroken()).hasValue(1);
        assertThat(newest().resolveSibling(newest().getFileName() + ".proven")).doesNotExist();
    }

    /** 32 callers want one room; afterwards the house is as it was, and the desks saw nothing but events. */
    @Test
    void theSelfTestLeavesNothing(@TempDir Path logs) throws Exception {
        house.admin().post("/guests", Map.of("firstName", "A", "lastName", "B")).expect(201);
        String counts = "select (select count(*) from room) || ' ' || (select count(*) from guest) || ' '"
                + " || (select count(*) from booking) || ' ' || (select count(*) from occupancy) || ' '"
                + " || (select count(*) from reminder)";
        assertThat(house.sql(counts)).containsExactly("0 1 0 0 0");

        try (ServerProcess test = ServerProcess.running(house.access(), true, logs, "selftest")) {
            assertThat(test.exitCode()).as(test.out() + test.log()).isZero();
            assertThat(test.out())
                    .contains("32 callers booked the same nights at once: 1 got the room, 31 were refused")
                    .contains("holds: no night of a room is given twice")
                    .doesNotContain("BROKEN");
        }
        assertThat(house.sql(counts)).containsExactly("0 1 0 0 0");

        house.run("update guest_search set words = ' nobody '");
        try (ServerProcess test = ServerProcess.running(house.access(), true, logs, "selftest")) {
            assertThat(test.exitCode()).isEqualTo(ExitCode.INVARIANT_BROKEN.number());
            assertThat(test.out()).contains("BROKEN: guests and bookings are found by their present texts");
        }
    }
}
