package herberge.adapter.http.movein;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.movein.MoveInUseCases.ArchiveFilter;
import herberge.application.movein.MoveInUseCases.ArchivedRow;
import herberge.application.shared.PageRequest;
import herberge.domain.movein.Fate;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The path of the archive reaches its capability with what the request says, and shows what it returns. */
class ArchiveRoutesTest {

    private static final ArchivedRow ROW =
            new ArchivedRow(17, 1, "email_logs", 12, Fate.ARCHIVED, null, 4L, "{\"status\": \"gesendet\"}");

    private final RoutesServer server = RoutesServer.start(calls -> new ArchiveRoutes(
            (caller, filter, page) -> calls.record(RoutesServer.page(ROW), "read", caller, filter.get(), page.get())));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsByEveryFilter() throws Exception {
        HttpResponse<String> response =
                server.send("GET", "/archive?table=email_logs&legacyId=12&guestId=4&fate=archived&limit=3");

        assertThat(server.call().get(1)).isEqualTo(CALLER);
        assertThat(server.call().get(2)).isEqualTo(new ArchiveFilter("email_logs", 12L, 4L, Fate.ARCHIVED));
        assertThat(server.call().get(3)).isEqualTo(new PageRequest(3, null));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/items/0/importNumber").asLong()).isEqualTo(1);
        assertThat(json(response).at("/items/0/row/status").asText()).isEqualTo("gesendet");
        assertThat(json(response).at("/items/0/entityId").isNull()).isTrue();
        assertThat(json(response).path("eventSeq").asLong()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({"guest=7,guest", "guestId=x,guestId", "legacyId=x,legacyId", "fate=lost,fate", "limit=0,limit"})
    void refusesWrongFilters(String query, String parameter) throws Exception {
        HttpResponse<String> response = server.send("GET", "/archive?" + query);

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactly(parameter);
    }
}
