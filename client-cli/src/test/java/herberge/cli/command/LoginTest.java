package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedServer;
import herberge.cli.TerminalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest extends TerminalTest {

    private static final String TOKENS = """
            {"token":"%s","expiresAt":"2026-12-23T12:00:00Z","refreshToken":"%s",\
            "user":{"id":2,"username":"anna","role":"user"},"mustChangePassword":%s}""";

    private static final String RATE_LIMITED =
            "{\"code\":\"rate-limited\",\"status\":429,\"instance\":\"/api/v1/auth/login\",\"requestId\":\"r-1\"}";

    private static final String REFUSED =
            "{\"code\":\"unauthenticated\",\"status\":401,\"instance\":\"/api/v1/%s\",\"requestId\":\"r-1\"}";

    @BeforeEach
    void useTheKeptLogin() {
        env.put("HERBERGE_TOKEN", "");
    }

    @Test
    void keepsTheLoginWhereOnlyItsOwnerCanReadIt() throws IOException {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false));

        Run run = login();

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("Logged in at " + server.url() + " as anna (user).\n");
        assertThat(server.requests().get(0).body())
                .isEqualTo("{\"username\":\"anna\",\"password\":\"geheim für immer\"}");
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(file().getParent())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("credentials.json", "credentials.lock");
        }
    }

    @Test
    void waitsAsLongAsTheServerAsksTo() {
        server.on("POST /auth/login", 429, RATE_LIMITED, "Retry-After", "1");
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false));

        Run run = login();

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("herberge: The server asks to wait for 1 second; trying again then.\n");
        assertThat(run.out()).startsWith("Logged in at ");
        assertThat(server.requests("POST")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "9999", "Tue, 01 Dec 2026 08:00:00 GMT", "-1", "0"})
    void doesNotWaitForLongOrForNothing(String retryAfter) {
        server.on("POST /auth/login", 429, RATE_LIMITED, "Retry-After", retryAfter);

        Run run = login();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("The server has had too many requests.");
        assertThat(server.requests("POST")).hasSize(1);
    }

    @Test
    void showsNoTokenAlsoInJson() {
        server.on("POST /auth/login", 200, TOKENS.formatted("secret-token", "secret-refresh", false));

        Run run = runWithInput("pw\n", "login", "-u", "anna", "--password-stdin", "-o", "json");

        assertThat(run.out()).isEqualTo("{\"id\":2,\"username\":\"anna\",\"role\":\"user\"}\n");
        assertThat(run.out() + run.err()).doesNotContain("secret");
    }

    @Test
    void goesToTheServerOfTheLatestLogin() {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false))
                .on("GET /rooms?limit=500", 200, page());
        login();
        env.put("HERBERGE_SERVER", "");

        assertThat(run("rooms").out()).isEqualTo("There are no rooms yet.\n");
        assertThat(server.requests("GET").get(0).header("Authorization")).isEqualTo("Bearer t-1");
    }

    @Test
    void renewsAnExpiredTokenOnceAndKeepsTheNewOne() {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false))
                .on("GET /rooms?limit=500", 401, REFUSED.formatted("rooms"))
                .on("GET /rooms?limit=500", 200, page())
                .on("POST /auth/refresh", 200, TOKENS.formatted("t-2", "f-2", false));
        login();

        assertThat(run("rooms").code()).isZero();
        assertThat(run("rooms").code()).isZero();
        assertThat(server.requests("GET"))
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer t-1", "Bearer t-2", "Bearer t-2");
        assertThat(server.requests("POST").get(1).body()).isEqualTo("{\"refreshToken\":\"f-1\"}");
    }

    @Test
    void asksAgainForARenewalWhoseAnswerIsLost() {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false))
                .on("GET /rooms?limit=500", 401, REFUSED.formatted("rooms"))
                .on("GET /rooms?limit=500", 200, page())
                .losesAnswerTo("POST /auth/refresh")
                .on("POST /auth/refresh", 200, TOKENS.formatted("t-2", "f-2", false));
        login();

        assertThat(run("rooms").code()).isZero();
        assertThat(server.requests("POST").stream().skip(1))
                .extracting(ScriptedServer.Request::body)
                .containsExactly("{\"refreshToken\":\"f-1\"}", "{\"refreshToken\":\"f-1\"}");
    }

    @Test
    void keepsTheLoginWhileTheServerCannotRenewIt() {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false))
                .on("GET /rooms?limit=500", 401, REFUSED.formatted("rooms"))
                .on("GET /rooms?limit=500", 401, REFUSED.formatted("rooms"))
                .on("GET /rooms?limit=500", 200, page())
                .on("POST /auth/refresh", 503, "{\"code\":\"unavailable\",\"requestId\":\"r-2\"}")
                .on("POST /auth/refresh", 200, TOKENS.formatted("t-2", "f-2", false));
        login();

        assertThat(run("rooms").code()).isEqualTo(3);
        assertThat(run("rooms").code()).isZero();
    }

    @Test
    void renewsOnceForTerminalsThatRunAtOnce() throws Exception {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false))
                .refuses("t-1", REFUSED.formatted("rooms"))
                .on("GET /rooms?limit=500", 200, page())
                .on("POST /auth/refresh", 200, TOKENS.formatted("t-2", "f-2", false));
        login();
        ExecutorService desks = Executors.newFixedThreadPool(8);
        try {
            List<Future<Run>> runs = desks.invokeAll(Collections.nCopies(8, () -> run("rooms")));
            for (Future<Run> run : runs) {
                assertThat(run.get().code()).isZero();
            }
        } finally {
            desks.shutdownNow();
        }
        assertThat(server.requests("POST"))
                .filteredOn(request -> request.target().equals("/auth/refresh"))
                .hasSize(1);
    }

    @Test
    void namesTheDeskAtALogin() {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false));

        login();

        assertThat(server.requests().get(0).header("User-Agent"))
                .matches("[A-Za-z0-9._-]+ \\(herberge terminal [0-9.]+\\)");
    }

    @Test
    void closesALoginThatWasOpenToOthers() throws IOException {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false))
                .on("GET /rooms?limit=500", 200, page());
        login();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(run("rooms").err())
                .contains("Others on this machine could read the logins in " + file() + "; now they cannot.");
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(run("rooms").err()).isEmpty();
    }

    @Test
    void closesTheFolderOfTheLogin() throws IOException {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false));
        Files.createDirectories(file().getParent());
        Files.setPosixFilePermissions(file().getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));

        login();

        assertThat(Files.getPosixFilePermissions(file().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void asksForALoginWhenTheOldOneCannotBeRenewed() {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false))
                .on("GET /rooms?limit=500", 401, REFUSED.formatted("rooms"))
                .on("POST /auth/refresh", 401, REFUSED.formatted("auth/refresh"));
        login();

        Run run = run("rooms");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err())
                .isEqualTo("herberge: You are not logged in, or the login has ended."
                        + " Log in with: herberge login (request r-1)\n");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        server.on("POST /auth/login", 401, REFUSED.formatted("auth/login"));

        Run run = login();

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("herberge: The user name or the password is wrong. (request r-1)\n");
        assertThat(file()).doesNotExist();
    }

    @Test
    void cannotAskWithoutATerminal() {
        Run run = run("login");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("use --username NAME and --password-stdin");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void namesAllCommandsOfADeskAlike() {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false))
                .on("GET /rooms?limit=500", 200, page());
        login();
        run("rooms");
        login();
        run("rooms");

        assertThat(server.requests("GET"))
                .extracting(request -> request.header("X-Client-Id"))
                .containsOnly(server.requests("GET").get(0).header("X-Client-Id"))
                .doesNotContain("null", "");
    }

    @Test
    void namesADeskThatLoggedInBeforeDesksHadNames() throws IOException {
        server.on("GET /rooms?limit=500", 200, page());
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"servers\":{\"" + server.url() + "\":{\"username\":\"anna\",\"token\":\"t-1\"}}}");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));

        run("rooms");
        run("rooms");

        assertThat(server.requests("GET").get(0).header("X-Client-Id"))
                .isEqualTo(server.requests("GET").get(1).header("X-Client-Id"))
                .isNotEqualTo("null");
    }

    @Test
    void takesEveryScriptForADeskOfItsOwn() {
        env.put("HERBERGE_TOKEN", "t-1");
        server.on("GET /rooms?limit=500", 200, page());

        run("rooms");
        run("rooms");

        assertThat(server.requests("GET").get(0).header("X-Client-Id"))
                .isNotEqualTo(server.requests("GET").get(1).header("X-Client-Id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwd", "password"})
    void changesTheFirstPasswordAndStaysLoggedIn(String command) {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", true))
                .on("PUT /auth/password", 204, "")
                .on("GET /rooms?limit=500", 200, page());

        assertThat(login().err()).contains("Change it with: herberge passwd");
        assertThat(runWithInput("old\nnew\n", command, "--password-stdin").out())
                .isEqualTo("The password of anna is changed.\n");
        run("rooms");

        assertThat(server.requests("PUT").get(0).body()).isEqualTo("{\"oldPassword\":\"old\",\"newPassword\":\"new\"}");
        assertThat(server.requests("GET").get(0).header("Authorization")).isEqualTo("Bearer t-1");
    }

    @Test
    void forgetsTheLoginAlsoWhenTheServerDoes() {
        server.on("POST /auth/login", 200, TOKENS.formatted("t-1", "f-1", false))
                .on("POST /auth/logout", 401, REFUSED.formatted("auth/logout"))
                .on("POST /auth/refresh", 401, REFUSED.formatted("auth/refresh"));
        login();

        assertThat(run("logout").out()).isEqualTo("Logged out at " + server.url() + ".\n");
        assertThat(run("logout").out()).isEqualTo("Not logged in at " + server.url() + ".\n");
    }

    @Test
    void saysThatTheKeptLoginIsDamaged() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"servers\":");

        Run run = run("rooms");

        assertThat(run.code()).isEqualTo(70);
        assertThat(run.err()).contains(file().toString(), "is damaged; delete it and log in again");
    }

    private Run login() {
        return runWithInput("geheim für immer\n", "login", "--username", "anna", "--password-stdin");
    }

    private Path file() {
        return config.resolve("herberge/credentials.json");
    }
}
