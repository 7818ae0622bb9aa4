package herberge.adapter.http.access;

import static herberge.adapter.http.access.RecordedAccess.USER;
import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.access.UserDraft;
import herberge.application.shared.PageRequest;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import herberge.domain.user.UserDetails;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths of users reach their capabilities with what the request says, and show what these return. */
class UserRoutesTest {

    private final RoutesServer server =
            RoutesServer.start(calls -> new UserRoutes(RecordedAccess.of(calls).users()));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsUsers() throws Exception {
        HttpResponse<String> response = server.send("GET", "/users?limit=3");

        assertThat(server.call()).isEqualTo(List.of("list", CALLER, new PageRequest(3, null)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/items/0/username").asText()).isEqualTo("anna");
    }

    @Test
    void listsNames() throws Exception {
        HttpResponse<String> response = server.send("GET", "/users/names");

        assertThat(server.call()).isEqualTo(List.of("names", CALLER));
        assertThat(json(response).at("/items/0/username").asText()).isEqualTo("anna");
    }

    @ParameterizedTest
    @CsvSource({"/users?role=admin,role", "/users/names?limit=1,limit"})
    void refusesUnknownParameters(String path, String pointer) throws Exception {
        HttpResponse<String> response = server.send("GET", path);

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactly(pointer);
    }

    @Test
    void addsAUser() throws Exception {
        HttpResponse<String> response = server.sendJson(
                "POST",
                "/users",
                "{'username':'anna','fullName':'Anna','email':'a@b.de','role':'user','active':false,"
                        + "'password':'correct horse'}");

        assertThat(server.call()).isEqualTo(List.of("add", CALLER));
        UserDraft draft = server.applied(UserDraft.BLANK);
        assertThat(draft.details()).isEqualTo(new UserDetails("anna", "Anna", "a@b.de", Role.USER, false));
        assertThat(draft.password()).isNotNull();
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(header(response, "Location")).isEqualTo("/api/v1/users/2");
        assertThat(header(response, "ETag")).isEqualTo("\"" + USER.revision() + "\"");
    }

    @Test
    void readsAUser() throws Exception {
        HttpResponse<String> response = server.send("GET", "/users/2");

        assertThat(server.call()).isEqualTo(List.of("read", CALLER, new UserId(2)));
        assertThat(header(response, "ETag")).isEqualTo("\"" + USER.revision() + "\"");
    }

    @Test
    void changesOnlyTheGivenFields() throws Exception {
        HttpResponse<String> response =
                server.sendJson("PATCH", "/users/2?dryRun=true", "{'active':false}", "If-Match", "\"3\"");

        assertThat(server.call()).isEqualTo(List.of("change", CALLER, new UserId(2)));
        assertThat(server.request().from()).containsExactly(new Version(3));
        assertThat(server.request().dryRun()).isTrue();
        UserDetails before = new UserDetails("anna", "Anna", "a@b.de", Role.USER, true);
        UserDraft draft = server.applied(new UserDraft(before, null));
        assertThat(draft.details()).isEqualTo(new UserDetails("anna", "Anna", "a@b.de", Role.USER, false));
        assertThat(draft.password()).isNull();
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET", "PATCH"})
    void anIdThatIsNoNumberIsNotFound(String method) throws Exception {
        server.assertRefused(server.sendJson(method, "/users/x", "{}"), 404);
    }

    @ParameterizedTest
    @CsvSource({"shoeSize,unknown-field", "lastLogin,read-only"})
    void aFieldThatNoClientSetsIsAFaultOfTheRequest(String field, String code) throws Exception {
        server.sendJson("POST", "/users", "{'" + field + "':'x'}");

        server.assertFault("/" + field, code);
    }
}
