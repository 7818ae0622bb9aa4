package herberge.adapter.http.audit;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.audit.AuditUseCases.ReadAudit.Query;
import herberge.application.audit.PointInTimeParser;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.domain.shared.UserId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The path of the audit reaches its capability with what the request says, and shows what it returns. */
class AuditRoutesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final AuditEntry ENTRY =
            new AuditEntry(1, 2, "room", 11, Operation.CREATED, 7, "chief", NOON, null, Map.of("name", "A"), false);

    private final RoutesServer server = RoutesServer.start(calls -> new AuditRoutes(
            (caller, query, page) -> calls.record(RoutesServer.page(ENTRY), "read", caller, query.get(), page.get())));

    @AfterEach
    void stop() {
        server.close();
    }

    private static @Nullable Instant inBerlin(@Nullable PointInTimeParser moment) {
        return moment == null ? null : moment.in(BERLIN);
    }

    private Query query() {
        return (Query) server.call().get(2);
    }

    @Test
    void readsByEveryFilter() throws Exception {
        HttpResponse<String> response = server.send(
                "GET", "/audit?table=room&recordId=11&userId=7&from=2026-05-01&to=2026-05-02T10:00:00%2B02:00&limit=3");

        assertThat(server.call().get(1)).isEqualTo(CALLER);
        assertThat(server.call().get(3)).isEqualTo(new PageRequest(3, null));
        assertThat(query().table()).isEqualTo("room");
        assertThat(query().recordId()).isEqualTo(11);
        assertThat(query().user()).isEqualTo(new UserId(7));
        assertThat(inBerlin(query().from())).isEqualTo("2026-04-30T22:00:00Z");
        assertThat(inBerlin(query().to())).isEqualTo("2026-05-02T08:00:00Z");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/items/0/table").asText()).isEqualTo("room");
        assertThat(json(response).at("/items/0/new/name").asText()).isEqualTo("A");
        assertThat(json(response).path("eventSeq").asLong()).isEqualTo(9);
    }

    @Test
    void readsAllWithoutFilters() throws Exception {
        server.send("GET", "/audit");

        assertThat(query()).isEqualTo(new Query(null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "user=7,user",
        "userId=x,userId",
        "recordId=x,recordId",
        "from=today,from",
        "to=2026-02-30,to",
        "limit=0,limit",
        "cursor=x,cursor",
        "table=a&table=b,table"
    })
    void refusesWrongFilters(String query, String pointer) throws Exception {
        HttpResponse<String> response = server.send("GET", "/audit?" + query);

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactly(pointer);
    }

    @Test
    void reportsFaultsOfFiltersAndPageTogether() throws Exception {
        HttpResponse<String> response = server.send("GET", "/audit?limit=0&userId=x&user=7");

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactlyInAnyOrder("limit", "userId", "user");
    }
}
