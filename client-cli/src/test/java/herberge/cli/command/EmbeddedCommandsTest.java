package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedServer;
import herberge.cli.live.Shell.Listed;
import herberge.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedCommandsTest {

    private final ScriptedServer server = new ScriptedServer();
    private final ByteArrayOutputStream outside = new ByteArrayOutputStream();

    @TempDir
    Path config;

    private EmbeddedCommands commands;

    @BeforeEach
    void open() {
        PrintStream stream = new PrintStream(outside, true, StandardCharsets.UTF_8);
        Map<String, String> env = Map.of("XDG_CONFIG_HOME", config.toString(), "HERBERGE_TOKEN", "t-1");
        Terminal terminal = new Terminal(env, InputStream.nullInputStream(), stream, stream, null);
        GlobalOptions options = new GlobalOptions();
        options.server = server.url();
        options.language = "de";
        commands = new EmbeddedCommands(new CommandContext(terminal, options, new InterruptHandler()));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void listsEveryCommandThatCanBeRunInTheChart() {
        assertThat(commands.commands())
                .extracting(Listed::name)
                .contains("today", "book", "guests add", "blocks move", "doctor")
                .doesNotContain("login", "logout", "watch", "password", "complete");
    }

    @Test
    void returnsWhatACommandPrintsForAScreenOfThatWidthAndPrintsNothingItself() {
        server.on("GET /rooms?limit=500", 200, """
                {"items":[{"id":3,"name":"3 - Einzelzimmer mit Blick auf den ganzen Hof","location":"Fall","capacity":1,\
                "active":true,"version":1}],"nextCursor":null}""");

        List<String> lines = commands.run(List.of("rooms"), 80);

        assertThat(lines.get(0)).contains("Nr").contains("Lage");
        assertThat(lines.get(1)).contains("3 - Einzel").hasSizeLessThanOrEqualTo(80);
        assertThat(outside.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void returnsFailuresAndWrongUsageAsSentences() {
        assertThat(commands.run(List.of("show", "404"), 80).get(0)).startsWith("herberge: ");
        assertThat(commands.run(List.of("no-such"), 80).get(0)).startsWith("herberge: ");
        assertThat(commands.run(List.of(), 80)).isEmpty();
    }

    @Test
    void doesNotRunWhatNeedsTheKeyboard() {
        assertThat(commands.run(List.of("watch"), 80))
                .containsExactly("Das geht im Belegungsplan nicht: watch. Erst mit q beenden.");
    }

    @Test
    void aQuestionEndsTheCommand() {
        server.on("GET /bookings/17", 200, """
                {"id":17,"version":3,"reservationNumber":"2026-17","roomId":3,"guestId":12,"checkIn":"2026-12-24",\
                "checkOut":"2026-12-27","partySize":2,"companions":[],"status":"confirmed",\
                "room":{"id":3,"name":"3"},"guest":{"id":12,"name":"Erika Meyer"}}""");

        List<String> lines = commands.run(List.of("move", "17", "--to", "2026-12-25"), 80);

        assertThat(lines.get(0))
                .startsWith("herberge: Hier kann nicht gefragt werden (Damit wird der Aufenthalt kürzer");
        assertThat(server.requests("PATCH")).isEmpty();
    }
}
