package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedPrompt;
import herberge.cli.ScriptedServer;
import herberge.cli.TerminalTest;
import herberge.cli.TestKey;
import herberge.cli.api.UserAgent;
import herberge.cli.process.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every check is seen red on a planted fault and green without it. */
class DoctorTest extends TerminalTest {

    @TempDir
    Path folder;

    @BeforeEach
    void scriptInfo() {
        env.putAll(Map.of("LANG", "en_US.UTF-8", "TERM", "xterm-256color", "LINES", "24"));
        server.on("GET /info", 200, INFO.replace("0.1.0", UserAgent.version()));
    }

    @Test
    void findsNothingToMend() {
        Run run = runAtKeyboard(new ScriptedPrompt(), "doctor", "--strict");

        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines().map(line -> line.split(":", 2)[0]))
                .containsExactly(
                        "OK settings",
                        "OK server",
                        "OK certificate",
                        "OK clock",
                        "OK login",
                        "OK version",
                        "OK terminal",
                        "OK characters");
    }

    @Test
    void findsSettingsThatCannotBeRead() throws IOException {
        Files.createDirectories(config.resolve("herberge"));
        Files.writeString(config.resolve("herberge/desk.toml"), "profil = 1\n");

        Run run = run("doctor");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).contains("FAIL settings: ", "\n     correct the file", "OK characters");
    }

    @Test
    void findsAServerThatDoesNotAnswerOrIsAnother() {
        Run silent = run("doctor", "--server", "http://127.0.0.1:1");
        assertThat(silent.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(silent.out()).contains("FAIL server: No server answers at http://127.0.0.1:1.");

        server.on("GET /health/live", 200, "<html>Welcome</html>");
        Run other = run("doctor");
        assertThat(other.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(other.out()).contains("FAIL server: " + server.url() + " is no Herberge server");
    }

    @Test
    void findsACertificateThatIsNotTrustedOrEndsSoon() {
        TestKey key = TestKey.create(folder, "soon", "ip:127.0.0.1", 10);
        try (ScriptedServer encrypted = new ScriptedServer(key.tls())) {
            encrypted.on("GET /info", 200, INFO);

            Run distrusted = run("doctor", "--server", encrypted.url());
            assertThat(distrusted.code()).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(distrusted.out()).contains("FAIL certificate: ", "\n     herberge setup FILE");

            Run soon = run(
                    "doctor",
                    "--server",
                    encrypted.url(),
                    "--ca-file",
                    key.pem().toString());
            assertThat(soon.code()).isEqualTo(ExitCode.OK);
            assertThat(soon.out()).contains("WARN certificate: the certificate ends on ");
        }
        TestKey good = TestKey.create(folder, "good", "ip:127.0.0.1", 90);
        try (ScriptedServer encrypted = new ScriptedServer(good.tls())) {
            encrypted.on("GET /info", 200, INFO);
            assertThat(run(
                                    "doctor",
                                    "--server",
                                    encrypted.url(),
                                    "--ca-file",
                                    good.pem().toString())
                            .out())
                    .contains("OK certificate: trusted, valid until ");
        }
    }

    @Test
    void findsAClockThatIsWrong() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> answerOfThePast(socket), "past");
            answers.start();
            env.put("HERBERGE_TOKEN", "");

            Run run = run("doctor", "--server", "http://127.0.0.1:" + socket.getLocalPort());

            assertThat(run.out()).contains("WARN clock: ", "\n     timedatectl");
            answers.join();
        }
    }

    private static void answerOfThePast(ServerSocket socket) {
        String body = "{\"status\":\"up\"}";
        String response = "HTTP/1.1 200 OK\r\nDate: Tue, 01 Dec 2020 10:00:00 GMT\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
        try (Socket client = socket.accept();
                OutputStream out = client.getOutputStream()) {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            String line = request.readLine();
            while (line != null && !line.isEmpty()) {
                line = request.readLine();
            }
            out.write(response.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findsALoginThatIsMissingOrOver() {
        server.refuses("t-1", "{\"code\":\"unauthenticated\",\"detail\":\"No\"}");
        Run over = run("doctor");
        assertThat(over.code()).isEqualTo(ExitCode.LOGIN);
        assertThat(over.out()).contains("FAIL login: ", "\n     herberge login\n");

        env.put("HERBERGE_TOKEN", "");
        Run missing = run("doctor");
        assertThat(missing.code()).isEqualTo(ExitCode.LOGIN);
        assertThat(missing.out()).contains("FAIL login: not logged in at " + server.url());
    }

    @Test
    void findsAnotherReleaseAndEndsByIt() {
        env.put("HERBERGE_SERVER", "");
        try (ScriptedServer newer = new ScriptedServer()) {
            newer.on("GET /info", 200, INFO.replace("0.1.0", "9.0.0"));

            Run run = run("doctor", "--server", newer.url());
            assertThat(run.code()).isEqualTo(ExitCode.OK);
            assertThat(run.out()).contains("WARN version: ", "install release 9.0.0");
            assertThat(run("doctor", "--server", newer.url(), "--strict").code())
                    .isEqualTo(ExitCode.REFUSED);
        }
    }

    @Test
    void findsAScreenThatCannotShowTheChart() {
        env.put("TERM", "dumb");
        env.put("LANG", "C");
        assertThat(runAtKeyboard(new ScriptedPrompt(), "doctor").out())
                .contains("WARN terminal: ", "export TERM=xterm-256color", "WARN characters: ", "LC_CTYPE=C.UTF-8");

        env.put("TERM", "xterm");
        env.put("LINES", "20");
        env.put("LC_ALL", "de_DE.utf8");
        assertThat(runAtKeyboard(new ScriptedPrompt(), "doctor", "--lang", "en").out())
                .contains("WARN terminal: the screen is small (80x20)", "OK characters");
    }

    @Test
    void speaksGermanAndJson() {
        assertThat(run("doctor", "--lang", "de").out()).contains("OK server: " + server.url() + " antwortet");
        assertThat(run("doctor", "-o", "json").out())
                .contains("{\"check\":\"server\",\"level\":\"OK\",\"found\":\"" + server.url()
                        + " answers\",\"mend\":\"\"}");
    }
}
