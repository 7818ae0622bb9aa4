package herberge.adapter.http.shared;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.adapter.http.room.RoomRoutes;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.LastAdminGuard;
import herberge.application.room.RoomUseCases;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.RequestFault;
import herberge.application.shared.VersionConflict;
import herberge.domain.booking.BookingConflict;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingViolation;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.ReservationNumber;
import herberge.domain.booking.Transition;
import herberge.domain.job.JobAlreadyRunning;
import herberge.domain.reminder.ReminderConflict;
import herberge.domain.reminder.ReminderStep;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.UserId;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way the house says no, as a client hears it: by a real server, whose one use case says just that. */
class ProblemHandlerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicReference<RuntimeException> NO =
            new AtomicReference<>(new IllegalStateException("none"));

    private static final RoomUseCases ROOMS = new RoomUseCases(
            (caller, page) -> {
                throw NO.get();
            },
            (caller, id) -> {
                throw NO.get();
            },
            (caller, edit) -> {
                throw NO.get();
            },
            (caller, id, edit) -> {
                throw NO.get();
            },
            (caller, id, edit) -> {
                throw NO.get();
            });

    private static final Javalin SERVER = Javalin.create(config -> {
        AuthenticatedCaller anybody = new AuthenticatedCaller(Caller.system("r-1"), NOON, false);
        config.http.prefer405over404 = true;
        config.routes.before(ctx -> RequestContext.authenticated(ctx, anybody));
        new ProblemHandler().addTo(config.routes);
        new RoomRoutes(ROOMS).addTo(config.routes);
    });

    @BeforeAll
    static void start() {
        SERVER.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static HttpResponse<String> told(RuntimeException no) throws Exception {
        NO.set(no);
        URI room = URI.create("http://127.0.0.1:" + SERVER.port() + "/api/v1/rooms/7");
        return CLIENT.send(HttpRequest.newBuilder(room).build(), BodyHandlers.ofString());
    }

    private static Arguments row(int status, Reason reason, String members) {
        return Arguments.of(status, reason, members);
    }

    static Stream<Arguments> reasons() {
        return Stream.of(requestFaults(), denials(), conflicts(), bookingConflicts())
                .flatMap(List::stream);
    }

    private static List<Arguments> requestFaults() {
        List<Fault> faults = List.of(new Fault(Field.of("partySize"), new BookingViolation.AboveCapacity(2)));
        String errors = "{'errors':[{'pointer':'/partySize','code':'above-capacity',"
                + "'detail':'the room takes at most 2 persons'}]}";
        return List.of(
                row(400, new RequestFault.Malformed(faults), errors),
                row(422, new Refusal.Invalid(faults), errors),
                row(422, new RequestFault.KeyReused(), "{}"),
                row(409, new RequestFault.KeyInUse(), "{}"),
                row(409, new RequestFault.AlreadyExists("username"), "{'field':'username'}"),
                row(409, new RequestFault.AlreadyUndone(813), "{'undoneBy':813}"),
                row(428, new RequestFault.PreconditionRequired(), "{}"),
                row(503, new RequestFault.Unavailable(), "{}"),
                row(503, new RequestFault.Overloaded(), "{}"));
    }

    private static List<Arguments> denials() {
        return List.of(
                row(401, new AccessRefusal.Unauthenticated(), "{}"),
                row(403, new AccessRefusal.Forbidden(), "{}"),
                row(403, new AccessRefusal.PasswordChangeRequired(), "{}"),
                row(404, new Refusal.NotFound("room", 7), "{}"),
                row(429, new AccessRefusal.RateLimited(Duration.ofMillis(1500)), "{}"));
    }

    private static List<Arguments> conflicts() {
        VersionConflict.Since since = new VersionConflict.Since("notes", null, "spät", 2, "anna", NOON);
        return List.of(
                row(
                        409,
                        new Refusal.InUse(List.of(new Refusal.InUse.Reference("booking", 3))),
                        "{'references':[{'type':'booking','count':3}]}"),
                row(409, new LastAdminGuard(), "{}"),
                row(409, new JobAlreadyRunning("prune-events"), "{'job':'prune-events'}"),
                row(
                        409,
                        new ReminderConflict.IllegalStep("done", ReminderStep.SNOOZE, List.of(ReminderStep.REOPEN)),
                        "{'from':'done','to':'snoozed','allowed':['reopen']}"),
                row(
                        412,
                        new VersionConflict(null, 2, 3, List.of(since), List.of("notes")),
                        "{'current':null,'yourVersion':2,'currentVersion':3,'clashes':['notes'],"
                                + "'changes':[{'field':'notes','from':null,'to':'spät','by':2,'username':'anna',"
                                + "'at':'2026-04-20T10:00:00Z'}]}"));
    }

    private static List<Arguments> bookingConflicts() {
        RoomId room = new RoomId(11);
        UserId anna = new UserId(2);
        List<Occupancy> taken = Stream.of(
                        new Occupancy.ByBooking(
                                new BookingId(5),
                                new ReservationNumber("2026-5"),
                                BookingStatus.CONFIRMED,
                                false,
                                anna),
                        new Occupancy.ByBlock(new RoomBlockId(6), "Neuer Boden", anna),
                        new Occupancy.ByHiddenBooking(false))
                .map(holder -> new Occupancy(room, nights("2026-05-01", "2026-05-03"), holder))
                .toList();
        String nights = "'checkIn':'2026-05-01','checkOut':'2026-05-03'";
        return List.of(
                row(
                        409,
                        new BookingConflict.RoomTaken(taken, List.of(aRoom().build())),
                        "{'conflicts':[{'kind':'booking','id':5,'reservationNumber':'2026-5'," + nights
                                + ",'status':'confirmed','createdBy':2},"
                                + "{'kind':'block','id':6," + nights + ",'reason':'Neuer Boden','createdBy':2},"
                                + "{'kind':'booking'," + nights + "}],"
                                + "'alternatives':[{'roomId':11,'name':'Zimmer 11','location':'Berlin','capacity':2}]}"),
                row(
                        409,
                        new BookingConflict.RoomOccupied(List.of(new Occupancy(
                                room, nights("2026-05-01", "2026-05-03"), new Occupancy.ByHiddenBooking(true)))),
                        "{'conflicts':[{'kind':'booking'," + nights + "}]}"),
                row(409, new BookingConflict.RoomInactive(room), "{'roomId':11}"),
                row(409, new BookingConflict.StayFrozen(BookingStatus.NO_SHOW), "{'bookingStatus':'no-show'}"),
                row(409, new BookingConflict.TooEarly(day("2026-05-01")), "{'notBefore':'2026-05-01'}"),
                row(
                        409,
                        new BookingConflict.IllegalTransition(
                                BookingStatus.CANCELLED, BookingStatus.CHECKED_IN, List.of(Transition.REOPEN)),
                        "{'from':'cancelled','to':'checked-in','allowed':['reopen']}"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonIsToldInItsOwnWords(int status, Reason reason, String members) throws Exception {
        HttpResponse<String> answer = told(Refusal.because(reason));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        ObjectNode problem = (ObjectNode) new JsonMapper().readTree(answer.body());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText())
                .isNotBlank()
                .isNotEqualTo(problem.path("title").asText());
        JsonNode expected = ((ObjectNode) new JsonMapper().readTree(members.replace('\'', '"')))
                .put("type", "urn:herberge:problem:" + reason.code())
                .put("status", status)
                .put("instance", "/api/v1/rooms/7")
                .put("code", reason.code())
                .put("requestId", "none");
        JsonNode facts = problem.without(List.of("title", "detail"));
        assertThat(facts).isEqualTo(expected);
    }

    @Test
    void noReasonIsForgotten() {
        Set<Class<?>> told = reasons().map(row -> row.get()[1].getClass()).collect(Collectors.toSet());

        for (Class<?> kind :
                List.of(RequestFault.class, AccessRefusal.class, BookingConflict.class, ReminderConflict.class)) {
            assertThat(told).contains(kind.getPermittedSubclasses());
        }
    }

    @Test
    void whoMayComeBackIsToldWhen() throws Exception {
        assertThat(header(told(Refusal.because(new AccessRefusal.RateLimited(Duration.ofMillis(1500)))), "Retry-After"))
                .isEqualTo("2");
        assertThat(header(told(Refusal.because(new RequestFault.Unavailable())), "Retry-After"))
                .isEqualTo("2");
        assertThat(header(told(Refusal.because(new AccessRefusal.Unauthenticated())), "WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @Test
    void ofSeveralReasonsTheFirstIsTheCodeAndAllAreListed() throws Exception {
        List<Reason> reasons = new ArrayList<>(List.of(
                new BookingConflict.RoomInactive(new RoomId(11)), new BookingConflict.TooEarly(day("2026-05-01"))));

        JsonNode problem = new JsonMapper().readTree(told(new Refusal(reasons)).body());

        assertThat(problem.path("code").asText()).isEqualTo("room-inactive");
        assertThat(problem.path("reasons").findValuesAsText("code")).containsExactly("room-inactive", "too-early");
        assertThat(problem.at("/reasons/1/notBefore").asText()).isEqualTo("2026-05-01");
    }

    @Test
    void whatNobodyForesawTellsNothingOfItself() throws Exception {
        HttpResponse<String> answer = told(new IllegalStateException("select secret from guest"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"code\":\"internal\"").doesNotContain("secret", "Exception", "herberge.");
    }

    @Test
    void whatTheServerRefusesIsToldInOwnWords() throws Exception {
        URI server = URI.create("http://127.0.0.1:" + SERVER.port());

        assertThat(detail(HttpRequest.newBuilder(server.resolve("/nothing"))))
                .isEqualTo("there is nothing at this address; /docs describes the API");
        assertThat(detail(HttpRequest.newBuilder(server.resolve("/ws"))))
                .isEqualTo("this is the address of a WebSocket; the request must ask for the upgrade");
        assertThat(detail(HttpRequest.newBuilder(server.resolve("/api/v1/rooms/7"))
                        .PUT(HttpRequest.BodyPublishers.noBody())))
                .isEqualTo("the address has no such method; the header Allow names those that it has");
    }

    private static String detail(HttpRequest.Builder request) throws Exception {
        String body = CLIENT.send(request.build(), BodyHandlers.ofString()).body();
        return new JsonMapper().readTree(body).path("detail").asText();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
