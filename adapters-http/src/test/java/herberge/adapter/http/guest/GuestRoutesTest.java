package herberge.adapter.http.guest;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.http.shared.RoutesServer;
import herberge.application.guest.AddedGuest;
import herberge.application.guest.AddedGuest.DuplicateView;
import herberge.application.guest.DuplicatePairView;
import herberge.application.guest.GuestExport;
import herberge.application.guest.GuestMergeDraft;
import herberge.application.guest.GuestUseCases;
import herberge.application.guest.GuestView;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Field;
import herberge.domain.shared.Version;
import herberge.domain.testing.Fixtures;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths of guests reach their capabilities with what the request says, and show what these return. */
class GuestRoutesTest {

    private static final GuestView ANNA =
            GuestView.of(aGuest().id(5).name("Anna", "Berg").build());
    private static final AuditEntry ENTRY =
            new AuditEntry(1, 2, "guest", 5, Operation.CREATED, 7, "chief", NOON, null, Map.of("city", "Ulm"), false);

    private static final DuplicatePairView PAIR = new DuplicatePairView(
            new DuplicatePairView.Ref(4, "Anna Bergh", 2),
            new DuplicatePairView.Ref(5, "Anna Berg", 1),
            List.of("phone"));

    private final RoutesServer server = RoutesServer.start(calls -> new GuestRoutes(new GuestUseCases(
            (caller, words, page) -> calls.record(RoutesServer.page(ANNA), "find", caller, String.valueOf(words), page),
            (caller, id) -> calls.record(ANNA, "read", caller, id),
            (caller, request) -> calls.record(added(), "add", caller, request),
            (caller, id, request) -> calls.record(result(Outcome.CHANGED), "change", caller, id, request),
            (caller, id, request) -> calls.record(result(Outcome.REMOVED), "remove", caller, id, request),
            (caller, id, consumer) -> consumer.accept(calls.record(export(), "export", caller, id)),
            (caller, id, request) -> calls.record(result(Outcome.CHANGED), "erase", caller, id, request),
            (caller, page) -> calls.record(RoutesServer.page(PAIR), "duplicates", caller, page),
            (caller, id, request) -> calls.record(result(Outcome.CHANGED), "merge", caller, id, request))));

    @AfterEach
    void stop() {
        server.close();
    }

    private static ChangeResult<GuestView> result(Outcome outcome) {
        return ChangeResult.of(outcome, EntityKind.GUEST, ANNA);
    }

    private static ChangeResult<AddedGuest> added() {
        AddedGuest added = new AddedGuest(ANNA, List.of(new DuplicateView(4, "Anna Bergh", List.of("phone"))));
        return ChangeResult.of(Outcome.CREATED, EntityKind.GUEST, ANNA, added);
    }

