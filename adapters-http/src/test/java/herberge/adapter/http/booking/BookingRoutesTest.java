package herberge.adapter.http.booking;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.booking.BookingUseCases;
import herberge.application.booking.BookingView;
import herberge.application.booking.ContinuationInput;
import herberge.application.booking.SwapInput;
import herberge.application.booking.TransitionInput;
import herberge.application.port.Bookings;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.booking.Companion;
import herberge.domain.booking.Transition;
import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Version;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The paths of bookings reach their capabilities with what the request says, and show what these return. */
class BookingRoutesTest {

    private static final BookingView BOOKING =
            BookingView.of(new Bookings.Named(aBooking().id(8).build(), "Zimmer 11", "Anna Berg"));
    private static final BookingDraft DRAFT = new BookingDraft(
            new RoomId(11),
            new GuestId(5),
            day("2026-05-01"),
            day("2026-05-03"),
            2L,
            List.of(new Companion("Ben", "Berg", day("2001-02-03"))),
            BookingStatus.RESERVED,
            new Remarks("spät", true, "phone", NOON, null, null, LocalTime.of(15, 30), null));

    private final RoutesServer server = RoutesServer.start(calls -> new BookingRoutes(new BookingUseCases(
            (caller, filter, page) -> calls.record(RoutesServer.page(BOOKING), "list", caller, filter, page),
            (caller, id) -> calls.record(BOOKING, "read", caller, id),
            (caller, request) -> calls.record(result(Outcome.CREATED), "book", caller, request),
            (caller, id, request) -> calls.record(result(Outcome.CHANGED), "change", caller, id, request),
            (caller, id, step, request) -> calls.record(result(Outcome.CHANGED), "step", caller, id, step, request),
            (caller, id, request) -> calls.record(result(Outcome.CHANGED), "continue", caller, id, request),
            (caller, id, request) -> calls.record(result(Outcome.CHANGED), "swap", caller, id, request),
            (caller, id, request) -> calls.record(result(Outcome.CHANGED), "reprice", caller, id, request),
            (caller, id, request) -> calls.record(result(Outcome.REMOVED), "remove", caller, id, request))));

    @AfterEach
    void stop() {
        server.close();
    }

    private static ChangeResult<BookingView> result(Outcome outcome) {
        return ChangeResult.of(outcome, EntityKind.BOOKING, BOOKING);
    }

