package herberge.adapter.http.planning;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.http.shared.RoutesServer;
import herberge.application.planning.Availability;
import herberge.application.planning.PlanningUseCases;
import herberge.application.planning.ServerInfo;
import herberge.application.planning.TapeChart;
import herberge.application.planning.Today;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths of the overviews reach their capabilities with what the request says, and show what these return. */
class PlanningRoutesTest {

    private final RoutesServer server = RoutesServer.start(calls -> new PlanningRoutes(new PlanningUseCases(
            (caller, nights, party, consumer) ->
                    consumer.accept(calls.record(availability(), "availability", caller, nights, party)),
            (caller, window, consumer) -> consumer.accept(calls.record(tapeChart(), "tape-chart", caller, window)),
            (caller, consumer) -> consumer.accept(calls.record(today(), "today", caller)),
            caller -> calls.record(new ServerInfo("1.2", "Europe/Berlin", day("2026-05-01"), "e"), "info", caller),
            () -> {})));

    @AfterEach
    void stop() {
        server.close();
    }

    private static Availability availability() {
        Availability.Item free = new Availability.Item(11, "Zimmer 11", "Berlin", 2, true, List.of());
        return new Availability(List.of(free).iterator(), 9, "e");
    }

    private static TapeChart tapeChart() {
        TapeChart.Row row =
                new TapeChart.Row(11, "Zimmer 11", "Berlin", "Haus", 2, true, List.of(), List.of(), List.of());
        return new TapeChart(day("2026-05-01"), day("2026-05-08"), List.of(row).iterator(), 9, "e");
    }

    private static Today today() {
        return new Today(
                day("2026-05-01"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Collections.emptyIterator(),
                List.of(new Today.FreeRoom(11, "Zimmer 11", "Berlin", 2)),
                List.of(),
                9,
                "e");
    }

    @Test
    void findsAvailableRoomsForAStayAndAParty() throws Exception {
        HttpResponse<String> response = server.send("GET", "/availability?from=2026-05-01&to=2026-05-03&partySize=4");

        assertThat(server.call()).isEqualTo(List.of("availability", CALLER, nights("2026-05-01", "2026-05-03"), 4));
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode room = json(response).at("/items/0");
        assertThat(room.path("roomId").asLong()).isEqualTo(11);
        assertThat(room.path("free").asBoolean()).isTrue();
    }

    @Test
    void aPartyIsOnePersonUnlessTheRequestSaysOtherwise() throws Exception {
        server.send("GET", "/availability?from=2026-05-01&to=2026-05-03");

        assertThat(server.call()).isEqualTo(List.of("availability", CALLER, nights("2026-05-01", "2026-05-03"), 1));
    }

    @Test
    void drawsTheTapeChartOfAWindow() throws Exception {
        HttpResponse<String> response = server.send("GET", "/tape-chart?from=2026-05-01&to=2026-05-08");

        assertThat(server.call()).isEqualTo(List.of("tape-chart", CALLER, nights("2026-05-01", "2026-05-08")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("from").asText()).isEqualTo("2026-05-01");
        assertThat(json(response).at("/rooms/0/name").asText()).isEqualTo("Zimmer 11");
    }

    @Test
    void showsToday() throws Exception {
        HttpResponse<String> response = server.send("GET", "/today");

        assertThat(server.call()).isEqualTo(List.of("today", CALLER));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("date").asText()).isEqualTo("2026-05-01");
        assertThat(json(response).at("/freeRooms/0/roomId").asLong()).isEqualTo(11);
    }

    @Test
    void showsTheServer() throws Exception {
        HttpResponse<String> response = server.send("GET", "/info");

        assertThat(server.call()).isEqualTo(List.of("info", CALLER));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("version").asText()).isEqualTo("1.2");
        assertThat(json(response).path("timeZone").asText()).isEqualTo("Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource({
        "/availability?from=2026-05-01,to",
        "/availability?to=2026-05-01,from",
        "/availability?from=2026-05-03&to=2026-05-01,to",
        "/availability?from=2026-05-01&to=2027-05-03,to",
        "/availability?from=2026-05-01&to=2026-05-03&partySize=0,partySize",
        "/availability?from=2026-05-01&to=2026-05-03&partySize=1001,partySize",
        "/availability?from=2026-05-01&to=2026-05-03&room=1,room",
        "/tape-chart?from=2026-05-01,to",
        "/tape-chart?from=2026-05-01&to=2027-06-06,to",
        "/tape-chart?from=2026-05-01&to=2026-05-03&partySize=2,partySize",
        "/today?date=2026-05-01,date",
        "/info?x=1,x"
    })
    void refusesWrongParameters(String path, String pointer) throws Exception {
        HttpResponse<String> response = server.send("GET", path);

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/availability?from=2026-05-01&to=2027-05-02", "/tape-chart?from=2026-05-01&to=2027-06-05"})
    void acceptsTheLongestWindow(String path) throws Exception {
        assertThat(server.send("GET", path).statusCode()).isEqualTo(200);
    }
}
