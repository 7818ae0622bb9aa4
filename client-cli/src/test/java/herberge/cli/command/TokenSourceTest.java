package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedPrompt;
import herberge.cli.ScriptedServer;
import herberge.cli.TerminalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenSourceTest extends TerminalTest {

    private static final String HERE = """
            {"id":5,"userId":2,"device":"desk-1 (herberge terminal 0.1.0)","address":"192.168.17.101",
            "createdAt":"2026-12-22T23:30:00Z","lastUsedAt":"2026-12-23T10:00:00Z","expiresAt":"2027-01-22T10:00:00Z",
            "current":true}""";

    private static final String THERE = """
            {"id":12,"userId":2,"device":"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "address":"10.0.0.2","createdAt":"2026-12-01T08:00:00Z","lastUsedAt":"2026-12-02T08:00:00Z",
            "expiresAt":"2027-01-01T08:00:00Z","current":false}""";

    private static final String TOKEN = """
            {"id":4,"name":"backup","scope":"read","createdAt":"2026-12-23T10:00:00Z",\
            "expiresAt":"2027-01-31T23:00:00Z","lastUsedAt":null""";

    @BeforeEach
    void house() {
        server.on("GET /info", 200, INFO)
                .on("GET /auth/sessions", 200, page(HERE, THERE))
                .on("GET /auth/tokens", 200, page(TOKEN + "}"))
                .on("POST /auth/tokens", 201, TOKEN + ",\"token\":\"hbt_4_secret\"}");
    }

    @Test
    void listsSessionsSoThatTheyFitAScreenAndMarksThisOne() {
        assertThat(runAtKeyboard(new ScriptedPrompt(), "sessions").out()).isEqualTo("""
                ID  Device          Address         Since             Last used
                 5  desk-1 (herbe…  192.168.17.101  2026-12-23 00:30  2026-12-23 11:00  this one
                12  Mozilla/5.0 (…  10.0.0.2        2026-12-01 09:00  2026-12-02 09:00
                """);
        assertThat(run("sessions", "-o", "csv").out())
                .contains("\r\n5,desk-1 (herberge terminal 0.1.0),192.168.17.101,2026-12-22T23:30:00Z,");
    }

    @Test
    void listsTheSessionsOfSomebodyElse() {
        server.on("GET /users/names", 200, page("{\"id\":7,\"username\":\"mia\",\"fullName\":null}"))
                .on("GET /auth/sessions?userId=7", 200, page());

        assertThat(run("sessions", "--user", "mia").out()).isEqualTo("mia is logged in nowhere.\n");
    }

    @Test
    void readsEveryPageOfWhatTakesNoLimit() {
        String more = "\"c/1\",\"eventSeq\"";
        server.on("GET /users/names", 200, page().replace("null,\"eventSeq\"", more))
                .on("GET /users/names?cursor=c%2F1", 200, page("{\"id\":7,\"username\":\"mia\"}"))
                .on("GET /auth/sessions?userId=7", 200, page().replace("null,\"eventSeq\"", more))
                .on(
                        "GET /auth/sessions?userId=7&cursor=c%2F1",
                        200, page("{\"id\":12,\"device\":\"Safari\",\"createdAt\":\"2026-12-01T08:00:00Z\"}"));

        assertThat(run("sessions", "--user", "mia", "-o", "csv").out()).contains("\r\n12,Safari,");
    }

    @Test
    void endsSessionsItsOwnLast() {
        server.on("DELETE /auth/sessions/5", 204, "")
                .on("DELETE /auth/sessions/12", 204, "")
                .on("POST /auth/login", 200, "{\"token\":\"t-9\",\"refreshToken\":\"f-9\",\"user\":{}}");
        env.put("HERBERGE_TOKEN", "");
        runWithInput("pw\n", "login", "-u", "anna", "--password-stdin");

        assertThat(run("sessions", "end", "5", "12").out()).isEqualTo("""
                Session 12 is ended.
                Session 5 is ended: it was this one, you are logged out.
                """);
        assertThat(server.requests("DELETE"))
                .extracting(ScriptedServer.Request::target)
                .containsExactly("/auth/sessions/12", "/auth/sessions/5");
        assertThat(run("logout").out()).startsWith("Not logged in at");
    }

    @Test
    void listsTokens() {
        assertThat(run("tokens").out()).isEqualTo("""
                ID  Name    Scope  Expires           Last used
                 4  backup  read   2027-02-01 00:00  never
                """);
    }

    @Test
    void showsTheSecretOfATokenOnceAndAlone() {
        Run run = run("tokens", "add", "backup", "--scope", "read", "--expires", "31.01.2027");

        assertThat(run.out()).isEqualTo("hbt_4_secret\n");
        assertThat(run.err())
                .isEqualTo("herberge: Token 4 (backup, read) is good until 2027-02-01 00:00. It is shown only now:"
                        + " keep it safe. Scripts take it from HERBERGE_TOKEN.\n");
        assertThat(server.requests("POST").get(0).body())
                .isEqualTo("{\"name\":\"backup\",\"scope\":\"read\",\"expiresAt\":\"2027-01-31T23:00:00Z\"}");
        assertThat(server.requests("POST").get(0).header("Idempotency-Key")).isEqualTo("null");
        assertThat(run("tokens", "add", "backup", "--scope", "read", "--expires", "+365", "-o", "csv")
                        .out())
                .endsWith(",hbt_4_secret\r\n");
    }

    @Test
    void asksForATokenOnlyOnceWhenTheAnswerIsLost() {
        try (ScriptedServer other = new ScriptedServer()) {
            other.on("GET /info", 200, INFO).losesAnswerTo("POST /auth/tokens");

            Run run = run("tokens", "add", "x", "--scope", "read", "--expires", "+1", "--server", other.url());

            assertThat(run.code()).isEqualTo(3);
            assertThat(other.requests("POST")).hasSize(1);
        }
    }

    @Test
    void endsTokens() {
        server.on("DELETE /auth/tokens/4", 204, "");

        assertThat(run("tokens", "end", "4").out()).isEqualTo("Token 4 is ended.\n");
        assertThat(run("tokens", "end", "44").code()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tokens add | Missing required",
                "tokens add backup --scope read | Missing required option: '--expires=DAY'",
                "tokens end | Missing required parameter: 'N'",
                "sessions end here | is not a long"
            })
    void refusesAWrongCommandLine(String arguments, String sentence) {
        Run run = run(arguments.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(sentence);
        assertThat(server.requests()).isEmpty();
    }
}
