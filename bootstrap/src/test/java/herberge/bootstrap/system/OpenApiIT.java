package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import herberge.adapter.http.docs.DocsRoutes;
import herberge.adapter.http.docs.OpenApiDocument;
import herberge.adapter.http.docs.OpenApiDocument.Operation;
import herberge.bootstrap.server.RegisteredRoutes;
import herberge.domain.testing.Pictures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document is correct: it has the routes of the server, and the server answers as documented. */
class OpenApiIT {

    private static final String API = "/api/v1";
    private static final LocalDate PAST = LocalDate.of(2025, 3, 1);
    private static final LocalDate FUTURE = LocalDate.of(2099, 3, 1);

    /** A house for this class only: no other test may have changed its only administrator before. */
    private static HouseUnderTest house;

    private static HouseClient admin;

    private final OpenApiDocument document = OpenApiDocument.read();
    private final Set<String> succeeded = new TreeSet<>();

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open();
        admin = house.admin();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void hasTheRoutesThatTheServerHas() {
        Set<String> routes = RegisteredRoutes.of(house.server());
        Set<String> documented =
                document.operations().stream().map(Operation::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).contains("GET " + DocsRoutes.ASSETS);

        Set<String> told = new TreeSet<>(routes);
        told.removeIf(route -> route.startsWith("HEAD ") || route.endsWith(" " + DocsRoutes.ASSETS));
        assertThat(told).isEqualTo(documented);
    }