    @Test
    void listsByEveryFilter() throws Exception {
        HttpResponse<String> response = server.send(
                "GET",
                "/bookings?from=2026-05-01&to=2026-05-09&roomId=11&guestId=5&status=reserved&status=no-show"
                        + "&reservationNumber=2026-5&q=berg&arriving=2026-05-02&departing=2026-05-04&limit=2");

        BookingFilter filter = new BookingFilter(
                day("2026-05-01"),
                day("2026-05-09"),
                new RoomId(11),
                new GuestId(5),
                Set.of(BookingStatus.RESERVED, BookingStatus.NO_SHOW),
                "2026-5",
                "berg",
                day("2026-05-02"),
                day("2026-05-04"),
                null);
        assertThat(server.call()).isEqualTo(List.of("list", CALLER, filter, new PageRequest(2, null)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/items/0/id").asLong()).isEqualTo(8);
    }

    @Test
    void listsAllWithoutFilters() throws Exception {
        server.send("GET", "/bookings");

        assertThat(server.call())
                .isEqualTo(
                        List.of("list", CALLER, BookingFilter.all(), new PageRequest(PageRequest.DEFAULT_LIMIT, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "room=1,room",
        "roomId=a,roomId",
        "status=gone,status",
        "arriving=soon,arriving",
        "from=2026-05-03&to=2026-05-01,to",
        "q=a&q=b,q",
        "limit=501,limit"
    })
    void refusesWrongFilters(String query, String pointer) throws Exception {
        HttpResponse<String> response = server.send("GET", "/bookings?" + query);

        server.assertRefused(response, 400);
        assertThat(pointers(response)).containsExactly(pointer);
    }

    @Test
    void booksWithTheFieldsOfTheBody() throws Exception {
        HttpResponse<String> response = server.sendJson(
                "POST",
                "/bookings",
                "{'roomId':11,'guestId':5,'checkIn':'2026-05-01','checkOut':'2026-05-03','partySize':2,"
                        + "'companions':[{'firstName':'Ben','lastName':'Berg','birthDate':'2001-02-03'}],"
                        + "'status':'reserved','notes':'spät','foundationCase':true,'source':'phone','expectedArrival':'15:30',"
                        + "'confirmationSentAt':'2026-04-20T12:00:00+02:00'}",
                "Idempotency-Key",
                "k-3");

        assertThat(server.call()).isEqualTo(List.of("book", CALLER));
        assertThat(server.applied(BookingDraft.BLANK)).isEqualTo(DRAFT);
        assertThat(server.request().key())
                .satisfies(key -> assertThat(key.name()).isEqualTo("k-3"));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(header(response, "Location")).isEqualTo("/api/v1/bookings/8");
        assertThat(header(response, "ETag")).isEqualTo("\"" + BOOKING.revision() + "\"");
        assertThat(json(response).at("/guest/name").asText()).isEqualTo("Anna Berg");
    }

    @Test
    void aBookingIsConfirmedUnlessItSaysOtherwise() throws Exception {
        server.sendJson("POST", "/bookings", "{'roomId':11}");

        assertThat(server.applied(BookingDraft.BLANK).status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void aBookingBeginsInNoLaterStatus() throws Exception {
        server.sendJson("POST", "/bookings", "{'status':'checked-in'}");

        server.assertFault("/status", "unknown-value");
    }

    @Test
    void readsABooking() throws Exception {
        HttpResponse<String> response = server.send("GET", "/bookings/8");

        assertThat(server.call()).isEqualTo(List.of("read", CALLER, new BookingId(8)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEqualTo("\"" + BOOKING.revision() + "\"");
        assertThat(json(response).at("/room/name").asText()).isEqualTo("Zimmer 11");
    }

    @Test
    void changesOnlyTheGivenFields() throws Exception {
        HttpResponse<String> response = server.sendJson(
                "PATCH", "/bookings/8?dryRun=true", "{'roomId':12,'notes':null}", "If-Match", "\"3.ab12\"");

        assertThat(server.call()).isEqualTo(List.of("change", CALLER, new BookingId(8)));
        assertThat(server.request().from()).containsExactly(new Version(3));
        assertThat(server.request().dryRun()).isTrue();
        assertThat(server.applied(DRAFT))
                .isEqualTo(new BookingDraft(
                        new RoomId(12),
                        DRAFT.guest(),
                        DRAFT.checkIn(),
                        DRAFT.checkOut(),
                        DRAFT.partySize(),
                        DRAFT.companions(),
                        DRAFT.status(),
                        new Remarks(null, true, "phone", NOON, null, null, LocalTime.of(15, 30), null)));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void removesABooking() throws Exception {
        HttpResponse<String> response = server.send("DELETE", "/bookings/8", "If-Match", "\"4\"");

        assertThat(server.call()).isEqualTo(List.of("remove", CALLER, new BookingId(8)));
        assertThat(server.request().from()).containsExactly(new Version(4));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Transition.class)
    void everyTransitionHasItsPath(Transition transition) throws Exception {
        HttpResponse<String> response = server.send("POST", "/bookings/8/" + transition.code(), "If-Match", "\"2\"");

        assertThat(server.call()).isEqualTo(List.of("step", CALLER, new BookingId(8), transition));
        assertThat(server.request().from()).containsExactly(new Version(2));
        assertThat(server.request().defect()).isNull();
        assertThat(server.request().faults()).isEmpty();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEqualTo("\"" + BOOKING.revision() + "\"");
    }

    @Test
    void aCancellationHasAReason() throws Exception {
        server.sendJson("POST", "/bookings/8/cancel", "{'reason':'krank','version':2}");

        assertThat(server.applied(TransitionInput.BLANK)).isEqualTo(TransitionInput.because("krank"));
        assertThat(server.request().from()).containsExactly(new Version(2));
    }

    @Test
    void aReopeningMayHaveADeparture() throws Exception {
        server.sendJson("POST", "/bookings/8/reopen", "{'checkOut':'2026-05-02','version':2}");

        assertThat(server.applied(TransitionInput.BLANK)).isEqualTo(new TransitionInput(null, day("2026-05-02")));
    }

    @Test
    void noOtherTransitionHasADeparture() throws Exception {
        server.sendJson("POST", "/bookings/8/confirm", "{'checkOut':'2026-05-02'}");
        server.assertFault("/checkOut", "unknown-field");
    }

    @Test
    void noOtherTransitionHasAReason() throws Exception {
        server.sendJson("POST", "/bookings/8/check-in", "{'reason':'krank'}");

        server.assertFault("/reason", "unknown-field");
    }

    @Test
    void changesTheRoomFromANightOn() throws Exception {
        HttpResponse<String> response = server.sendJson(
                "POST", "/bookings/8/change-room", "{'roomId':12,'from':'2026-05-02'}", "If-Match", "\"2\"");

        assertThat(server.call()).isEqualTo(List.of("continue", CALLER, new BookingId(8)));
        assertThat(server.applied(ContinuationInput.BLANK))
                .isEqualTo(new ContinuationInput(new RoomId(12), day("2026-05-02")));
        assertThat(server.request().from()).containsExactly(new Version(2));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void swapsRoomsWithTheNamedVersionOfTheOther() throws Exception {
        HttpResponse<String> response =
                server.sendJson("POST", "/bookings/8/swap-room", "{'with':9,'withVersion':3,'version':2}");

        assertThat(server.call()).isEqualTo(List.of("swap", CALLER, new BookingId(8)));
        assertThat(server.applied(SwapInput.BLANK)).isEqualTo(new SwapInput(new BookingId(9), new Version(3)));
        assertThat(server.request().from()).containsExactly(new Version(2));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEqualTo("\"" + BOOKING.revision() + "\"");
    }

    @Test
    void makesAPriceAnew() throws Exception {
        HttpResponse<String> response = server.sendJson("POST", "/bookings/8/reprice", "{'version':2}");

        assertThat(server.call()).isEqualTo(List.of("reprice", CALLER, new BookingId(8)));
        assertThat(server.request().from()).containsExactly(new Version(2));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("formerPrice");
    }

    @Test
    void aSwapNamesNoVersionBelowOne() throws Exception {
        server.sendJson("POST", "/bookings/8/swap-room", "{'with':9,'withVersion':0}");

        server.assertDefect("/withVersion", "invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/bookings/x",
        "PATCH,/bookings/x",
        "DELETE,/bookings/1e3",
        "POST,/bookings/x/cancel",
        "POST,/bookings/8/leave"
    })
    void aWrongIdOrTransitionIsNotFound(String method, String path) throws Exception {
        server.assertRefused(server.sendJson(method, path, "{}"), 404);
    }

    @Test
    void anUnknownParameterOfAWriteIsADefectOfTheRequest() throws Exception {
        server.sendJson("POST", "/bookings/8/confirm?force=1", "{}");

        server.assertDefect("force", "unknown-parameter");
    }

    @Test
    void aWrongTypeIsADefectOfTheRequest() throws Exception {
        server.sendJson("POST", "/bookings", "{'partySize':'two'}");

        server.assertDefect("/partySize", "wrong-type");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/bookings,nights,unknown-field",
        "POST,/bookings,reservationNumber,read-only",
        "POST,/bookings,cancellationReason,read-only",
        "PATCH,/bookings/8,status,read-only",
        "PATCH,/bookings/8,guest,read-only",
        "POST,/bookings,continuesId,read-only",
        "PATCH,/bookings/8,continuedById,read-only"
    })
    void aFieldThatNoClientSetsIsAFaultOfTheRequest(String method, String path, String field, String code)
            throws Exception {
        server.sendJson(method, path, "{'" + field + "':'x'}");

        server.assertFault("/" + field, code);
    }
}
