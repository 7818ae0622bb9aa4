package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedServer;
import herberge.cli.live.Shell.Listed;
import herberge.cli.live.Shell.Questions;
import herberge.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedCommandsTest {

    private static final Questions UNASKED = (printed, question) -> {
        throw new AssertionError("asks " + question);
    };

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

        List<String> lines = commands.run(List.of("rooms"), 80, UNASKED);

        assertThat(lines.get(0)).contains("Nr").contains("Lage");
        assertThat(lines.get(1)).contains("3 - Einzel").hasSizeLessThanOrEqualTo(80);
        assertThat(outside.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void returnsFailuresAndWrongUsageAsSentences() {
        assertThat(commands.run(List.of("show", "404"), 80, UNASKED).get(0)).startsWith("herberge: ");
        assertThat(commands.run(List.of("no-such"), 80, UNASKED).get(0)).startsWith("herberge: ");
        assertThat(commands.run(List.of(), 80, UNASKED)).isEmpty();
    }

    @Test
    void doesNotRunWhatNeedsTheKeyboard() {
        assertThat(commands.run(List.of("watch"), 80, UNASKED))
                .containsExactly("Das geht im Belegungsplan nicht: watch. Erst mit q beenden.");
    }

    private void scriptAStay() {
        String booking = """
                {"id":17,"version":3,"reservationNumber":"2026-17","roomId":3,"guestId":12,"checkIn":"2026-12-24",\
                "checkOut":"2026-12-27","partySize":2,"companions":[],"status":"confirmed",\
                "room":{"id":3,"name":"3"},"guest":{"id":12,"name":"Erika Meyer"}}""";
        server.on("GET /bookings/17", 200, booking).on("PATCH /bookings/17", 200, booking);
    }

    @Test
    void aQuestionIsAskedInTheChart() {
        scriptAStay();
        List<String> asked = new ArrayList<>();

        List<String> lines = commands.run(List.of("move", "17", "--to", "2026-12-25"), 80, (printed, question) -> {
            asked.add(question);
            return Optional.of("j");
        });

        assertThat(asked).singleElement().asString().startsWith("Damit wird der Aufenthalt kürzer");
        assertThat(lines.get(0)).startsWith("Verschoben");
        assertThat(server.requests("PATCH")).hasSize(1);
    }

    @Test
    void aQuestionThatIsLeftEndsTheCommand() {
        scriptAStay();

        List<String> lines =
                commands.run(List.of("move", "17", "--to", "2026-12-25"), 80, (printed, question) -> Optional.empty());

        assertThat(lines).containsExactly("herberge: Es wurde nichts eingegeben.");
        assertThat(server.requests("PATCH")).isEmpty();
    }

    @Test
    void aListToChooseFromIsShownBeforeItsQuestion() {
        server.otherwise(200, """
                {"items":[{"id":1,"lastName":"Meyer","firstName":"Erika","version":1},\
                {"id":2,"lastName":"Meyer","firstName":"Jo","version":1}],"nextCursor":null}""");
        List<String> shown = new ArrayList<>();

        List<String> lines = commands.run(List.of("guests", "show", "meyer"), 80, (printed, question) -> {
            shown.addAll(printed);
            return Optional.empty();
        });

        assertThat(shown).hasSize(3).anyMatch(line -> line.contains("2)  2  Jo Meyer"));
        assertThat(lines).containsExactly("herberge: Es wurde nichts eingegeben.");
    }
}