    private static GuestExport export() {
        ReminderView reminder = ReminderView.of(Fixtures.aReminder().id(3).build());
        return new GuestExport(
                ANNA,
                Collections.emptyIterator(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(reminder).iterator(),
                List.of(ENTRY).iterator());
    }

    @Test
    void findsByWordsAndPage() throws Exception {
        HttpResponse<String> response = server.send("GET", "/guests?q=anna%20berg&limit=3");

        assertThat(server.call()).isEqualTo(List.of("find", CALLER, "anna berg", new PageRequest(3, null)));
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode page = json(response);
        assertThat(page.at("/items/0/lastName").asText()).isEqualTo("Berg");
        assertThat(page.path("eventSeq").asLong()).isEqualTo(9);
        assertThat(page.path("epoch").asText()).isEqualTo("e");
    }

    @Test
    void findsAllGuestsWithoutWords() throws Exception {
        server.send("GET", "/guests");

        assertThat(server.call())
                .isEqualTo(List.of("find", CALLER, "null", new PageRequest(PageRequest.DEFAULT_LIMIT, null)));
    }

    @Test
    void refusesWrongParametersOfTheList() throws Exception {
        HttpResponse<String> response = server.send("GET", "/guests?name=x&limit=0");

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactlyInAnyOrder("name", "limit");
    }

    @Test
    void addsAGuestWithTheFieldsOfTheBody() throws Exception {
        HttpResponse<String> response = server.sendJson(
                "POST",
                "/guests?dryRun=false",
                "{'firstName':'Anna','city':'Ulm','member':true,'tags':['vip'],'birthDate':'1980-02-03',"
                        + "'costCenter':'K1','companions':[{'firstName':'Ben','relation':'son'}]}",
                "Idempotency-Key",
                "k-1");

        assertThat(server.call()).isEqualTo(List.of("add", CALLER));
        GuestDetails details = server.applied(GuestDetails.BLANK);
        assertThat(details.name().firstName()).isEqualTo("Anna");
        assertThat(details.address().city()).isEqualTo("Ulm");
        assertThat(details.membership().member()).isTrue();
        assertThat(details.tags()).containsExactly("vip");
        assertThat(details.person().birthDate()).isEqualTo(day("1980-02-03"));
        assertThat(details.billing().costCenter()).isEqualTo("K1");
        assertThat(details.companions()).singleElement().satisfies(ben -> {
            assertThat(ben.firstName()).isEqualTo("Ben");
            assertThat(ben.relation()).isEqualTo("son");
        });
        assertThat(server.request().key())
                .satisfies(key -> assertThat(key.name()).isEqualTo("k-1"));
        assertThat(server.request().dryRun()).isFalse();
        assertThat(server.request().from()).isEmpty();
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(header(response, "Location")).isEqualTo("/api/v1/guests/5");
        assertThat(header(response, "ETag")).isEqualTo("\"" + ANNA.revision() + "\"");
        assertThat(json(response).path("firstName").asText()).isEqualTo("Anna");
        assertThat(json(response).path("duplicates"))
                .hasToString("[{\"id\":4,\"name\":\"Anna Bergh\",\"why\":[\"phone\"]}]");
    }

    @Test
    void listsPairsOfGuestsThatMayBeTheSame() throws Exception {
        HttpResponse<String> response = server.send("GET", "/guests/duplicates?limit=3");

        assertThat(server.call()).isEqualTo(List.of("duplicates", CALLER, new PageRequest(3, null)));
        assertThat(json(response).at("/items/0"))
                .hasToString("{\"guest\":{\"id\":4,\"name\":\"Anna Bergh\",\"version\":2},"
                        + "\"duplicate\":{\"id\":5,\"name\":\"Anna Berg\",\"version\":1},\"why\":[\"phone\"]}");
    }

    @Test
    void mergesTheGuestOfTheBodyIntoThatOfThePath() throws Exception {
        HttpResponse<String> response =
                server.sendJson("POST", "/guests/5/merge", "{'from':4,'fromVersion':2,'version':1}");

        assertThat(server.call()).isEqualTo(List.of("merge", CALLER, new GuestId(5)));
        assertThat(server.applied(GuestMergeDraft.BLANK))
                .isEqualTo(new GuestMergeDraft(new GuestId(4), new Version(2)));
        assertThat(server.request().from()).containsExactly(Version.FIRST);
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesToSetTheMergedGuests() throws Exception {
        server.sendJson("POST", "/guests", "{'lastName':'Berg','mergedFrom':[4]}");

        assertThat(server.request().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(Field.of("mergedFrom")));
    }

    @Test
    void aDryRunReachesTheCapabilityWithoutAKey() throws Exception {
        server.sendJson("POST", "/guests?dryRun=true", "{'firstName':'Anna'}", "Idempotency-Key", "k-1");

        assertThat(server.request().dryRun()).isTrue();
        assertThat(server.request().key()).isNull();
    }

    @Test
    void readsAGuestUnderItsTag() throws Exception {
        HttpResponse<String> response = server.send("GET", "/guests/5");

        assertThat(server.call()).isEqualTo(List.of("read", CALLER, new GuestId(5)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEqualTo("\"" + ANNA.revision() + "\"");
        assertThat(json(response).path("lastName").asText()).isEqualTo("Berg");
    }

    @Test
    void answersWithoutABodyIfTheClientHasTheGuest() throws Exception {
        HttpResponse<String> response = server.send("GET", "/guests/5", "If-None-Match", "\"" + ANNA.revision() + "\"");

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void changesTheGivenFieldsFromTheVersionInTheHeader() throws Exception {
        HttpResponse<String> response = server.sendJson("PATCH", "/guests/5", "{'city':'Ulm'}", "If-Match", "\"3\"");

        assertThat(server.call()).isEqualTo(List.of("change", CALLER, new GuestId(5)));
        assertThat(server.request().from()).containsExactly(new Version(3));
        assertThat(server.request().fields()).containsExactly("city");
        GuestDetails before = aGuest().name("Anna", "Berg").city("Bonn").build().details();
        GuestDetails after = server.applied(before);
        assertThat(after.address().city()).isEqualTo("Ulm");
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEqualTo("\"" + ANNA.revision() + "\"");
        assertThat(header(response, "Location")).isEmpty();
    }

    @Test
    void removesAGuest() throws Exception {
        HttpResponse<String> response = server.send("DELETE", "/guests/5", "If-Match", "\"4\"");

        assertThat(server.call()).isEqualTo(List.of("remove", CALLER, new GuestId(5)));
        assertThat(server.request().from()).containsExactly(new Version(4));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "ETag")).isEmpty();
    }

    @Test
    void erasesAGuest() throws Exception {
        HttpResponse<String> response = server.sendJson("POST", "/guests/5/erase", "{'version':2}");

        assertThat(server.call()).isEqualTo(List.of("erase", CALLER, new GuestId(5)));
        assertThat(server.request().from()).containsExactly(new Version(2));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void exportsAllStoredDataOfAGuest() throws Exception {
        HttpResponse<String> response = server.send("GET", "/guests/5/export");

        assertThat(server.call()).isEqualTo(List.of("export", CALLER, new GuestId(5)));
        JsonNode export = json(response);
        assertThat(export.at("/guest/id").asLong()).isEqualTo(5);
        assertThat(export.path("bookings")).isEmpty();
        assertThat(export.at("/reminders/0/id").asLong()).isEqualTo(3);
        assertThat(export.at("/history/0/new/city").asText()).isEqualTo("Ulm");
        assertThat(export.at("/history/0/operation").asText()).isEqualTo("created");
    }

    @ParameterizedTest
    @CsvSource({"GET,/guests/x", "PATCH,/guests/x", "DELETE,/guests/-1", "GET,/guests/x/export", "POST,/guests/x/erase"
    })
    void anIdThatIsNoNumberIsNotFound(String method, String path) throws Exception {
        server.assertRefused(server.sendJson(method, path, "{}"), 404);
    }

    @ParameterizedTest
    @CsvSource({"/guests/5", "/guests/5/export"})
    void readsRefuseParameters(String path) throws Exception {
        HttpResponse<String> response = server.send("GET", path + "?all=1");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(pointers(response)).containsExactly("all");
    }

    @Test
    void anUnknownParameterOfAWriteIsADefectOfTheRequest() throws Exception {
        server.sendJson("PATCH", "/guests/5?force=1", "{'city':'Ulm'}");

        server.assertDefect("force", "unknown-parameter");
    }

    @Test
    void aWrongTypeIsADefectOfTheRequest() throws Exception {
        server.sendJson("POST", "/guests", "{'city':5}");

        server.assertDefect("/city", "wrong-type");
    }

    @ParameterizedTest
    @CsvSource({"shoeSize,unknown-field", "createdBy,read-only"})
    void aFieldThatNoClientSetsIsAFaultOfTheRequest(String field, String code) throws Exception {
        server.sendJson("POST", "/guests", "{'" + field + "':5}");

        server.assertFault("/" + field, code);
    }
}
