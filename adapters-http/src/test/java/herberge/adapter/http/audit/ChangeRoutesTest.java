package herberge.adapter.http.audit;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static herberge.adapter.http.shared.RoutesServer.unreachable;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.audit.AuditUseCases;
import herberge.application.audit.AuditUseCases.UndoChange.Undone;
import herberge.application.audit.ChangeView;
import herberge.application.room.RoomView;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths of changes reach their capabilities with what the request says, and show what these return. */
class ChangeRoutesTest {

    private static final RoomView ROOM = RoomView.of(aRoom().id(11).build());
    private static final ChangeView CHANGE =
            new ChangeView(813, "room", 11, "updated", NOON, 7, "chief", List.of("notes"), true, null, null, null);

    private final RoutesServer server = RoutesServer.start(calls -> new ChangeRoutes(new AuditUseCases(
            (caller, query, page) -> {
                throw unreachable();
            },
            (caller, kind, id, page) -> {
                throw unreachable();
            },
            (caller, mine, page) -> calls.record(RoutesServer.page(CHANGE), "list", caller, mine, page),
            (caller, id, request) -> calls.record(
                    ChangeResult.of(
                            Outcome.CHANGED, EntityKind.ROOM, ROOM, new Undone(ROOM, false, List.of("keyCode"))),
                    "undo",
                    caller,
                    id,
                    request),
            () -> {
                throw unreachable();
            },
            caller -> {
                throw unreachable();
            },
            (caller, earlier) -> {
                throw unreachable();
            })));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"/changes,false", "/changes?mine=false,false", "/changes?mine=true,true"})
    void listsAllChangesOrThoseOfTheCaller(String path, boolean mine) throws Exception {
        HttpResponse<String> response = server.send("GET", path);

        assertThat(server.call())
                .isEqualTo(List.of("list", CALLER, mine, new PageRequest(PageRequest.DEFAULT_LIMIT, null)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/items/0/id").asLong()).isEqualTo(813);
        assertThat(json(response).at("/items/0/undoable").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"mine=me,mine", "userId=7,userId", "limit=0,limit"})
    void refusesWrongFilters(String query, String pointer) throws Exception {
        HttpResponse<String> response = server.send("GET", "/changes?" + query);

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactly(pointer);
    }

    @Test
    void undoesAChange() throws Exception {
        HttpResponse<String> response = server.send("POST", "/changes/813/undo?dryRun=false", "Idempotency-Key", "k-6");

        assertThat(server.call()).isEqualTo(List.of("undo", CALLER, 813L));
        assertThat(server.request().key())
                .satisfies(key -> assertThat(key.name()).isEqualTo("k-6"));
        assertThat(server.request().dryRun()).isFalse();
        assertThat(server.request().defect()).isNull();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEqualTo("\"" + ROOM.revision() + "\"");
        assertThat(json(response).path("id").asLong()).isEqualTo(11);
        assertThat(json(response).at("/notRestored/0").asText()).isEqualTo("keyCode");
    }

    @Test
    void anUndoMayBeADryRun() throws Exception {
        server.send("POST", "/changes/813/undo?dryRun=true");

        assertThat(server.request().dryRun()).isTrue();
    }

    @Test
    void anIdThatIsNoNumberIsNotFound() throws Exception {
        server.assertRefused(server.send("POST", "/changes/x/undo"), 404);
    }

    @Test
    void anUnknownParameterOfAnUndoIsADefectOfTheRequest() throws Exception {
        server.send("POST", "/changes/813/undo?force=1");

        server.assertDefect("force", "unknown-parameter");
    }

    @Test
    void anUndoHasNoFields() throws Exception {
        server.sendJson("POST", "/changes/813/undo", "{'version':3}");

        server.assertFault("/version", "unknown-field");
    }
}
