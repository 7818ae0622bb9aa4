package herberge.adapter.http.payer;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.payer.PayerUseCases;
import herberge.application.payer.PayerView;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.LogPosition;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerDetails.Address;
import herberge.domain.payer.PayerId;
import herberge.domain.shared.Version;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code /payers} reaches its capabilities with what the request says, and shows what these return. */
class PayerRoutesTest {

    private static final PayerDetails FULL = new PayerDetails(
            "Stadt Borkum",
            "Kämmerei",
            new Address("Neue Straße 1", "26757", "Borkum", "NL"),
            "Eva Albers",
            "rechnung@example.org",
            "04011000-1234512345-06",
            "Notiz");
    private static final PayerView PAYER = PayerView.of(new Payer(new PayerId(5), FULL, Version.FIRST, BY_SYSTEM));
    private static final Page<PayerView> PAGE =
            new Page<>(new Slice<>(List.of(PAYER), null), new LogPosition("epoch", 7));

    private final RoutesServer server = RoutesServer.start(calls -> new PayerRoutes(new PayerUseCases(
            (caller, text, page) -> calls.record(PAGE, "list", caller, String.valueOf(text), page),
            (caller, id) -> calls.record(PAYER, "read", caller, id),
            (caller, request) ->
                    calls.record(ChangeResult.of(Outcome.CREATED, EntityKind.PAYER, PAYER), "add", caller, request),
            (caller, id, request) -> calls.record(
                    ChangeResult.of(Outcome.CHANGED, EntityKind.PAYER, PAYER), "change", caller, id, request),
            (caller, id, request) -> calls.record(
                    ChangeResult.of(Outcome.REMOVED, EntityKind.PAYER, PAYER), "remove", caller, id, request))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsAndFindsPayers() throws Exception {
        HttpResponse<String> response = server.send("GET", "/payers?q=borkum&limit=3");

        assertThat(server.call()).isEqualTo(List.of("list", CALLER, "borkum", new PageRequest(3, null)));
        assertThat(json(response).at("/items/0/leitwegId").asText()).isEqualTo("04011000-1234512345-06");
        assertThat(json(response).get("eventSeq").asLong()).isEqualTo(7);
    }

    @Test
    void refusesAQueryOfTooManyWords() throws Exception {
        assertThat(server.send("GET", "/payers?q=a+b+c+d+e+f+g+h+i").statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsAPayer() throws Exception {
        HttpResponse<String> response = server.send("GET", "/payers/5");

        assertThat(server.call()).isEqualTo(List.of("read", CALLER, new PayerId(5)));
        assertThat(json(response).get("country").asText()).isEqualTo("NL");
    }

    @Test
    void addsAPayerWithEveryField() throws Exception {
        server.sendJson("POST", "/payers", """
                {"name": "Stadt Borkum", "company": "Kämmerei", "street": "Neue Straße 1", "postalCode": "26757",
                 "city": "Borkum", "country": "Holland", "contactPerson": "Eva Albers", "email": "rechnung@example.org",
                 "leitwegId": "04011000-1234512345-06", "notes": "Notiz"}
                """);

        assertThat(server.applied(PayerDetails.BLANK)).isEqualTo(FULL);
    }

    @Test
    void absentFieldsStayAndNullEmpties() throws Exception {
        server.sendJson("PATCH", "/payers/5", "{\"version\": 1, \"company\": null, \"country\": null}");

        assertThat(server.applied(FULL))
                .isEqualTo(new PayerDetails(
                        "Stadt Borkum",
                        null,
                        new Address("Neue Straße 1", "26757", "Borkum", "DE"),
                        "Eva Albers",
                        "rechnung@example.org",
                        "04011000-1234512345-06",
                        "Notiz"));
    }

    @Test
    void removesAPayer() throws Exception {
        assertThat(server.send("DELETE", "/payers/5", "If-Match", "\"1\"").statusCode())
                .isEqualTo(204);
        assertThat(server.call().subList(0, 3)).isEqualTo(List.of("remove", CALLER, new PayerId(5)));
    }
}
