package herberge.adapter.http.room;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.http.shared.RoutesServer;
import herberge.application.room.RoomUseCases;
import herberge.application.room.RoomView;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Version;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths of rooms reach their capabilities with what the request says, and show what these return. */
class RoomRoutesTest {

    private static final RoomView ROOM =
            RoomView.of(aRoom().id(5).name("Linde").keyCode("4711").build());

    private final RoutesServer server = RoutesServer.start(calls -> new RoomRoutes(new RoomUseCases(
            (caller, page) -> calls.record(RoutesServer.page(ROOM), "list", caller, page),
            (caller, id) -> calls.record(ROOM, "read", caller, id),
            (caller, request) -> calls.record(result(Outcome.CREATED), "add", caller, request),
            (caller, id, request) -> calls.record(result(Outcome.CHANGED), "change", caller, id, request),
            (caller, id, request) -> calls.record(result(Outcome.REMOVED), "remove", caller, id, request))));

    @AfterEach
    void stop() {
        server.close();
    }

    private static ChangeResult<RoomView> result(Outcome outcome) {
        return ChangeResult.of(outcome, EntityKind.ROOM, ROOM);
    }

    @Test
    void listsAPageWithItsPositionInTheEventLog() throws Exception {
        HttpResponse<String> response = server.send("GET", "/rooms?limit=3");

        assertThat(server.call()).isEqualTo(List.of("list", CALLER, new PageRequest(3, null)));
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode page = json(response);
        assertThat(page.at("/items/0/name").asText()).isEqualTo("Linde");
        assertThat(page.path("eventSeq").asLong()).isEqualTo(9);
        assertThat(page.path("epoch").asText()).isEqualTo("e");
    }

    @Test
    void listsTheDefaultNumberOfRooms() throws Exception {
        server.send("GET", "/rooms");

        assertThat(server.call()).isEqualTo(List.of("list", CALLER, new PageRequest(PageRequest.DEFAULT_LIMIT, null)));
    }

    @Test
    void refusesWrongParametersOfTheList() throws Exception {
        HttpResponse<String> response = server.send("GET", "/rooms?active=true&limit=501");

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactlyInAnyOrder("active", "limit");
    }

    @Test
    void addsARoomWithTheFieldsOfTheBody() throws Exception {
        HttpResponse<String> response = server.sendJson(
                "POST",
                "/rooms",
                "{'name':'Linde','buildingType':'BG','capacity':4,'location':'first floor','keyCode':'4711',"
                        + "'streetAddress':'Am Markt 1','postalCode':'89073','city':'Ulm','notes':'quiet','active':false,"
                        + "'lowSeasonCents':5000,'highSeasonCents':7000,'finalCleaningCents':2500}",
                "Idempotency-Key",
                "k-1");

        assertThat(server.call()).isEqualTo(List.of("add", CALLER));
        assertThat(server.applied(RoomDetails.BLANK))
                .isEqualTo(new RoomDetails(
                        "Linde",
                        "BG",
                        4L,
                        "first floor",
                        "4711",
                        "Am Markt 1",
                        "89073",
                        "Ulm",
                        "quiet",
                        false,
                        5000L,
                        7000L,
                        2500L));
        assertThat(server.request().key())
                .satisfies(key -> assertThat(key.name()).isEqualTo("k-1"));
        assertThat(server.request().from()).isEmpty();
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(header(response, "Location")).isEqualTo("/api/v1/rooms/5");
        assertThat(header(response, "ETag")).isEqualTo("\"" + ROOM.revision() + "\"");
        assertThat(json(response).path("name").asText()).isEqualTo("Linde");
    }

    @Test
    void aDryRunReachesTheCapabilityWithoutAKey() throws Exception {
        server.sendJson("POST", "/rooms?dryRun=true", "{'name':'Linde'}", "Idempotency-Key", "k-1");

        assertThat(server.request().dryRun()).isTrue();
        assertThat(server.request().key()).isNull();
    }

    @Test
    void readsARoomUnderItsTag() throws Exception {
        HttpResponse<String> response = server.send("GET", "/rooms/5");

        assertThat(server.call()).isEqualTo(List.of("read", CALLER, new RoomId(5)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEqualTo("\"" + ROOM.revision() + "\"");
        assertThat(json(response).path("keyCode").asText()).isEqualTo("4711");
    }

    @Test
    void answersWithoutABodyIfTheClientHasTheRoom() throws Exception {
        HttpResponse<String> response = server.send("GET", "/rooms/5", "If-None-Match", "\"" + ROOM.revision() + "\"");

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void changesTheGivenFieldsFromTheVersionInTheHeader() throws Exception {
        HttpResponse<String> response = server.sendJson("PATCH", "/rooms/5", "{'capacity':3}", "If-Match", "\"3\"");

        assertThat(server.call()).isEqualTo(List.of("change", CALLER, new RoomId(5)));
        assertThat(server.request().from()).containsExactly(new Version(3));
        assertThat(server.request().fields()).containsExactly("capacity");
        RoomDetails before = aRoom().name("Linde").build().details();
        RoomDetails after = server.applied(before);
        assertThat(after.capacity()).isEqualTo(3);
        assertThat(after.name()).isEqualTo("Linde");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEqualTo("\"" + ROOM.revision() + "\"");
        assertThat(header(response, "Location")).isEmpty();
    }

    @Test
    void anExplicitNullClearsAField() throws Exception {
        server.sendJson("PATCH", "/rooms/5", "{'version':3,'keyCode':null}");

        assertThat(server.request().from()).containsExactly(new Version(3));
        assertThat(server.applied(aRoom().keyCode("4711").build().details()).keyCode())
                .isNull();
    }

    @Test
    void removesARoom() throws Exception {
        HttpResponse<String> response = server.send("DELETE", "/rooms/5", "If-Match", "\"4\"");

        assertThat(server.call()).isEqualTo(List.of("remove", CALLER, new RoomId(5)));
        assertThat(server.request().from()).containsExactly(new Version(4));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "ETag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET,/rooms/x", "PATCH,/rooms/1.5", "DELETE,/rooms/-1"})
    void anIdThatIsNoNumberIsNotFound(String method, String path) throws Exception {
        server.assertRefused(server.sendJson(method, path, "{}"), 404);
    }

    @Test
    void readsRefuseParameters() throws Exception {
        HttpResponse<String> response = server.send("GET", "/rooms/5?all=1");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(pointers(response)).containsExactly("all");
    }

    @Test
    void anUnknownParameterOfAWriteIsADefectOfTheRequest() throws Exception {
        server.sendJson("PATCH", "/rooms/5?force=1", "{'city':'Ulm'}");

        server.assertDefect("force", "unknown-parameter");
    }

    @ParameterizedTest
    @CsvSource({"name,5", "capacity,'two'", "active,1", "lowSeasonCents,'cheap'"})
    void aWrongTypeIsADefectOfTheRequest(String field, String value) throws Exception {
        String json = value.matches("\\d+") ? value : "'" + value + "'";
        server.sendJson("POST", "/rooms", "{'" + field + "':" + json + "}");

        server.assertDefect("/" + field, "wrong-type");
    }

    @ParameterizedTest
    @CsvSource({"minibar,unknown-field", "createdBy,read-only"})
    void aFieldThatNoClientSetsIsAFaultOfTheRequest(String field, String code) throws Exception {
        server.sendJson("POST", "/rooms", "{'" + field + "':5}");

        server.assertFault("/" + field, code);
    }
}
