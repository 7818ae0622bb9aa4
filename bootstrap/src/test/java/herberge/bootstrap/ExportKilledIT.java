package herberge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that are killed or interrupted beside a running server. */
class ExportKilledIT {

    @TempDir
    Path folder;

    private Launch launch;

    @BeforeEach
    void lendALauncher() throws IOException {
        launch = new Launch(folder);
    }

    @AfterEach
    void endEveryProcess() {
        launch.close();
    }

    private Launch.Run server(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return launch.server(all.toArray(String[]::new));
    }

    private List<String> written(Path exports) throws IOException {
        try (Stream<Path> files = Files.list(exports)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void givesNoNameToWhatIsNotComplete() throws Exception {
        Path file = folder.resolve("booking_system.db");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/legacy/v16-newest.db"))) {
            Files.copy(in, file);
        }
        Path exports = Files.createDirectory(folder.resolve("exports"));
        String back = exports.resolve("back.db").toString();
        Launch.Run server = server("serve", "--port", "0");
        server.url();
        Launch.Run moved = server("import", file.toString());
        assertThat(moved.exitCode()).as(moved.err()).isZero();

        for (String table : List.of("ids", "archive", "guests", "bookings")) {
            Launch.Run killed = server("export", back, "--progress", "json");
            await().until(() -> !killed.process().isAlive() || killed.err().contains("\"table\":\"" + table));
            killed.process().destroyForcibly().waitFor();
            assertThat(written(exports)).isSubsetOf("back.db", "back.db.part");
            Files.deleteIfExists(Path.of(back)); // of a process that was faster
        }
        Launch.Run stopped = server("export", back, "--progress", "json");
        await().until(() -> !stopped.process().isAlive() || stopped.err().contains("\"table\":\"archive"));
        stopped.signal("INT");
        assertThat(written(exports)).isSubsetOf("back.db");
        Files.deleteIfExists(Path.of(back));

        Launch.Run done = server("export", back);
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out()).contains("bookings: 21 here, 21 in the file");
        assertThat(written(exports)).containsExactly("back.db");
        Launch.Run again = server("import", back, "--dry-run");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(server.signal("TERM")).isZero();
    }
}
