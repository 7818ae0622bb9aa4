package herberge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.shared.LogPosition;
import herberge.bootstrap.process.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code admin renew-epoch} renames the event log and changes nothing else. */
class RenewEpochIT {

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final Stores stores = Stores.of(database);
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void somethingHappens() {
        stores.addRoom("Ahorn");
        stores.change(() -> stores.eventLog().publish(500));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private int renew(String... furtherConfiguration) throws IOException {
        Path config = folder.resolve("herberge.toml");
        List<String> lines = new ArrayList<>(List.of(
                "[database]",
                "url = '" + database.jdbcUrl() + "'",
                "user = '" + TestDatabase.APP + "'",
                "password = '" + database.password() + "'"));
        lines.addAll(List.of(furtherConfiguration));
        Files.write(config, lines);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute("admin", "renew-epoch", "--config", config.toString());
    }

    private LogPosition position() {
        return stores.read(() -> stores.eventLog().position());
    }

    @Test
    void givesTheLogAnotherName() throws IOException {
        LogPosition before = position();

        int exit = renew("owner_user = '" + TestDatabase.OWNER + "'", "owner_password = '" + database.password() + "'");

        assertThat(exit).as(out.toString()).isEqualTo(ExitCode.CLEAN.number());
        assertThat(out.toString()).contains("another name");
        assertThat(position().epoch()).isNotEqualTo(before.epoch());
        assertThat(position().seq()).isEqualTo(before.seq()).isPositive();
    }

    @Test
    void isTheOwnersErrand() throws IOException {
        LogPosition before = position();

        assertThat(renew()).isEqualTo(ExitCode.CONFIGURATION.number());

        assertThat(out.toString()).contains("database.owner_user");
        assertThat(position()).isEqualTo(before);
    }
}
