package herberge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.bootstrap.process.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator moves a legacy house into a server that is running. */
class ImportIT {

    @TempDir
    Path folder;

    private Launch launch;
    private Path file;

    @BeforeEach
    void lendALauncher() throws IOException {
        launch = new Launch(folder);
        file = folder.resolve("booking_system.db");
        try (InputStream in = Objects.requireNonNull(ImportIT.class.getResourceAsStream("/legacy/v16-newest.db"))) {
            Files.copy(in, file);
        }
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

    @Test
    void movesInBesideARunningServerEvenAfterItWasKilled() throws Exception {
        Launch.Run server = server("serve", "--port", "0");
        server.url();
        Path report = folder.resolve("report");
        Launch.Run dry = server("import", file.toString(), "--dry-run", "--report", report.toString());
        assertThat(dry.exitCode()).as(dry.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(Files.readString(report.resolve("report.json")));
        assertThat(json.path("dryRun").asBoolean()).isTrue();
        assertThat(json.path("closed").asBoolean()).isTrue();
        assertThat(json.at("/source/variant").asText()).isEqualTo("v16");
        assertThat(json.at("/bookings/storniert/cents").asLong()).isEqualTo(168_044);
        assertThat(Files.readString(report.resolve("report.html"))).contains("<h2>Rows</h2>", "transaction_log");

        for (String table : List.of("guests", "bookings", "transaction_log")) {
            Launch.Run killed = server("import", file.toString(), "--progress", "json");
            await().until(() -> !killed.process().isAlive() || killed.err().contains("\"table\":\"" + table));
            killed.process().destroyForcibly().waitFor();
            assertThat(server("import", "list").text().lines().count()).isLessThanOrEqualTo(1);
        }

        Launch.Run done = server("import", file.toString());
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out()).contains("closed: every row and every sum is accounted for");
        assertThat(server("import", "list").text().lines()).hasSize(1);
        Launch.Run again = server("import", file.toString());
        assertThat(again.text()).contains("nothing new", "closed: every row and every sum is accounted for");
        Launch.Run shown = server("import", "show", "1");
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out()).contains("import 1", "variant v16", "to decide: unusable-address 19");
        assertThat(server.signal("TERM")).isZero();
    }

    @Test
    void refusesWhatCannotBeMovedIn() throws Exception {
        Files.writeString(file, "id;vorname\n");

        Launch.Run refused = server("import", file.toString());

        assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(refused.err()).contains("booking_system.db is no SQLite database; nothing was stored");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
