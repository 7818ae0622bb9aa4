package herberge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.output.Prompt;
import herberge.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest extends TerminalTest {

    @ParameterizedTest
    @CsvSource({"400, 1", "401, 4", "403, 4", "404, 5", "409, 1", "412, 1", "422, 1", "429, 3", "500, 3", "503, 3"})
    void mapsEachStatusToItsExitCode(int status, int code) {
        server.on("GET /rooms?limit=500", status, "{\"code\":\"c\",\"detail\":\"No\",\"requestId\":\"r-1\"}");

        assertThat(run("rooms")).isEqualTo(new Run(code, "", "herberge: No. (request r-1)\n"));
    }

    @Test
    void saysThatNoServerAnswers() {
        server.close();

        assertThat(run("rooms"))
                .isEqualTo(new Run(
                        3,
                        "",
                        "herberge: No server answers at " + server.url()
                                + ". Is it running, and is --server right?\n"));
    }

    @Test
    void saysThatThisIsNoHerbergeServer() {
        server.on("GET /rooms?limit=500", 200, "<html>Welcome</html>");

        Run run = run("rooms");

        assertThat(run.code()).isEqualTo(70);
        assertThat(run.err()).startsWith("herberge: The server's answer is not one of a Herberge server: not JSON");
    }

    @Test
    void tellsAProxysFailureByItsStatus() {
        server.on("GET /rooms?limit=500", 502, "<html>Bad gateway</html>", "X-Request-Id", "r-3");

        assertThat(run("rooms"))
                .isEqualTo(new Run(3, "", "herberge: The server answered 502 and nothing more. (request r-3)\n"));
    }

    @Test
    void takesNoNoticeOfWhatAPlatformSetsForAService() {
        server.on("GET /rooms?limit=500", 200, page());
        env.putAll(Map.of(
                "HERBERGE_SERVICE_HOST", "10.96.14.3",
                "HERBERGE_PORT", "tcp://10.96.14.3:8080",
                "HERBERGE_SERVER_PORT", "tcp://10.96.14.4:8080",
                "HERBERGE_SERVER_SERVICE_HOST", "10.96.14.4",
                "HERBERGE_TOKEN_PORT", "tcp://10.96.14.5:8080"));

        assertThat(run("rooms", "-o", "json")).isEqualTo(new Run(0, "{\"items\":[]}\n", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roms | Did you mean rooms?",
                "book 3 | ROOM FROM TO",
                "rooms --output xml | expected one of [TABLE, WIDE, JSON, NDJSON, CSV, IDS]",
                "rooms --server ftp://x | is no address like https://house.example",
                "bookings --limit 0 | --limit takes a number from 1 on.",
                "bookings --limit some | is not an int",
                "free someday +1 | is no day"
            })
    void refusesAWrongCommandLine(String arguments, String sentence) {
        Run run = run(arguments.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void helpsWithEveryCommandAndListsTheExitCodes() {
        String help = run("--help").out();

        assertThat(help).contains("Exit codes:", "  70  a fault");
        help.lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .map(line -> line.strip().split(" ", 2)[0])
                .forEach(name -> assertThat(run(name, "-h"))
                        .as(name)
                        .matches(run -> run.code() == 0 && run.out().contains("Usage: herberge " + name)));
    }

    @Test
    void takesItsOptionsBeforeAndAfterTheCommand() {
        server.on("GET /rooms?limit=500", 200, page());
        env.put("HERBERGE_SERVER", "http://127.0.0.1:1");

        assertThat(run("--server", server.url(), "-o", "json", "rooms").out()).isEqualTo("{\"items\":[]}\n");
        assertThat(run("rooms", "--server", server.url() + "/", "-o", "json").out())
                .isEqualTo("{\"items\":[]}\n");
    }

    @Test
    void cutsAndColoursOnlyForAScreen() {
        server.on("GET /bookings?limit=500", 200, page(BOOKING));

        String screen = onScreen(Map.of("COLUMNS", "70"), "bookings");

        assertThat(screen).contains("\u001B[1mNumber");
        assertThat(screen.lines().skip(1)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(70));
        assertThat(onScreen(Map.of("COLUMNS", "70", "NO_COLOR", "1"), "bookings"))
                .doesNotContain("\u001B");
        assertThat(onScreen(Map.of("COLUMNS", "70"), "bookings", "--no-color")).doesNotContain("\u001B");
        assertThat(run("bookings").out()).doesNotContain("\u001B", "…");
    }

    @Test
    void saysThatTheOutputCouldNotBeWritten() {
        server.on("GET /rooms?limit=500", 200, page());
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream full = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        });

        int code = Main.run(
                new String[] {"rooms"},
                Map.of("HERBERGE_SERVER", server.url(), "HERBERGE_TOKEN", "t", "XDG_CONFIG_HOME", config.toString()),
                InputStream.nullInputStream(),
                full,
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ro%sms | 2",
                "rooms --output x%s | 2",
                "rooms --server http://%s | 2",
                "free %s +1 | 2",
                "show 2026-%s | 2",
                "history room %s | 5",
                "history boo%sking 1 | 2",
                "undo %s | 2"
            })
    void quotesNoArgumentThatSteersTheScreen(String arguments, int code) {
        server.on("GET /rooms?limit=500", 200, page());
        String steering = "\u001B[2J\u009B8m\u0007\u202E";

        Run run = runAtKeyboard(
                new ScriptedPrompt(), arguments.formatted(steering).split(" "));

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out() + run.err()).doesNotContain("\u001B", "\u009B", "\u0007", "\u202E");
    }

    @Test
    void showsNothingOfTheServersThatSteersTheScreen() {
        String steering = "\u009B2Jx\u202Ey\u007F";
        server.on("GET /bookings?limit=500", 200, page(BOOKING.replace("Jürgen", steering)));

        for (String format : new String[] {"table", "json", "csv"}) {
            assertThat(runAtKeyboard(new ScriptedPrompt(), "bookings", "-o", format)
                            .out())
                    .as(format)
                    .contains("2Jx")
                    .doesNotContain("\u009B", "\u202E", "\u007F");
        }
        assertThat(run("bookings", "-o", "json").out()).contains(steering);
    }

    private String onScreen(Map<String, String> more, String... args) {
        env.put("HERBERGE_SERVER", server.url());
        env.put("HERBERGE_TOKEN", "t-1");
        env.put("XDG_CONFIG_HOME", config.toString());
        Map<String, String> all = new HashMap<>(env);
        all.putAll(more);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(args, new Terminal(all, InputStream.nullInputStream(), utf8(out), utf8(out), new Prompt() {
            @Override
            public String askLine(String question) {
                throw new AssertionError("asked: " + question);
            }

            @Override
            public String askSecret(String question) {
                throw new AssertionError("asked: " + question);
            }
        }));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream utf8(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
