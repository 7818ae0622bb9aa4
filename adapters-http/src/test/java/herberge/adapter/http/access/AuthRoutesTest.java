package herberge.adapter.http.access;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.access.AccessUseCases.ChangePassword;
import herberge.application.access.AccessUseCases.LogIn;
import herberge.application.access.AccessUseCases.RefreshSession;
import herberge.application.shared.ClientAddress;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths of authentication reach their capabilities with what the request says, and show what these return. */
class AuthRoutesTest {

    private static final ClientAddress LOOPBACK = new ClientAddress("127.0.0.1", "127.0.0.1");

    private final RoutesServer server = RoutesServer.start(calls -> new AuthRoutes(RecordedAccess.of(calls)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void logsIn() throws Exception {
        HttpResponse<String> response = server.sendJson(
                "POST",
                "/auth/login",
                "{'username':'anna','password':'correct horse'}",
                "User-Agent",
                "firefox",
                "X-Client-Id",
                "desk-1");

        LogIn.Command command = new LogIn.Command("anna", "correct horse", "firefox", "desk-1", LOOPBACK, "none");
        assertThat(server.call()).isEqualTo(List.of("logIn", command));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("token").asText()).isEqualTo("t-1");
        assertThat(json(response).path("refreshToken").asText()).isEqualTo("r-1");
        assertThat(json(response).at("/user/username").asText()).isEqualTo("anna");
    }

    @Test
    void refreshesASession() throws Exception {
        HttpResponse<String> response = server.sendJson("POST", "/auth/refresh", "{'refreshToken':'r-0'}");

        assertThat(server.call()).isEqualTo(List.of("refresh", new RefreshSession.Command("r-0", LOOPBACK, "none")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("refreshToken").asText()).isEqualTo("r-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/auth/login|{'username':'anna'}|422|/password",
                "/auth/login|{'password':'x'}|422|/username",
                "/auth/login?x=1|{}|400|x",
                "/auth/login|{'username':5}|400|/username",
                "/auth/refresh|{}|422|/refreshToken",
                "/auth/refresh?x=1|{'refreshToken':'r'}|400|x"
            })
    void refusesWrongBodiesAndParameters(String path, String body, int status, String pointer) throws Exception {
        HttpResponse<String> response = server.sendJson("POST", path, body);

        server.assertRefused(response, status);
        assertThat(pointers(response)).containsExactly(pointer);
    }

    @Test
    void logsOut() throws Exception {
        HttpResponse<String> response = server.send("POST", "/auth/logout");

        assertThat(server.call()).isEqualTo(List.of("logOut", CALLER));
        assertThat(response.statusCode()).isEqualTo(204);
    }

    @Test
    void showsTheSession() throws Exception {
        HttpResponse<String> response = server.send("GET", "/auth/session");

        assertThat(server.call()).isEqualTo(List.of("self", CALLER));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/user/username").asText()).isEqualTo("anna");
        assertThat(json(response).path("mustChangePassword").isBoolean()).isTrue();
    }

    @Test
    void theSessionHasNoParameters() throws Exception {
        server.assertRefused(server.send("GET", "/auth/session?x=1"), 400);
    }

    @Test
    void changesThePassword() throws Exception {
        HttpResponse<String> response =
                server.sendJson("PUT", "/auth/password", "{'oldPassword':'old','newPassword':'new'}");

        assertThat(server.call()).isEqualTo(List.of("changePassword", CALLER));
        assertThat(server.applied(ChangePassword.Input.BLANK)).isEqualTo(new ChangePassword.Input("old", "new"));
        assertThat(response.statusCode()).isEqualTo(204);
    }

    @Test
    void aChangeOfThePasswordHasNoDryRun() throws Exception {
        server.sendJson("PUT", "/auth/password?dryRun=true", "{'oldPassword':'old','newPassword':'new'}");

        server.assertDefect("dryRun", "unknown-parameter");
    }
}
