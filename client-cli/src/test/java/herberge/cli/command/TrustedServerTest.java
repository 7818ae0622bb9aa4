package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedServer;
import herberge.cli.TerminalTest;
import herberge.cli.TestKey;
import herberge.cli.api.KeyPin;
import herberge.cli.process.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal uses a server whose certificate it trusts, and sends nothing to any other. */
class TrustedServerTest extends TerminalTest {

    @TempDir
    static Path folder;

    private static TestKey create(String name, String address) {
        return TestKey.create(folder, name, address, 90);
    }

    private Run roomsOf(TestKey key, String... options) {
        try (ScriptedServer encrypted = new ScriptedServer(key.tls())) {
            encrypted.on("GET /rooms?limit=500", 200, page());
            env.put("HERBERGE_SERVER", encrypted.url());
            String[] words = new String[options.length + 1];
            words[0] = "rooms";
            System.arraycopy(options, 0, words, 1, options.length);
            Run run = run(words);
            assertThat(encrypted.requests()).hasSize(run.code() == ExitCode.OK ? 1 : 0);
            return run;
        }
    }

    @Test
    void sendsNothingToAServerThatItDoesNotTrust() {
        Run run = roomsOf(create("unknown", "ip:127.0.0.1"));

        assertThat(run.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).contains("The certificate of https://127.0.0.1", "is not trusted", "herberge doctor");
    }

    @Test
    void trustsTheAuthorityThatIsNamedAndNoOther() {
        TestKey key = create("named", "ip:127.0.0.1");
        TestKey other = create("other", "ip:127.0.0.1");

        assertThat(roomsOf(key, "--ca-file", key.pem().toString()).code()).isEqualTo(ExitCode.OK);
        assertThat(roomsOf(key, "--ca-file", other.pem().toString()).code()).isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void refusesACertificateForAnotherName() {
        TestKey key = create("elsewhere", "dns:elsewhere.example");

        Run run = roomsOf(key, "--ca-file", key.pem().toString());

        assertThat(run.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).contains("is not trusted");
    }

    @Test
    void refusesAFileWithoutACertificate() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing\n");

        assertThat(run("rooms", "--ca-file", empty.toString()).code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("rooms", "--ca-file", folder.resolve("none.pem").toString())
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void trustsThePinnedKeyWhateverTheNameAndNoOtherKey() throws IOException {
        TestKey key = create("pinned", "dns:elsewhere.example");
        TestKey other = create("not-pinned", "ip:127.0.0.1");

        assertThat(roomsAt(key, KeyPin.of(key.certificate())).code()).isEqualTo(ExitCode.OK);
        Run refused = roomsAt(other, KeyPin.of(key.certificate()));
        assertThat(refused.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(refused.err()).contains("not the pinned");
    }

    private Run roomsAt(TestKey key, KeyPin pin) throws IOException {
        try (ScriptedServer encrypted = new ScriptedServer(key.tls())) {
            encrypted.on("GET /rooms?limit=500", 200, page());
            Files.createDirectories(config.resolve("herberge"));
            Files.writeString(config.resolve("herberge/desk.toml"), """
                    profile = "house"
                    [profiles.house]
                    server = "%s"
                    pin = "%s"
                    """.formatted(encrypted.url(), pin.text()));
            env.put("HERBERGE_SERVER", "");
            return run("rooms");
        }
    }
}