    @Test
    void letsNobodyInWithoutATokenWhereItDoesNotSaySo() {
        Set<String> open = new TreeSet<>();
        for (Operation operation : document.operations()) {
            if (operation.open()) {
                open.add(operation.toString());
            } else {
                ask(house.nobody(), operation.toString(), 1, null, 401);
            }
        }
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "POST /api/v1/auth/login",
                        "POST /api/v1/auth/refresh",
                        "GET /api/v1/openapi.json",
                        "GET /api/v1/asyncapi.json",
                        "GET /",
                        "GET /docs",
                        "GET /docs/problems",
                        "GET /docs/realtime",
                        "GET /health",
                        "GET /health/live",
                        "GET /health/ready");
    }

    @Test
    void knowsTheAnswerToEveryOperation() {
        askAboutPeople();
        long room = askAboutRooms();
        long guest = askAboutGuests();
        askAboutBlocks(room);
        askAboutBookings(room, guest);
        askAboutSteps(room, guest);
        askAboutGroups(guest);
        askAboutReminders(room, guest);
        askAboutPayments();
        askAboutCredit();
        askAboutInvoices();
        askAboutCatalogs();
        askAboutPrices(room);
        askAboutTheCompany();
        askAboutPayers(room);
        askAboutSettings();
        askAboutTheHouse();
        ask(house.anna(), "GET /events", 0, null, 200);
        askAboutJobs();
        askAboutChanges(room, guest);

        assertThat(succeeded)
                .containsExactlyInAnyOrderElementsOf(
                        document.operations().stream().map(Operation::toString).toList());
    }

    private void askAboutGroups(long guest) {
        Map<String, Object> booking = Map.of(
                "checkIn", FUTURE.plusDays(40).toString(),
                "checkOut", FUTURE.plusDays(42).toString(),
                "partySize", 1);
        Map<String, Object> wanted =
                Map.of("name", "Chor", "contactGuestId", guest, "rooms", "auto", "bookings", List.of(booking));
        ask(admin, "POST /groups?dryRun=true", 0, wanted, 200);
        Reply group = ask(admin, "POST /groups", 0, wanted, 201);
        long id = group.id();
        ask(admin, "POST /groups", 0, Map.of("name", "Chor"), 422);
        ask(admin, "GET /groups", 0, null, 200);
        ask(admin, "GET /groups/{id}", id, null, 200);
        ask(admin, "GET /groups/{id}", 999_999_999, null, 404);
        ask(admin, "GET /groups/{id}/history", id, null, 200);
        ask(admin, "PATCH /groups/{id}", id, Map.of("version", 1, "notes", "singt"), 200);
        ask(admin, "PATCH /groups/{id}", id, Map.of("version", 1, "notes", "summt"), 412);
        Map<String, Object> more = Map.of("version", 2, "rooms", "auto", "bookings", List.of(booking));
        ask(admin, "POST /groups/{id}/bookings?dryRun=true", id, more, 200);
        ask(admin, "POST /groups/{id}/bookings", id, more, 200);
        ask(admin, "POST /groups/{id}/move", id, Map.of("version", 3, "days", 1), 200);
        ask(admin, "POST /groups/{id}/move", id, Map.of("version", 4), 422);
        ask(admin, "POST /groups/{id}/reserve", id, Map.of("version", 4), 200);
        ask(admin, "POST /groups/{id}/confirm", id, Map.of("version", 5), 200);
        ask(admin, "POST /groups/{id}/check-in", id, Map.of("version", 6), 409);
        ask(admin, "POST /groups/{id}/cancel", id, Map.of("version", 6, "reason", "krank"), 200);
        ask(admin, "POST /groups/{id}/reopen", id, Map.of("version", 7), 200);
        ask(admin, "DELETE /groups/{id}", id, Map.of("version", 8), 204);
        askAboutGroupsInHouse(guest);
    }

    private void askAboutGroupsInHouse(long guest) {
        Map<String, Object> begun = Map.of(
                "roomId", admin.addRoom("Chor", 2).id(),
                "checkIn", PAST.minusDays(30).toString(),
                "checkOut", PAST.minusDays(28).toString(),
                "partySize", 1);
        Map<String, Object> wanted = Map.of("name", "Chor", "contactGuestId", guest, "bookings", List.of(begun));
        long id = ask(admin, "POST /groups", 0, wanted, 201).id();
        ask(admin, "POST /groups/{id}/check-in", id, Map.of("version", 1), 200);
        ask(admin, "POST /groups/{id}/check-out", id, Map.of("version", 2), 200);
        ask(admin, "POST /groups/{id}/reopen", id, Map.of("version", 3), 200);
        ask(admin, "POST /groups/{id}/reopen", id, Map.of("version", 4), 200);
        ask(admin, "POST /groups/{id}/no-show", id, Map.of("version", 5), 200);
    }

    private void askAboutPeople() {
        HouseClient nobody = house.nobody();
        ask(nobody, "POST /auth/login", 0, Map.of("username", "anna", "password", HouseUnderTest.PASSWORD), 200);
        ask(nobody, "POST /auth/login", 0, Map.of("username", "anna", "password", "wrong"), 401);
        ask(nobody, "POST /auth/login", 0, Map.of("username", "anna"), 422);
        ask(nobody, "POST /auth/login", 0, "{", 400);
        ask(admin, "GET /auth/session", 0, null, 200);
        Map<String, Object> dora =
                new HashMap<>(Map.of("username", "dora", "password", "first-password", "role", "user"));
        Reply made = ask(admin, "POST /users", 0, dora, 201);
        ask(admin, "POST /users", 0, dora, 409);
        ask(admin, "POST /users", 0, Map.of("username", "D"), 422);
        ask(house.anna(), "GET /users", 0, null, 403);
        ask(admin, "GET /users", 0, null, 200);
        ask(admin, "GET /users/names", 0, null, 200);
        ask(admin, "GET /users/{id}", made.id(), null, 200);
        ask(admin, "GET /users/{id}", 999_999_999, null, 404);
        ask(admin, "PATCH /users/{id}", made.id(), Map.of("version", 1, "fullName", "Dora"), 200);
        ask(admin, "PATCH /users/{id}", made.id(), Map.of("version", 1, "fullName", "Dora B."), 412);
        ask(admin, "PATCH /users/{id}", made.id(), Map.of("fullName", "Dora B."), 428);
        ask(
                admin,
                "PATCH /users/{id}",
                1,
                Map.of("active", false),
                409,
                "If-Match",
                admin.get("/users/1").etag());
        ask(admin, "GET /users/{id}/history", made.id(), null, 200);
        HouseClient newcomer = nobody.loggedIn("dora", "first-password");
        ask(newcomer, "GET /rooms", 0, null, 403);
        ask(newcomer, "PUT /auth/password", 0, Map.of("oldPassword", "first-password", "newPassword", "short"), 422);
        ask(
                newcomer,
                "PUT /auth/password",
                0,
                Map.of("oldPassword", "first-password", "newPassword", HouseUnderTest.PASSWORD),
                204);
        askAboutPasses(nobody.loggedIn("dora", HouseUnderTest.PASSWORD));
        ask(nobody.loggedIn("dora", HouseUnderTest.PASSWORD), "POST /auth/logout", 0, null, 204);
    }

    private void askAboutPasses(HouseClient dora) {
        HouseClient nobody = house.nobody();
        Map<String, Object> login = Map.of("username", "dora", "password", HouseUnderTest.PASSWORD);
        String refreshToken = nobody.post("/auth/login", login)
                .body()
                .required("refreshToken")
                .asText();
        ask(nobody, "POST /auth/refresh", 0, Map.of("refreshToken", refreshToken), 200);
        ask(nobody, "POST /auth/refresh", 0, Map.of("refreshToken", "made up"), 401);
        ask(nobody, "POST /auth/refresh", 0, Map.of(), 422);
        long other = ask(dora, "GET /auth/sessions", 0, null, 200)
                .body()
                .required("items")
                .get(0)
                .required("id")
                .asLong();
        ask(dora, "DELETE /auth/sessions/{id}", other, null, 204);
        ask(dora, "DELETE /auth/sessions/{id}", other, null, 404);
        Map<String, Object> wanted = Map.of("name", "Kalender", "scope", "read", "expiresAt", inADay());
        Reply made = ask(dora, "POST /auth/tokens", 0, wanted, 201);
        ask(dora, "POST /auth/tokens", 0, Map.of("name", "Kalender", "scope", "all"), 422);
        ask(dora, "GET /auth/tokens", 0, null, 200);
        ask(dora, "DELETE /auth/tokens/{id}", made.id(), null, 204);
        ask(dora, "DELETE /auth/tokens/{id}", made.id(), null, 404);
    }

    private static String inADay() {
        return Instant.now().plus(1, ChronoUnit.DAYS).toString();
    }

    private long askAboutRooms() {
        Map<String, Object> stube = Map.of(
                "name",
                "Stube",
                "buildingType",
                "DZ",
                "capacity",
                2,
                "location",
                "Weiler",
                "keyCode",
                "1234",
                "notes",
                "Balkon");
        Reply made = ask(admin, "POST /rooms", 0, stube, 201);
        ask(admin, "POST /rooms?dryRun=true", 0, stube, 200);
        ask(admin, "POST /rooms", 0, Map.of("name", "Stube", "capacity", 0), 422);
        ask(admin, "POST /rooms", 0, Map.of("name", 1, "capacity", "2"), 400);
        ask(admin, "POST /rooms", 0, "name=A", 415, "Content-Type", "text/plain");
        ask(admin, "POST /rooms", 0, " ".repeat(1_100_000), 413);
        ask(admin, "POST /rooms", 0, stube, 201, "Idempotency-Key", "the-document");
        ask(admin, "POST /rooms", 0, Map.of("name", "B"), 422, "Idempotency-Key", "the-document");
        ask(admin, "GET /rooms?limit=1", 0, null, 200);
        ask(admin, "GET /rooms?limit=0", 0, null, 400);
        ask(admin, "GET /rooms", 0, null, 406, "Accept", "text/html");
        ask(admin, "GET /rooms/{id}", made.id(), null, 200);
        ask(admin, "GET /rooms/{id}", made.id(), null, 304, "If-None-Match", made.etag());
        ask(admin, "GET /rooms/{id}", 999_999_999, null, 404);
        ask(admin, "PATCH /rooms/{id}", made.id(), Map.of("notes", "Balkon nach Süden"), 200, "If-Match", made.etag());
        ask(admin, "PATCH /rooms/{id}", made.id(), Map.of("notes", "Balkon nach Norden"), 412, "If-Match", made.etag());
        ask(admin, "PATCH /rooms/{id}", made.id(), Map.of("notes", "Balkon"), 428);
        ask(admin, "GET /rooms/{id}/history", made.id(), null, 200);
        Reply spare = admin.addRoom("Kammer", 1);
        ask(house.anna(), "DELETE /rooms/{id}", spare.id(), null, 403, "If-Match", spare.etag());
        ask(admin, "DELETE /rooms/{id}?dryRun=true", spare.id(), null, 200, "If-Match", spare.etag());
        ask(admin, "DELETE /rooms/{id}", spare.id(), null, 204, "If-Match", spare.etag());
        return made.id();
    }

    private long askAboutGuests() {
        Map<String, Object> erika = Map.of(
                "firstName",
                "Erika",
                "lastName",
                "Meyer",
                "tags",
                List.of("Chor"),
                "birthDate",
                "1960-02-29",
                "marketingConsent",
                true,
                "companions",
                List.of(Map.of("firstName", "Emil", "lastName", "Meyer", "relation", "Sohn")));
        Reply made = ask(admin, "POST /guests", 0, erika, 201);
        ask(admin, "POST /guests", 0, Map.of("company", "Kolping gGmbH"), 201);
        ask(admin, "POST /guests", 0, Map.of("lastName", "M\u0000"), 422);
        ask(admin, "GET /guests?q=erika", 0, null, 200);
        ask(admin, "GET /guests?q=%00", 0, null, 400);
        ask(admin, "GET /guests/{id}", made.id(), null, 200);
        ask(admin, "PATCH /guests/{id}", made.id(), Map.of("city", "Köln"), 200, "If-Match", made.etag());
        ask(admin, "PATCH /guests/{id}", made.id(), Map.of("city", "Bonn"), 412, "If-Match", made.etag());
        ask(admin, "GET /guests/{id}/history", made.id(), null, 200);
        Reply spare = admin.addGuest("Otto", "Ott");
        ask(admin, "GET /guests/duplicates", 0, null, 200);
        Map<String, Object> merge =
                Map.of("version", 2, "from", admin.addGuest("Erika", "Meyer").id(), "fromVersion", 1);
        ask(admin, "POST /guests/{id}/merge", made.id(), Map.of("version", 2, "from", 0), 422);
        ask(admin, "POST /guests/{id}/merge", made.id(), merge, 200);
        ask(admin, "POST /guests/{id}/merge", made.id(), merge, 412);
        ask(admin, "GET /guests/{id}/export", made.id(), null, 200);
        ask(house.anna(), "POST /guests/{id}/erase", spare.id(), null, 403);
        ask(admin, "POST /guests/{id}/erase", spare.id(), null, 428);
        Reply erased = ask(admin, "POST /guests/{id}/erase", spare.id(), Map.of("version", 1), 200);
        ask(admin, "GET /guests/{id}/history", spare.id(), null, 200);
        ask(admin, "GET /guests/{id}/export", spare.id(), null, 200);
        ask(admin, "DELETE /guests/{id}", spare.id(), null, 428);
        ask(admin, "DELETE /guests/{id}", spare.id(), null, 204, "If-Match", erased.etag());
        return made.id();
    }

    private void askAboutBlocks(long room) {
        Map<String, Object> block = HouseClient.block(room, FUTURE.plusDays(50), FUTURE.plusDays(60));
        Reply made = ask(admin, "POST /room-blocks", 0, block, 201);
        ask(admin, "POST /room-blocks", 0, block, 409);
        ask(admin, "POST /room-blocks", 0, HouseClient.block(room, FUTURE, FUTURE), 422);
        ask(admin, "GET /room-blocks?roomId=" + room, 0, null, 200);
        ask(admin, "GET /room-blocks/{id}", made.id(), null, 200);
        ask(admin, "PATCH /room-blocks/{id}", made.id(), Map.of("reason", "Maler"), 200, "If-Match", made.etag());
        ask(admin, "PATCH /room-blocks/{id}", made.id(), Map.of("reason", "Dach"), 412, "If-Match", made.etag());
        ask(admin, "GET /room-blocks/{id}/history", made.id(), null, 200);
        Reply spare = admin.addBlock(room, FUTURE.plusDays(70), FUTURE.plusDays(71));
        ask(admin, "DELETE /room-blocks/{id}", spare.id(), null, 204, "If-Match", spare.etag());
        String window = "?from=" + FUTURE.plusDays(49) + "&to=" + FUTURE.plusDays(55);
        ask(admin, "GET /availability" + window + "&partySize=9", 0, null, 200);
        ask(admin, "GET /tape-chart" + window, 0, null, 200);
    }

    private void askAboutBookings(long room, long guest) {
        Map<String, Object> body = HouseClient.booking(room, guest, FUTURE, FUTURE.plusDays(3));
        body.put("partySize", 2);
        body.put("companions", List.of(Map.of("firstName", "Emil", "lastName", "Meyer")));
        Reply made = ask(admin, "POST /bookings", 0, body, 201);
        ask(admin, "POST /bookings", 0, body, 409);
        ask(
                admin,
                "POST /bookings?dryRun=true",
                0,
                HouseClient.booking(room, guest, FUTURE.plusDays(3), FUTURE.plusDays(4)),
                200);
        ask(admin, "POST /bookings", 0, HouseClient.booking(room, 999_999_999, FUTURE, FUTURE), 422);
        ask(admin, "GET /bookings?roomId=" + room + "&status=confirmed&status=reserved", 0, null, 200);
        ask(admin, "GET /bookings?status=asleep", 0, null, 400);
        ask(admin, "GET /bookings/{id}", made.id(), null, 200);
        ask(admin, "GET /bookings/{id}", made.id(), null, 304, "If-None-Match", made.etag());
        ask(admin, "PATCH /bookings/{id}", made.id(), Map.of("notes", "spät"), 200, "If-Match", made.etag());
        ask(admin, "PATCH /bookings/{id}", made.id(), Map.of("notes", "früh"), 412, "If-Match", made.etag());
        ask(admin, "GET /bookings/{id}/history", made.id(), null, 200);
        ask(
                admin,
                "DELETE /rooms/{id}",
                room,
                null,
                409,
                "If-Match",
                admin.get("/rooms/" + room).etag());
        ask(
                admin,
                "DELETE /guests/{id}",
                guest,
                null,
                409,
                "If-Match",
                admin.get("/guests/" + guest).etag());
        ask(admin, "DELETE /bookings/{id}", made.id(), null, 412, "If-Match", "\"1\"");
        ask(admin, "DELETE /bookings/{id}", made.id(), null, 204, "If-Match", "\"2\"");
    }

    private void askAboutSteps(long room, long guest) {
        Reply future = admin.book(room, guest, FUTURE, FUTURE.plusDays(3));
        step(future.id(), "reserve", 1, 200);
        step(future.id(), "reserve", 2, 409);
        step(future.id(), "confirm", 2, 200);
        step(future.id(), "check-in", 3, 409);
        step(future.id(), "cancel", 1, 412);
        ask(admin, "POST /bookings/{id}/cancel", future.id(), Map.of("version", 3, "reason", "krank"), 200);
        ask(
                admin,
                "PATCH /bookings/{id}",
                future.id(),
                Map.of("version", 4, "checkOut", FUTURE.plusDays(4).toString()),
                409);
        step(future.id(), "reopen", 4, 200);
        Reply past = admin.book(room, guest, PAST, PAST.plusDays(3));
        Reply other = admin.book(admin.addRoom("Erker", 2).id(), guest, FUTURE, FUTURE.plusDays(3));
        Map<String, Object> swap = Map.of("version", 5, "with", other.id(), "withVersion", 1);
        ask(admin, "POST /bookings/{id}/swap-room", future.id(), swap, 200);
        ask(admin, "POST /bookings/{id}/swap-room", future.id(), swap, 412);
        ask(admin, "POST /bookings/{id}/swap-room", future.id(), Map.of("version", 6, "with", 0), 422);
        ask(admin, "POST /bookings/{id}/reprice", future.id(), Map.of("version", 6), 200);
        ask(admin, "POST /bookings/{id}/reprice", future.id(), Map.of("version", 1), 412);
        Map<String, Object> onward = Map.of(
                "version",
                2,
                "roomId",
                admin.addRoom("Giebel", 2).id(),
                "from",
                FUTURE.plusDays(1).toString());
        ask(admin, "POST /bookings/{id}/change-room", other.id(), onward, 200);
        ask(admin, "POST /bookings/{id}/change-room", other.id(), onward, 412);
        ask(admin, "POST /bookings/{id}/change-room", other.id(), Map.of("version", 3), 422);
        step(past.id(), "no-show", 1, 200);
        step(past.id(), "reopen", 2, 200);
        step(past.id(), "check-in", 3, 200);
        ask(
                admin,
                "POST /guests/{id}/erase",
                guest,
                null,
                409,
                "If-Match",
                admin.get("/guests/" + guest).etag());
        ask(admin, "GET /today", 0, null, 200);
        step(past.id(), "check-out", 4, 200);
        Reply inactive = admin.addRoom("Keller", 2);
        admin.patch("/rooms/" + inactive.id(), 1, Map.of("active", false)).expect(200);
        ask(admin, "POST /bookings", 0, HouseClient.booking(inactive.id(), guest, FUTURE, FUTURE.plusDays(1)), 409);
    }

    private void askAboutSettings() {
        String path = "/settings/reminders";
        Reply is = ask(admin, "GET " + path, 0, null, 200);
        ask(admin, "GET " + path, 0, null, 304, "If-None-Match", is.etag());
        ask(admin, "PATCH " + path, 0, Map.of("paymentDaysAfterDeparture", 21), 200, "If-Match", is.etag());
        ask(admin, "PATCH " + path, 0, Map.of("paymentDaysAfterDeparture", 22), 412, "If-Match", is.etag());
        ask(admin, "PATCH " + path, 0, Map.of("paymentActive", true), 428);
        ask(admin, "PATCH " + path, 0, Map.of("version", 2, "paymentDaysAfterDeparture", -1), 422);
        ask(admin, "PATCH " + path, 0, Map.of("version", 2, "paymentActive", "yes"), 400);
        ask(house.anna(), "PATCH " + path, 0, Map.of("version", 2), 403);
    }

    private void askAboutCredit() {
        long guest = admin.addGuest("Gut", "Haben").id();
        String path = "POST /guests/{id}/credit";
        Map<String, Object> added = HouseClient.credit("added", 5_000);
        Reply made = ask(house.anna(), path, guest, added, 201);
        ask(admin, path + "?dryRun=true", guest, added, 200);
        ask(admin, path, guest, HouseClient.credit("refund", 5_001), 409);
        ask(admin, path, guest, HouseClient.credit("added", 0), 422);
        ask(admin, path, guest, Map.of("amountCents", "viel"), 400);
        ask(admin, path, 999_999_999, added, 404);
        ask(admin, "GET /guests/{id}/credit", guest, null, 200);
        ask(admin, "GET /guests/{id}/credit", 999_999_999, null, 404);
        ask(admin, "GET /guests/{id}/export", guest, null, 200);
        ask(admin, "GET /credits/{id}", made.id(), null, 200);
        ask(admin, "GET /credits/{id}", made.id(), null, 304, "If-None-Match", made.etag());
        ask(admin, "GET /credits/{id}", 999_999_999, null, 404);
        ask(admin, "GET /credits/{id}/history", made.id(), null, 200);
        ask(admin, path, guest, HouseClient.credit("expired", 1), 201);
        ask(admin, "POST /credits/{id}/reverse", made.id(), null, 409);
        long change = admin.get("/audit?table=guest_credit&recordId=" + made.id())
                .body()
                .at("/items/0/changeId")
                .asLong();
        ask(admin, "POST /changes/{id}/undo", change, null, 409);
        ask(admin, path, guest, HouseClient.credit("added", 1), 201);
        ask(admin, "POST /credits/{id}/reverse?dryRun=true", made.id(), null, 200);
        ask(admin, "POST /credits/{id}/reverse", made.id(), null, 201);
        ask(admin, "POST /credits/{id}/reverse", made.id(), null, 409);
        ask(admin, "DELETE /guests/{id}", guest, null, 409, "If-Match", "\"1\"");
    }

    private void askAboutPayments() {
        long booking =
                admin.bookFor(15_000, "Zahlstube", FUTURE, FUTURE.plusDays(2)).id();
        Map<String, Object> fields = HouseClient.payment(5_000, admin.today());
        String path = "POST /bookings/{id}/payments";
        Reply made = ask(house.anna(), path, booking, fields, 201);
        ask(admin, path, booking, HouseClient.payment(10_001, admin.today()), 422);
        ask(admin, path, booking, Map.of("amountCents", "viel"), 400);
        ask(admin, path, 999_999_999, fields, 404);
        ask(admin, "GET /bookings/{id}/payments", booking, null, 200);
        ask(admin, "GET /payments/{id}", made.id(), null, 200);
        ask(admin, "GET /payments/{id}", made.id(), null, 304, "If-None-Match", made.etag());
        ask(admin, "GET /payments/{id}/history", made.id(), null, 200);
        ask(admin, "POST /payments/{id}/reverse", made.id(), null, 201);
        ask(admin, "POST /payments/{id}/reverse", made.id(), null, 409);
        ask(admin, "GET /payments/{id}", 999_999_999, null, 404);
        ask(
                admin,
                "DELETE /bookings/{id}",
                booking,
                null,
                409,
                "If-Match",
                admin.get("/bookings/" + booking).etag());
    }

    private void askAboutInvoices() {
        long booking = admin.bookFor(15_000, "Rechnungsstube", FUTURE, FUTURE.plusDays(2))
                .id();
        String path = "POST /bookings/{id}/invoices";
        ask(admin, path, booking, Map.of(), 409);
        admin.setUpCompany();
        ask(admin, path + "?dryRun=true", booking, Map.of(), 200);
        ask(admin, path, booking, Map.of("issuedOn", FUTURE.toString()), 422);
        ask(admin, path, booking, Map.of("lines", "all"), 400);
        ask(admin, path, booking, Map.of("recipient", "payer"), 422);
        ask(admin, path, 999_999_999, Map.of(), 404);
        Reply made = ask(house.anna(), path, booking, Map.of("kind", "invoice", "recipient", "guest"), 201);
        ask(admin, path, booking, Map.of(), 409);
        long guest = made.body().path("guestId").asLong();
        ask(admin, "GET /invoices?open=true&bookingId=" + booking + "&guestId=" + guest, 0, null, 200);
        ask(admin, "GET /invoices?payerId=1", 0, null, 200);
        ask(admin, "GET /invoices?from=2026-01-01&to=2100-01-01&number=2026-0001", 0, null, 200);
        ask(admin, "GET /invoices?number=1", 0, null, 400);
        ask(admin, "GET /invoices/{id}", made.id(), null, 200);
        ask(admin, "GET /invoices/{id}", made.id(), null, 304, "If-None-Match", made.etag());
        ask(admin, "GET /invoices/{id}/pdf", made.id(), null, 200, "Accept", "application/pdf");
        ask(admin, "GET /invoices/{id}/xml", made.id(), null, 200);
        ask(admin, "GET /invoices/{id}/pdf", 999_999_999, null, 404, "Accept", "application/pdf");
        ask(admin, "GET /invoices/{id}/history", made.id(), null, 200);
        ask(admin, "GET /guests/{id}/export", guest, null, 200);
        askForWhatIsInvoiced(booking);
        askAboutInvoicesOfGroups(guest);
        ask(admin, "POST /invoices/{id}/cancel", made.id(), Map.of(), 422);
        ask(admin, "POST /invoices/{id}/cancel?dryRun=true", made.id(), Map.of("reason", "falsch"), 200);
        ask(admin, "POST /invoices/{id}/cancel", made.id(), Map.of("reason", "falsch"), 201);
        ask(admin, "POST /invoices/{id}/cancel", made.id(), Map.of("reason", "falsch"), 409);
        ask(admin, "GET /invoices/{id}", 999_999_999, null, 404);
    }

    private void askAboutInvoicesOfGroups(long guest) {
        Map<String, Object> member =
                new HashMap<>(HouseClient.booking(admin.addRoom("Chor", 2).id(), guest, FUTURE, FUTURE.plusDays(2)));
        member.put("agreedTotalCents", 15_000);
        member.put("agreedReason", "Festpreis");
        long group = admin.post("/groups", Map.of("name", "Chor", "contactGuestId", guest, "bookings", List.of(member)))
                .expect(201)
                .id();
        String path = "POST /groups/{id}/invoices";
        ask(admin, path + "?dryRun=true", group, Map.of(), 200);
        ask(admin, path, group, Map.of("bookingIds", List.of(999_999_999)), 422);
        ask(admin, path, group, Map.of("bookingIds", "all"), 400);
        ask(admin, path, 999_999_999, Map.of(), 404);
        ask(house.anna(), path, group, Map.of("kind", "invoice", "recipient", "guest"), 201);
        ask(admin, path, group, Map.of(), 409);
    }

    private void askForWhatIsInvoiced(long booking) {
        String etag = admin.get("/bookings/" + booking).etag();
        ask(admin, "PATCH /bookings/{id}", booking, Map.of("agreedTotalCents", 1), 409, "If-Match", etag);
        ask(admin, "POST /bookings/{id}/cancel", booking, null, 409, "If-Match", etag);
        ask(admin, "DELETE /bookings/{id}", booking, null, 409, "If-Match", etag);
        long change =
                admin.get("/audit?table=invoice").body().at("/items/0/changeId").asLong();
        ask(admin, "POST /changes/{id}/undo", change, null, 409);
    }

    private void askAboutCatalogs() {
        askAboutCatalog("/services", HouseClient.service("Frühstück", 950));
        askAboutCatalog("/discounts", HouseClient.discount("Treue", 10));
    }

    private void askAboutCatalog(String path, Map<String, Object> fields) {
        Reply made = ask(house.anna(), "POST " + path, 0, fields, 201);
        ask(admin, "POST " + path, 0, fields, 409);
        ask(admin, "POST " + path, 0, Map.of("name", "X"), 422);
        ask(admin, "POST " + path, 0, Map.of("name", 1), 400);
        ask(admin, "GET " + path, 0, null, 200);
        ask(admin, "GET " + path + "/{id}", made.id(), null, 200);
        ask(admin, "GET " + path + "/{id}", made.id(), null, 304, "If-None-Match", made.etag());
        ask(admin, "GET " + path + "/{id}", 999_999_999, null, 404);
        Map<String, Object> inactive = Map.of("active", false);
        Reply changed = ask(admin, "PATCH " + path + "/{id}", made.id(), inactive, 200, "If-Match", made.etag());
        ask(admin, "PATCH " + path + "/{id}", made.id(), Map.of("active", true), 412, "If-Match", made.etag());
        ask(admin, "PATCH " + path + "/{id}", made.id(), inactive, 428);
        ask(admin, "GET " + path + "/{id}/history", made.id(), null, 200);
        ask(admin, "DELETE " + path + "/{id}", made.id(), null, 204, "If-Match", changed.etag());
    }

    private void askAboutPrices(long room) {
        String path = "/settings/prices";
        Reply settings = ask(admin, "GET " + path, 0, null, 200);
        ask(admin, "GET " + path, 0, null, 304, "If-None-Match", settings.etag());
        Map<String, Object> winter = Map.of("highSeasons", List.of(Map.of("from", "12-20", "to", "01-06")));
        ask(admin, "PATCH " + path, 0, winter, 200, "If-Match", settings.etag());
        ask(admin, "PATCH " + path, 0, Map.of("highSeasons", List.of()), 412, "If-Match", settings.etag());
        ask(admin, "PATCH " + path, 0, winter, 428);
        ask(admin, "PATCH " + path, 0, Map.of("version", 2, "vatRates", List.of()), 422);
        ask(admin, "PATCH " + path, 0, Map.of("version", 2, "vatRates", "none"), 400);
        ask(house.anna(), "PATCH " + path, 0, Map.of("version", 2), 403);
        Map<String, Object> stay = Map.of(
                "roomId",
                room,
                "checkIn",
                FUTURE.toString(),
                "checkOut",
                FUTURE.plusDays(2).toString(),
                "partySize",
                1);
        ask(house.anna(), "POST /quotes", 0, stay, 200);
        ask(house.anna(), "POST /quotes", 0, Map.of("roomId", room), 422);
        ask(house.anna(), "POST /quotes", 0, Map.of("roomId", "1"), 400);
    }

    private void askAboutPayers(long room) {
        String path = "/payers";
        Map<String, Object> fields = Map.of("name", "Stadtkasse", "leitwegId", "04011000-1234512345-06");
        Reply made = ask(house.anna(), "POST " + path, 0, fields, 201);
        ask(admin, "POST " + path, 0, Map.of("country", "Atlantis"), 422);
        ask(admin, "POST " + path, 0, Map.of("name", 1), 400);
        ask(admin, "GET " + path, 0, null, 200);
        ask(admin, "GET " + path + "/{id}", made.id(), null, 200);
        ask(admin, "GET " + path + "/{id}", made.id(), null, 304, "If-None-Match", made.etag());
        ask(admin, "GET " + path + "/{id}", 999_999_999, null, 404);
        Map<String, Object> city = Map.of("city", "Borkum");
        Reply changed = ask(admin, "PATCH " + path + "/{id}", made.id(), city, 200, "If-Match", made.etag());
        ask(admin, "PATCH " + path + "/{id}", made.id(), Map.of("city", "Emden"), 412, "If-Match", made.etag());
        ask(admin, "PATCH " + path + "/{id}", made.id(), city, 428);
        ask(admin, "GET " + path + "/{id}/history", made.id(), null, 200);
        long guest = admin.addGuest("Ida", "Zahlt").id();
        LocalDate day = FUTURE.plusDays(800);
        Reply booking = admin.book(room, guest, day, day.plusDays(1));
        Map<String, Object> payer = Map.of("payerId", made.id());
        ask(admin, "PATCH /bookings/{id}", booking.id(), payer, 200, "If-Match", booking.etag());
        ask(admin, "DELETE " + path + "/{id}", made.id(), null, 409, "If-Match", changed.etag());
        Reply unused = admin.post(path, fields).expect(201);
        ask(admin, "DELETE " + path + "/{id}", unused.id(), null, 204, "If-Match", unused.etag());
    }

    private void askAboutTheCompany() {
        String path = "/settings/company";
        Reply settings = ask(admin, "GET " + path, 0, null, 200);
        ask(admin, "GET " + path, 0, null, 304, "If-None-Match", settings.etag());
        Map<String, String> dot =
                Map.of("mediaType", "image/png", "data", Pictures.dot().data());
        ask(admin, "PATCH " + path, 0, Map.of("logo", dot), 200, "If-Match", settings.etag());
        ask(admin, "PATCH " + path, 0, Map.of("city", "Borkum"), 412, "If-Match", settings.etag());
        ask(admin, "PATCH " + path, 0, Map.of("city", "Borkum"), 428);
        long version = admin.get(path).version();
        ask(admin, "PATCH " + path, 0, Map.of("version", version, "iban", "DE1"), 422);
        ask(admin, "PATCH " + path, 0, Map.of("version", version, "logo", "none"), 400);
        ask(house.anna(), "PATCH " + path, 0, Map.of("version", version), 403);
    }

    private void askAboutReminders(long room, long guest) {
        long booking = admin.book(room, guest, FUTURE.plusDays(400), FUTURE.plusDays(402))
                .id();
        String due = FUTURE.plusDays(390).toString();
        Map<String, Object> cot = Map.of(
                "title", "Kinderbett", "dueDate", due, "bookingId", booking, "priority", "high", "assignedTo", 1);
        Reply made = ask(admin, "POST /reminders", 0, cot, 201);
        ask(admin, "POST /reminders?dryRun=true", 0, cot, 200);
        ask(admin, "POST /reminders", 0, Map.of("title", "", "type", "invoice", "assignedTo", 999_999_999), 422);
        ask(admin, "POST /reminders", 0, Map.of("title", 1), 400);
        ask(admin, "GET /reminders?due=upcoming&open=true&bookingId=" + booking, 0, null, 200);
        ask(admin, "GET /reminders?due=never", 0, null, 400);
        ask(admin, "GET /reminders/{id}", made.id(), null, 200);
        ask(admin, "GET /reminders/{id}", made.id(), null, 304, "If-None-Match", made.etag());
        ask(
                admin,
                "PATCH /reminders/{id}",
                made.id(),
                Map.of("description", "aus dem Keller"),
                200,
                "If-Match",
                "\"1\"");
        ask(admin, "PATCH /reminders/{id}", made.id(), Map.of("description", "vom Dach"), 412, "If-Match", "\"1\"");
        ask(admin, "PATCH /reminders/{id}", made.id(), Map.of("description", "vom Dach"), 428);
        remind(made.id(), "snooze", Map.of("version", 2, "until", due), 200);
        remind(made.id(), "snooze", Map.of("version", 3), 422);
        remind(made.id(), "reopen", Map.of("version", 3), 409);
        remind(made.id(), "complete", Map.of("version", 3), 200);
        remind(made.id(), "complete", Map.of("version", 4), 409);
        remind(made.id(), "reopen", Map.of("version", 4), 200);
        remind(made.id(), "dismiss", Map.of("version", 5), 200);
        remind(made.id(), "dismiss", Map.of("version", 5), 412);
        ask(admin, "GET /guests/{id}/export", guest, null, 200);
        ask(admin, "POST /changes/{id}/undo", admin.newestChange(), null, 200);
        ask(admin, "GET /reminders/{id}/history", made.id(), null, 200);
        ask(admin, "DELETE /reminders/{id}?dryRun=true", made.id(), null, 200, "If-Match", "\"7\"");
        ask(admin, "DELETE /reminders/{id}", made.id(), null, 428);
        ask(admin, "DELETE /reminders/{id}", made.id(), null, 204, "If-Match", "\"7\"");
        admin.post("/reminders", Map.of("title", "Heizung", "dueDate", "2020-01-01"))
                .expect(201);
        ask(admin, "GET /today", 0, null, 200);
    }

    private void remind(long reminder, String step, Map<String, Object> body, int status) {
        ask(admin, "POST /reminders/{id}/" + step, reminder, body, status);
    }

    private void step(long booking, String transition, long version, int status) {
        ask(admin, "POST /bookings/{id}/" + transition, booking, Map.of("version", version), status);
    }

    private void askAboutTheHouse() {
        ask(admin, "GET /info", 0, null, 200);
        ask(admin, "GET /availability?from=2031-01-01", 0, null, 400);
        ask(admin, "GET /tape-chart?from=2031-01-01&to=2033-01-01", 0, null, 400);
        ask(house.nobody(), "GET /openapi.json", 0, null, 200);
        ask(house.nobody(), "GET /asyncapi.json", 0, null, 200);
        ask(house.nobody(), "GET /health/live", 0, null, 200);
        ask(house.nobody(), "GET /health/ready", 0, null, 200);
        ask(house.nobody(), "GET /health", 0, null, 200);
        ask(house.nobody(), "GET /", 0, null, 200);
        ask(house.nobody(), "GET /docs", 0, null, 200);
        ask(house.nobody(), "GET /docs/problems", 0, null, 200);
        ask(house.nobody(), "GET /docs/realtime", 0, null, 200);
    }

    private void askAboutJobs() {
        ask(house.anna(), "GET /admin/jobs", 0, null, 403);
        ask(admin, "GET /admin/jobs?limit=1", 0, null, 400);
        ask(house.anna(), "POST /admin/jobs/{name}/run", 0, null, 403);
        ask(admin, "POST /admin/jobs/{name}/run?dryRun=true", 0, null, 400);
        ask(admin, "POST /admin/jobs/{name}/run", 0, "[]", 400);
        ask(admin, "POST /admin/jobs/{name}/run", 0, Map.of("when", "now"), 422);
        await().until(() ->
                admin.get("/admin/jobs").body().at("/items/0/nextRun").isTextual());
        ask(admin, "POST /admin/jobs/{name}/run", 0, null, 202);
        await().until(() -> admin.get("/admin/jobs").expect(200).text().contains("by-hand-"));
        ask(admin, "GET /admin/jobs", 0, null, 200);
    }

    private void askAboutChanges(long room, long guest) {
        ask(admin, "GET /audit?table=user&from=2020-01-01&limit=2", 0, null, 200);
        ask(admin, "GET /audit?from=yesterday", 0, null, 400);
        ask(house.anna(), "GET /audit", 0, null, 403);
        ask(admin, "GET /archive?table=guests&limit=2", 0, null, 200);
        ask(admin, "GET /archive?fate=lost", 0, null, 400);
        ask(house.anna(), "GET /archive", 0, null, 403);
        ask(house.anna(), "GET /changes", 0, null, 200);
        Reply stay = admin.book(room, guest, FUTURE.plusDays(300), FUTURE.plusDays(302));
        long made = admin.newestChange();
        admin.patch("/bookings/" + stay.id(), 1, Map.of("notes", "spät")).expect(200);
        long noted = admin.newestChange();
        ask(admin, "POST /changes/{id}/undo", made, null, 412);
        ask(house.anna(), "POST /changes/{id}/undo", noted, null, 403);
        ask(admin, "POST /changes/{id}/undo?dryRun=true", noted, null, 200);
        ask(admin, "POST /changes/{id}/undo", noted, "[]", 400);
        ask(admin, "POST /changes/{id}/undo", noted, Map.of("version", 2), 422);
        ask(admin, "POST /changes/{id}/undo", noted, null, 200);
        ask(admin, "POST /changes/{id}/undo", 999_999_999, null, 404);
        admin.patch("/rooms/" + room, admin.get("/rooms/" + room).version(), Map.of("keyCode", "4321"))
                .expect(200);
        ask(admin, "POST /changes/{id}/undo", admin.newestChange(), null, 200);
        Reply spare = admin.addGuest("Olga", "Ott");
        long hired = admin.newestChange();
        admin.book(room, spare.id(), FUTURE.plusDays(310), FUTURE.plusDays(312));
        ask(admin, "POST /changes/{id}/undo", hired, null, 409);
        ask(admin, "POST /changes/{id}/undo", admin.newestChange(), null, 204);
        ask(admin, "POST /changes/{id}/undo", hired, null, 204);
        ask(admin, "POST /changes/{id}/undo", hired, null, 409);
    }

    /** Sends the request and checks the answer against the document. */
    private Reply ask(
            HouseClient who, String operation, long id, @Nullable Object body, int status, String... headers) {
        String method = operation.split(" ", -1)[0];
        String target = operation.split(" ", -1)[1];
        boolean beside = target.equals("/") || target.startsWith("/health") || target.startsWith("/docs");
        if (!target.startsWith(API) && !beside) {
            target = API + target;
        }
        String path = target.split("\\?", -1)[0];
        Reply reply = who.send(
                        method,
                        target.replace("{id}", Long.toString(id)).replace("{name}", "prune-login-addresses"),
                        body,
                        headers)
                .expect(status);

        assertThat(faults(method, path, reply)).as(operation + " " + reply).isEmpty();
        if (status < 300) {
            succeeded.add(method + " " + path);
        }
        return reply;
    }

    private List<String> faults(String method, String path, Reply reply) {
        JsonNode declared = document.root().at("/paths").path(path).path(method.toLowerCase(Locale.ROOT));
        if (reply.status() == 204 || reply.status() == 304) {
            assertThat(reply.text()).isEmpty();
            JsonNode answer = document.resolved(declared.path("responses").path(Integer.toString(reply.status())));
            return answer.isObject() && !answer.has("content") ? List.of() : List.of("declares no empty answer");
        }
        String mediaType = reply.header("Content-Type").split(";", 2)[0];
        JsonNode body = mediaType.contains("json") ? reply.body() : new TextNode(reply.text());
        return document.faultsOfAnswer(method, path, reply.status(), mediaType, body);
    }
}
