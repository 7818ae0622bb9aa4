package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup whose process is killed leaves no file that looks like a backup, and does not disturb the next one. */
class KilledBackupIT {

    /** 40 MiB that do not compress; at one MiB a second the backup cannot end before the test kills it. */
    private static final String MUCH = """
            insert into audit_log (change_id, table_name, record_id, operation, user_id, username, request_id, at, new)
            select 1, 'guest', n, 'created', 0, 'system', 'test', now(),
                   jsonb_build_object('notes', (select string_agg(md5(random()::text || g), '') from generate_series(1, 32768) g))
              from generate_series(1, 40) n
            """;

    @TempDir
    Path folder;

    @Test
    void leavesNoArchive() throws Exception {
        try (TestDatabase database = TestDatabase.create()) {
            Jdbi.create(database.owner()).useHandle(h -> h.execute(MUCH));
            Path file = folder.resolve("house.backup");
            Path part = folder.resolve("house.backup.part");
            try (ServerProcess backup = ServerProcess.running(
                    HouseUnderTest.accessTo(database), true, folder, "backup", file.toString(), "--rate", "1")) {
                await().until(() -> Files.exists(part) && Files.size(part) > 1_000_000);
                backup.kill();
            }
            assertThat(file).doesNotExist();

            try (ServerProcess next =
                    ServerProcess.running(HouseUnderTest.accessTo(database), true, folder, "backup", file.toString())) {
                assertThat(next.exitCode()).as(next.log()).isZero();
                assertThat(next.out()).contains("wrote " + file);
            }
            assertThat(file).exists();
            assertThat(part).doesNotExist();
        }
    }
}
