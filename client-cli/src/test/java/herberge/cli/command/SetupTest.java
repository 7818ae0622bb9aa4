package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedPrompt;
import herberge.cli.ScriptedServer;
import herberge.cli.TerminalTest;
import herberge.cli.TestKey;
import herberge.cli.api.KeyPin;
import herberge.cli.process.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest extends TerminalTest {

    @TempDir
    Path folder;

    private Path handed;

    @BeforeEach
    void scriptRooms() {
        server.on("GET /rooms?limit=500", 200, page());
        handed = folder.resolve("desk.toml");
    }

    private void make(String... more) {
        String[] words = new String[3 + more.length];
        System.arraycopy(new String[] {"setup", "--for-desk", handed.toString()}, 0, words, 0, 3);
        System.arraycopy(more, 0, words, 3, more.length);
        Run run = run(words);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void makesAFileWithWhichADeskWorks() {
        make("--lang", "de", "--no-color");
        env.put("HERBERGE_SERVER", "");

        Run taken = run("setup", handed.toString());

        assertThat(taken.code()).as(taken.err()).isEqualTo(ExitCode.OK);
        assertThat(taken.out()).contains("herberge login");
        assertThat(run("rooms")).isEqualTo(new Run(0, "Es gibt noch keine Zimmer.\n", ""));
        assertThat(run("profiles", "-o", "json").out())
                .isEqualTo(
                        "{\"items\":[{\"name\":\"house\",\"server\":\"" + server.url() + "\",\"standard\":true,"
                                + "\"username\":null,\"language\":\"de\",\"colours\":false,\"authorities\":0,\"pin\":null}]}\n");
    }

    @Test
    void pinsTheKeyOfAServerAndNamesIt() throws IOException {
        TestKey key = TestKey.create(folder, "house", "dns:elsewhere.example", 90);
        try (ScriptedServer encrypted = new ScriptedServer(key.tls())) {
            encrypted.on("GET /rooms?limit=500", 200, page());
            Run made = run("setup", "--for-desk", handed.toString(), "--server", encrypted.url(), "--pin");

            assertThat(made.err()).contains(KeyPin.of(key.certificate()).text());
            assertThat(Files.readString(handed)).contains("pin = \"sha256//");
            assertThat(run("setup", handed.toString()).code()).isEqualTo(ExitCode.OK);
            assertThat(run("rooms", "--profile", "house").code()).isEqualTo(ExitCode.OK);
        }
    }

    @Test
    void handsOutTheAuthoritiesInTheFile() throws IOException {
        TestKey key = TestKey.create(folder, "house", "ip:127.0.0.1", 90);
        try (ScriptedServer encrypted = new ScriptedServer(key.tls())) {
            encrypted.on("GET /rooms?limit=500", 200, page());
            make("--server", encrypted.url(), "--ca-file", key.pem().toString());
            Files.delete(key.pem());

            assertThat(run("setup", handed.toString()).code()).isEqualTo(ExitCode.OK);
            assertThat(run("rooms", "--profile", "house").code()).isEqualTo(ExitCode.OK);
            assertThat(run("rooms", "--server", encrypted.url()).code()).isEqualTo(ExitCode.OK);
        }
    }

    @Test
    void makesNoFileForAServerThatDoesNotAnswer() {
        Run run = run("setup", "--for-desk", handed.toString(), "--server", "http://127.0.0.1:1");

        assertThat(run.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(handed).doesNotExist();
    }

    @Test
    void asksBeforeItReplacesOtherSettings() throws IOException {
        make();
        assertThat(run("setup", handed.toString()).code()).isEqualTo(ExitCode.OK);
        make("--lang", "de");

        assertThat(run("setup", handed.toString()).code()).isEqualTo(ExitCode.USAGE);
        assertThat(runAtKeyboard(new ScriptedPrompt("n"), "setup", handed.toString())
                        .out())
                .contains("Nothing is changed");
        assertThat(config.resolve("herberge/desk.toml")).content().doesNotContain("language");
        assertThat(run("setup", handed.toString(), "--yes").code()).isEqualTo(ExitCode.OK);
        assertThat(config.resolve("herberge/desk.toml")).hasSameTextualContentAs(handed);
    }

    @Test
    void usesTheProfileThatIsNamed() {
        make("--name", "one");
        make("--name", "two", "--lang", "de");
        run("setup", handed.toString());
        env.put("HERBERGE_SERVER", "");

        assertThat(run("rooms").out()).startsWith("Es gibt");
        assertThat(run("rooms", "--profile", "one").out()).startsWith("There are");
        assertThat(run("profiles", "use", "one").code()).isEqualTo(ExitCode.OK);
        assertThat(run("rooms").out()).startsWith("There are");
        env.put("HERBERGE_PROFILE", "two");
        assertThat(run("rooms").out()).startsWith("Es gibt");
        assertThat(run("rooms", "--profile", "three").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws IOException {
        Files.createDirectories(config.resolve("herberge"));
        Files.writeString(config.resolve("herberge/desk.toml"), "profil = 1\n");

        Run run = run("rooms");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("desk.toml: profil is wrong or unknown");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run("setup").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("setup", handed.toString()).code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("setup", "--for-desk", handed.toString(), "--name", "a b")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("setup", "--for-desk", handed.toString(), "--pin").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("profiles").out()).contains("herberge setup --help");
    }
}
