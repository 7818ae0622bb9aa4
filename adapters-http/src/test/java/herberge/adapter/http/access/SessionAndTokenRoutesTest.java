package herberge.adapter.http.access;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.domain.shared.UserId;
import herberge.domain.user.ApiTokenDraft;
import herberge.domain.user.ApiTokenId;
import herberge.domain.user.SessionId;
import herberge.domain.user.TokenScope;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths of sessions and tokens reach their capabilities with what the request says, and show what these return. */
class SessionAndTokenRoutesTest {

    private final RoutesServer server =
            RoutesServer.start(calls -> new SessionAndTokenRoutes(RecordedAccess.of(calls)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsTheSessionsOfAUser() throws Exception {
        HttpResponse<String> response = server.send("GET", "/auth/sessions?userId=2");

        assertThat(server.call()).isEqualTo(List.of("sessions", CALLER, new UserId(2).toString()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/items/0/device").asText()).isEqualTo("firefox");
    }

    @Test
    void listsTheOwnSessionsWithoutAUser() throws Exception {
        server.send("GET", "/auth/sessions");

        assertThat(server.call()).isEqualTo(List.of("sessions", CALLER, "null"));
    }

    @Test
    void refusesUnknownParametersOfSessions() throws Exception {
        HttpResponse<String> response = server.send("GET", "/auth/sessions?user=2");

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactly("user");
    }

    @Test
    void endsASession() throws Exception {
        HttpResponse<String> response = server.send("DELETE", "/auth/sessions/4");

        assertThat(server.call()).isEqualTo(List.of("endSession", CALLER, new SessionId(4)));
        assertThat(response.statusCode()).isEqualTo(204);
    }

    @Test
    void listsTokens() throws Exception {
        HttpResponse<String> response = server.send("GET", "/auth/tokens");

        assertThat(server.call()).isEqualTo(List.of("tokens", CALLER));
        assertThat(json(response).at("/items/0/name").asText()).isEqualTo("cron");
        assertThat(server.send("GET", "/auth/tokens?limit=1").statusCode()).isEqualTo(400);
    }

    @Test
    void addsAToken() throws Exception {
        HttpResponse<String> response = server.sendJson(
                "POST", "/auth/tokens", "{'name':'cron','scope':'read','expiresAt':'2026-04-20T10:00:00Z'}");

        assertThat(server.call()).isEqualTo(List.of("addToken", CALLER));
        assertThat(server.applied(ApiTokenDraft.BLANK)).isEqualTo(new ApiTokenDraft("cron", TokenScope.READ, NOON));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(header(response, "Location")).isEqualTo("/api/v1/auth/tokens/3");
        assertThat(json(response).path("token").asText()).isEqualTo("secret");
    }

    @Test
    void endsAToken() throws Exception {
        HttpResponse<String> response = server.send("DELETE", "/auth/tokens/3");

        assertThat(server.call()).isEqualTo(List.of("endToken", CALLER, new ApiTokenId(3)));
        assertThat(response.statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/sessions/x", "/auth/tokens/x"})
    void anIdThatIsNoNumberIsNotFound(String path) throws Exception {
        server.assertRefused(server.send("DELETE", path), 404);
    }

    @Test
    void aTokenHasNoDryRun() throws Exception {
        server.sendJson("POST", "/auth/tokens?dryRun=true", "{}");

        server.assertDefect("dryRun", "unknown-parameter");
    }

    @Test
    void theSecretOfATokenIsSetByTheServer() throws Exception {
        server.sendJson("POST", "/auth/tokens", "{'token':'x'}");

        server.assertFault("/token", "read-only");
    }
}
