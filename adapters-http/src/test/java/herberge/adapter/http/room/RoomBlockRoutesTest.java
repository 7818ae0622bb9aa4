package herberge.adapter.http.room;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.room.RoomBlockUseCases;
import herberge.application.room.RoomBlockView;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockFilter;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Version;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths of room blocks reach their capabilities with what the request says, and show what these return. */
class RoomBlockRoutesTest {

    private static final RoomBlockView BLOCK =
            RoomBlockView.of(aRoomBlock().id(6).reason("Neuer Boden").build());

    private final RoutesServer server = RoutesServer.start(calls -> new RoomBlockRoutes(new RoomBlockUseCases(
            (caller, filter, page) -> calls.record(RoutesServer.page(BLOCK), "list", caller, filter, page),
            (caller, id) -> calls.record(BLOCK, "read", caller, id),
            (caller, request) -> calls.record(result(Outcome.CREATED), "block", caller, request),
            (caller, id, request) -> calls.record(result(Outcome.CHANGED), "change", caller, id, request),
            (caller, id, request) -> calls.record(result(Outcome.REMOVED), "remove", caller, id, request))));

    @AfterEach
    void stop() {
        server.close();
    }

    private static ChangeResult<RoomBlockView> result(Outcome outcome) {
        return ChangeResult.of(outcome, EntityKind.ROOM_BLOCK, BLOCK);
    }

    @Test
    void listsByRoomAndDates() throws Exception {
        HttpResponse<String> response =
                server.send("GET", "/room-blocks?roomId=11&from=2026-05-01&to=2026-05-03&limit=4");

        RoomBlockFilter filter = new RoomBlockFilter(new RoomId(11), day("2026-05-01"), day("2026-05-03"));
        assertThat(server.call()).isEqualTo(List.of("list", CALLER, filter, new PageRequest(4, null)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/items/0/reason").asText()).isEqualTo("Neuer Boden");
    }

    @Test
    void listsAllWithoutFilters() throws Exception {
        server.send("GET", "/room-blocks");

        assertThat(server.call())
                .isEqualTo(List.of(
                        "list",
                        CALLER,
                        new RoomBlockFilter(null, null, null),
                        new PageRequest(PageRequest.DEFAULT_LIMIT, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "room=1,room",
        "roomId=a,roomId",
        "from=2026-02-30,from",
        "from=2026-05-03&to=2026-05-03,to",
        "roomId=1&roomId=2,roomId",
        "cursor=abc,cursor"
    })
    void refusesWrongFilters(String query, String pointer) throws Exception {
        HttpResponse<String> response = server.send("GET", "/room-blocks?" + query);

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactly(pointer);
    }

    @Test
    void blocksARoom() throws Exception {
        HttpResponse<String> response = server.sendJson(
                "POST",
                "/room-blocks",
                "{'roomId':11,'from':'2026-05-01','to':'2026-05-03','reason':'Neuer Boden'}",
                "Idempotency-Key",
                "k-2");

        assertThat(server.call()).isEqualTo(List.of("block", CALLER));
        assertThat(server.applied(RoomBlockDetails.BLANK))
                .isEqualTo(new RoomBlockDetails(new RoomId(11), day("2026-05-01"), day("2026-05-03"), "Neuer Boden"));
        assertThat(server.request().key())
                .satisfies(key -> assertThat(key.name()).isEqualTo("k-2"));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(header(response, "Location")).isEqualTo("/api/v1/room-blocks/6");
        assertThat(header(response, "ETag")).isEqualTo("\"" + BLOCK.revision() + "\"");
    }

    @Test
    void readsABlock() throws Exception {
        HttpResponse<String> response = server.send("GET", "/room-blocks/6");

        assertThat(server.call()).isEqualTo(List.of("read", CALLER, new RoomBlockId(6)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEqualTo("\"" + BLOCK.revision() + "\"");
        assertThat(json(response).path("id").asLong()).isEqualTo(6);
    }

    @Test
    void changesOnlyTheGivenFields() throws Exception {
        HttpResponse<String> response =
                server.sendJson("PATCH", "/room-blocks/6?dryRun=true", "{'to':'2026-05-09'}", "If-Match", "\"2\"");

        assertThat(server.call()).isEqualTo(List.of("change", CALLER, new RoomBlockId(6)));
        RoomBlockDetails before = new RoomBlockDetails(new RoomId(11), day("2026-05-01"), day("2026-05-03"), "Maler");
        assertThat(server.applied(before))
                .isEqualTo(new RoomBlockDetails(new RoomId(11), day("2026-05-01"), day("2026-05-09"), "Maler"));
        assertThat(server.request().from()).containsExactly(new Version(2));
        assertThat(server.request().dryRun()).isTrue();
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void removesABlock() throws Exception {
        HttpResponse<String> response = server.send("DELETE", "/room-blocks/6", "If-Match", "\"4\"");

        assertThat(server.call()).isEqualTo(List.of("remove", CALLER, new RoomBlockId(6)));
        assertThat(server.request().from()).containsExactly(new Version(4));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH", "DELETE"})
    void anIdThatIsNoNumberIsNotFound(String method) throws Exception {
        server.assertRefused(server.sendJson(method, "/room-blocks/6a", "{}"), 404);
    }

    @Test
    void anUnknownParameterOfAWriteIsADefectOfTheRequest() throws Exception {
        server.send("DELETE", "/room-blocks/6?force=1");

        server.assertDefect("force", "unknown-parameter");
    }

    @Test
    void aVersionThatDisagreesWithTheHeaderIsADefectOfTheRequest() throws Exception {
        server.sendJson("PATCH", "/room-blocks/6", "{'version':3}", "If-Match", "\"2\"");

        server.assertDefect("/version", "disagrees");
    }

    @Test
    void aWrongTypeIsADefectOfTheRequest() throws Exception {
        server.sendJson("POST", "/room-blocks", "{'roomId':'x'}");

        server.assertDefect("/roomId", "wrong-type");
    }

    @ParameterizedTest
    @CsvSource({"until,unknown-field", "updatedAt,read-only"})
    void aFieldThatNoClientSetsIsAFaultOfTheRequest(String field, String code) throws Exception {
        server.sendJson("PATCH", "/room-blocks/6", "{'" + field + "':'2026-05-01'}");

        server.assertFault("/" + field, code);
    }
}
