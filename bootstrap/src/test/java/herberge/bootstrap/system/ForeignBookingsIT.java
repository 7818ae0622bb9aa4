package herberge.bootstrap.system;

import static herberge.bootstrap.system.HouseClient.booking;
import static java.util.Collections.singletonMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.http.docs.DocsRoutes;
import herberge.bootstrap.server.RegisteredRoutes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * In a house where users see only their own bookings, another user calls every route for bookings of others. A new
 * route must be added here.
 */
class ForeignBookingsIT {

    private static final LocalDate MAY = LocalDate.of(2031, 5, 1);

    /** Ids of bookings start here, so that no other number equals one. */
    private static final long FIRST_ID = 734_002_100;

    /** Texts that no answer may contain; each is in the booking or in its history. */
    private static final List<String> SECRETS = List.of(
            "geheime Notiz", "frühere Notiz", "Geheimrat", "vertraulicher Grund", "Geheimdienst", "Geheimsache");

    private static @Nullable HouseUnderTest opened;
    private static long room;
    private static long other;
    private static long guest;
    private static long spare;
    private static long block;
    private static long hers;
    private static long cancelled;
    private static long choir;
    private static long payment;
    private static long invoice;
    private static long task;
    private static long tasked;
    private static List<Long> changes = List.of();

    private static HouseUnderTest house() {
        if (opened == null) {
            throw new IllegalStateException("the house is closed");
        }
        return opened;
    }

    @BeforeAll
    static void open() {
        HouseUnderTest house = HouseUnderTest.open(
                Map.of("HERBERGE_SECURITY_BOOKING_VISIBILITY", "own"), Clock.system(HouseUnderTest.BERLIN));
        opened = house;
        HouseClient anna = house.anna();
        house.sql("select setval('booking_id_seq', " + FIRST_ID + ")");
        house.sql("select setval('reminder_id_seq', " + FIRST_ID + ")");
        room = anna.addRoom("Stube", 4).id();
        other = anna.addRoom("Kammer", 4).id();
        guest = anna.addGuest("Erika", "Sommer").id();
        spare = anna.addGuest("Erika", "Sommer").id();
        block = anna.addBlock(other, MAY.plusDays(40), MAY.plusDays(41)).id();
        Map<String, Object> wanted = booking(room, guest, MAY, MAY.plusDays(4));
        wanted.put("partySize", 3);
        wanted.put("notes", "frühere Notiz");
        wanted.put("source", "Geheimdienst");
        wanted.put("companions", List.of(Map.of("firstName", "Emil", "lastName", "Geheimrat")));
        hers = anna.post("/bookings", wanted).expect(201).id();
        anna.patch("/bookings/" + hers, 1, Map.of("notes", "geheime Notiz")).expect(200);
        wanted.put("roomId", other);
        cancelled = anna.post("/bookings", wanted).expect(201).id();
        anna.post("/bookings/" + cancelled + "/cancel", Map.of("version", 1, "reason", "vertraulicher Grund"))
                .expect(200);
        LocalDate today = anna.today();
        anna.post("/bookings", secret(booking(room, guest, today, today.plusDays(1))))
                .expect(201);
        long in = anna.post("/bookings", secret(booking(other, guest, today.minusDays(1), today.plusDays(1))))
                .expect(201)
                .id();
        anna.step(in, "check-in", 1).expect(200);
        Map<String, Object> choirs = Map.of("name", "Geheimchor", "contactGuestId", guest, "notes", "geheime Notiz");
        choir = anna.post("/groups", choirs).expect(201).id();
        payment = paid(anna);
        house.admin().setUpCompany();
        invoice = invoiced(anna);
        task = reminder(anna, Map.of("title", "Geheimsache", "dueDate", today.toString()));
        tasked = reminder(anna, Map.of("title", "Geheimsache", "dueDate", today.toString(), "bookingId", hers));
        anna.patch("/reminders/" + tasked, 1, Map.of("priority", "high")).expect(200);
        changes = house
                .sql(
                        "select distinct change_id from audit_log where table_name in ('booking', 'booking_group', 'payment', 'invoice', 'reminder')")
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private static long reminder(HouseClient who, Map<String, Object> wanted) {
        return who.post("/reminders", wanted).expect(201).id();
    }

    private static long paid(HouseClient who) {
        house().sql("select setval('payment_id_seq', " + FIRST_ID + ")");
        Map<String, Object> wanted = secret(booking(other, guest, MAY.plusDays(60), MAY.plusDays(61)));
        wanted.putAll(Map.of("agreedTotalCents", 9_000, "agreedReason", "vertraulicher Grund"));
        long booking = who.post("/bookings", wanted).expect(201).id();
        Map<String, Object> transfer = new HashMap<>(HouseClient.payment(5_000, who.today()));
        transfer.put("reference", "geheime Notiz");
        return who.post("/bookings/" + booking + "/payments", transfer)
                .expect(201)
                .id();
    }

    private static long invoiced(HouseClient who) {
        house().sql("select setval('invoice_id_seq', " + FIRST_ID + ")");
        long booking = who.get("/payments/" + payment).body().path("bookingId").asLong();
        return who.post("/bookings/" + booking + "/invoices", Map.of())
                .expect(201)
                .id();
    }

    private static Map<String, Object> secret(Map<String, Object> booking) {
        booking.put("notes", "geheime Notiz");
        return booking;
    }

    @AfterAll
    static void close() {
        house().close();
    }

    /** How a route is called: queries, a body, and the ids for {@code {id}}. */
    private record Question(List<String> queries, @Nullable Object body, List<Long> ids) {

        static Question of(String... queries) {
            return new Question(List.of(queries), null, List.of());
        }

        static Question about(Long... ids) {
            return new Question(List.of(""), null, List.of(ids));
        }

        Question sending(Object sent) {
            return new Question(queries.isEmpty() ? List.of("") : queries, sent, ids);
        }
    }

    @Test
    void mergesNoGuestWithBookingsThatAreNotSeen() {
        long version = house().admin().get("/guests/" + spare).expect(200).version();
        long fromVersion = house().admin().get("/guests/" + guest).expect(200).version();
        Map<String, Object> merge = Map.of("version", version, "from", guest, "fromVersion", fromVersion);

        Reply refused = house().ben().post("/guests/" + spare + "/merge", merge);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("references"))
                .hasToString("[{\"type\":\"booking\",\"count\":1},{\"type\":\"group\",\"count\":1}]");
        assertThat(house().ben().get("/guests/" + guest).expect(200).id()).isEqualTo(guest);
        house().admin().post("/guests/" + spare + "/merge?dryRun=true", merge).expect(200);
    }

    private static Map<String, Question> questions() {
        String window = "?from=" + MAY + "&to=" + MAY.plusDays(10);
        Map<String, Question> all = new LinkedHashMap<>();
        for (String open : List.of(
                "/api/v1/openapi.json", "/api/v1/asyncapi.json", "/", "/docs", "/docs/problems", "/docs/realtime")) {
            all.put("GET " + open, Question.of(""));
        }
        for (String open : List.of("/health", "/health/live", "/health/ready", "/api/v1/info")) {
            all.put("GET " + open, Question.of(""));
        }
        all.put("POST /api/v1/auth/login", Question.of("").sending(Map.of("username", "ben", "password", "wrong")));
        all.put("POST /api/v1/auth/logout", Question.of("?unknown=1"));
        all.put("GET /api/v1/auth/session", Question.of(""));
        all.put("PUT /api/v1/auth/password", Question.of("").sending(Map.of("oldPassword", "x", "newPassword", "y")));
        aboutPasses(all);
        all.put("GET /api/v1/users", Question.of(""));
        all.put("POST /api/v1/users", Question.of("").sending(Map.of("username", "anna")));
        all.put("GET /api/v1/users/names", Question.of(""));
        all.put("GET /api/v1/users/{id}", Question.about(1L, 2L));
        all.put("PATCH /api/v1/users/{id}", Question.about(2L).sending(Map.of("version", 1, "fullName", "x")));
        all.put("GET /api/v1/users/{id}/history", Question.about(2L));
        aboutTheHouse(all, window);
        aboutBookings(all, window);
        aboutGroups(all);
        aboutReminders(all);
        return all;
    }

    private static void aboutPasses(Map<String, Question> all) {
        all.put("POST /api/v1/auth/refresh", Question.of("").sending(Map.of("refreshToken", "1.made-up")));
        all.put("GET /api/v1/auth/sessions", Question.of("", "?userId=2"));
        all.put("DELETE /api/v1/auth/sessions/{id}", Question.about(1L, 2L));
        all.put("GET /api/v1/auth/tokens", Question.of(""));
        all.put("POST /api/v1/auth/tokens", Question.of("").sending(Map.of("name", "x")));
        all.put("DELETE /api/v1/auth/tokens/{id}", Question.about(1L));
    }

    /** All events since the house was opened. */
    private static String stream() {
        return "?after=0&limit=500&epoch="
                + house().ben()
                        .get("/info")
                        .expect(200)
                        .body()
                        .required("epoch")
                        .asText();
    }

    private static void aboutTheHouse(Map<String, Question> all, String window) {
        all.put("GET /api/v1/rooms", Question.of(""));
        all.put("POST /api/v1/rooms", Question.of("?dryRun=true").sending(Map.of("name", "x")));
        all.put("GET /api/v1/rooms/{id}", Question.about(room));
        all.put("PATCH /api/v1/rooms/{id}", Question.about(room).sending(Map.of("version", 1, "capacity", 1)));
        all.put("DELETE /api/v1/rooms/{id}", Question.about(room));
        all.put("GET /api/v1/rooms/{id}/history", Question.about(room));
        all.put("GET /api/v1/room-blocks", Question.of("", "?roomId=" + other, window));
        all.put(
                "POST /api/v1/room-blocks",
                Question.of("").sending(HouseClient.block(room, MAY.plusDays(1), MAY.plusDays(9))));
        all.put("GET /api/v1/room-blocks/{id}", Question.about(block));
        all.put(
                "PATCH /api/v1/room-blocks/{id}",
                Question.about(block)
                        .sending(Map.of(
                                "version",
                                1,
                                "roomId",
                                room,
                                "from",
                                MAY.toString(),
                                "to",
                                MAY.plusDays(2).toString())));
        all.put("DELETE /api/v1/room-blocks/{id}", Question.about(block));
        all.put("GET /api/v1/room-blocks/{id}/history", Question.about(block));
        all.put("GET /api/v1/guests", Question.of("", "?q=Sommer", "?q=Geheimrat"));
        all.put("POST /api/v1/guests", Question.of("?dryRun=true").sending(Map.of("lastName", "x")));
        all.put("GET /api/v1/guests/{id}", Question.about(guest));
        all.put("PATCH /api/v1/guests/{id}", Question.about(guest).sending(Map.of("version", 1, "phone", "1")));
        all.put("DELETE /api/v1/guests/{id}", Question.about(guest));
        all.put("GET /api/v1/guests/{id}/history", Question.about(guest));
        all.put("GET /api/v1/guests/{id}/export", Question.about(guest));
        all.put("POST /api/v1/guests/{id}/erase", Question.about(guest).sending(Map.of("version", 1)));
        all.put("GET /api/v1/guests/duplicates", Question.of(""));
        all.put("GET /api/v1/guests/{id}/credit", Question.about(guest));
        all.put("POST /api/v1/guests/{id}/credit", Question.about(guest).sending(HouseClient.credit("refund", 100)));
        all.put("GET /api/v1/credits/{id}", Question.about(1L));
        all.put("GET /api/v1/credits/{id}/history", Question.about(1L));
        all.put("POST /api/v1/credits/{id}/reverse", Question.about(1L).sending(Map.of()));
        all.put(
                "POST /api/v1/guests/{id}/merge",
                Question.about(spare).sending(Map.of("version", 1, "from", guest, "fromVersion", 1)));
        all.put("GET /api/v1/availability", Question.of(window, window + "&partySize=9"));
        all.put("GET /api/v1/tape-chart", Question.of(window));
        all.put("GET /api/v1/today", Question.of(""));
        all.put("GET /api/v1/settings/reminders", Question.of(""));
        all.put("PATCH /api/v1/settings/reminders", Question.of("").sending(Map.of("paymentActive", false)));
        aboutCatalog(all, "services");
        aboutCatalog(all, "discounts");
        aboutPayers(all);
        all.put("GET /api/v1/settings/prices", Question.of(""));
        all.put("PATCH /api/v1/settings/prices", Question.of("").sending(Map.of("touristTaxes", List.of())));
        all.put("GET /api/v1/settings/company", Question.of(""));
        all.put("PATCH /api/v1/settings/company", Question.of("").sending(Map.of("paymentDays", 7)));
        all.put(
                "POST /api/v1/quotes",
                Question.of("")
                        .sending(Map.of(
                                "roomId",
                                room,
                                "checkIn",
                                MAY.toString(),
                                "checkOut",
                                MAY.plusDays(2).toString(),
                                "partySize",
                                1)));
        all.put("GET /api/v1/audit", Question.of("", "?table=booking", "?recordId=" + hers));
        all.put("GET /api/v1/archive", Question.of("", "?table=booking", "?guestId=" + guest));
        all.put("GET /api/v1/events", Question.of(stream()));
        all.put("GET /api/v1/admin/jobs", Question.of(""));
        all.put("POST /api/v1/admin/jobs/{name}/run", Question.of("").sending(Map.of()));
        all.put("GET /api/v1/changes", Question.of("", "?mine=true"));
        all.put("POST /api/v1/changes/{id}/undo", Question.about().sending(Map.of()));
    }

    private static void aboutCatalog(Map<String, Question> all, String name) {
        String path = "/api/v1/" + name;
        all.put("GET " + path, Question.of(""));
        all.put("POST " + path, Question.of("?dryRun=true").sending(Map.of("name", "x")));
        all.put("GET " + path + "/{id}", Question.about(1L));
        all.put("PATCH " + path + "/{id}", Question.about(1L).sending(Map.of("version", 1, "active", false)));
        all.put("DELETE " + path + "/{id}", Question.about(1L));
        all.put("GET " + path + "/{id}/history", Question.about(1L));
    }

    private static void aboutPayers(Map<String, Question> all) {
        String path = "/api/v1/payers";
        all.put("GET " + path, Question.of("", "?q=geheim"));
        all.put("POST " + path, Question.of("?dryRun=true").sending(Map.of("name", "x")));
        all.put("GET " + path + "/{id}", Question.about(1L));
        all.put("PATCH " + path + "/{id}", Question.about(1L).sending(Map.of("version", 1, "name", "x")));
        all.put("DELETE " + path + "/{id}", Question.about(1L));
        all.put("GET " + path + "/{id}/history", Question.about(1L));
    }

    private static void aboutBookings(Map<String, Question> all, String window) {
        all.put(
                "GET /api/v1/bookings",
                Question.of(
                        "",
                        window,
                        "?roomId=" + room,
                        "?guestId=" + guest,
                        "?status=cancelled&status=confirmed&status=checked-in",
                        "?q=geheim",
                        "?q=Sommer",
                        "?q=" + FIRST_ID / 100,
                        "?arriving=" + MAY,
                        "?departing=" + MAY.plusDays(4)));
        all.put(
                "POST /api/v1/bookings",
                Question.of("", "?dryRun=true").sending(booking(room, guest, MAY.plusDays(1), MAY.plusDays(2))));
        String one = " /api/v1/bookings/{id}";
        all.put("GET" + one, Question.about(hers, cancelled));
        all.put("PATCH" + one, Question.about(hers, cancelled).sending(Map.of("version", 2, "notes", "x")));
        all.put("DELETE" + one, Question.about(hers));
        all.put("GET" + one + "/history", Question.about(hers, cancelled));
        for (String step : List.of("confirm", "reserve", "check-in", "check-out", "cancel", "no-show", "reopen")) {
            all.put("POST" + one + "/" + step, Question.about(hers, cancelled).sending(Map.of("version", 2)));
        }
        all.put(
                "POST" + one + "/swap-room",
                Question.about(hers, cancelled).sending(Map.of("version", 2, "with", cancelled)));
        all.put("GET" + one + "/payments", Question.about(hers, cancelled));
        all.put(
                "POST" + one + "/payments",
                Question.about(hers, cancelled).sending(HouseClient.payment(100, MAY.minusYears(1))));
        all.put("POST" + one + "/invoices", Question.about(hers, cancelled).sending(Map.of()));
        all.put("GET /api/v1/invoices", Question.of("", "?open=true", "?guestId=" + guest, "?payerId=1"));
        all.put("GET /api/v1/invoices/{id}", Question.about(invoice));
        all.put("GET /api/v1/invoices/{id}/pdf", Question.about(invoice));
        all.put("GET /api/v1/invoices/{id}/xml", Question.about(invoice));
        all.put("GET /api/v1/invoices/{id}/history", Question.about(invoice));
        all.put("POST /api/v1/invoices/{id}/cancel", Question.about(invoice).sending(Map.of("reason", "falsch")));
        all.put("GET /api/v1/payments/{id}", Question.about(payment));
        all.put("GET /api/v1/payments/{id}/history", Question.about(payment));
        all.put("POST /api/v1/payments/{id}/reverse", Question.about(payment).sending(Map.of()));
        all.put("POST" + one + "/reprice", Question.about(hers, cancelled).sending(Map.of("version", 2)));
        all.put(
                "POST" + one + "/change-room",
                Question.about(hers, cancelled).sending(Map.of("version", 2, "roomId", other)));
    }

    private static void aboutGroups(Map<String, Question> all) {
        String one = " /api/v1/groups/{id}";
        all.put("GET /api/v1/groups", Question.of(""));
        all.put(
                "POST /api/v1/groups",
                Question.of("?dryRun=true")
                        .sending(Map.of(
                                "name",
                                "x",
                                "contactGuestId",
                                guest,
                                "bookings",
                                List.of(booking(room, guest, MAY.plusDays(1), MAY.plusDays(2))))));
        all.put("GET" + one, Question.about(choir));
        all.put("PATCH" + one, Question.about(choir).sending(Map.of("version", 1, "name", "x")));
        all.put("DELETE" + one, Question.about(choir));
        all.put("GET" + one + "/history", Question.about(choir));
        all.put(
                "POST" + one + "/bookings",
                Question.about(choir).sending(Map.of("version", 1, "bookings", List.of(Map.of("roomId", room)))));
        all.put("POST" + one + "/invoices", Question.about(choir).sending(Map.of()));
        all.put("POST" + one + "/move", Question.about(choir).sending(Map.of("version", 1, "days", 1)));
        for (String step : List.of("confirm", "reserve", "check-in", "check-out", "cancel", "no-show", "reopen")) {
            all.put("POST" + one + "/" + step, Question.about(choir).sending(Map.of("version", 1)));
        }
    }

    private static void aboutReminders(Map<String, Question> all) {
        all.put(
                "GET /api/v1/reminders",
                Question.of("", "?due=overdue", "?due=today", "?due=upcoming", "?due=all", "?bookingId=" + hers));
        all.put(
                "POST /api/v1/reminders",
                Question.of("", "?dryRun=true")
                        .sending(Map.of("title", "x", "dueDate", MAY.toString(), "bookingId", hers)));
        String one = " /api/v1/reminders/{id}";
        all.put("GET" + one, Question.about(task, tasked));
        all.put("PATCH" + one, Question.about(task, tasked).sending(Map.of("version", 1, "title", "x")));
        all.put("DELETE" + one, Question.about(task, tasked));
        all.put("GET" + one + "/history", Question.about(task, tasked));
        for (String step : List.of("complete", "dismiss", "reopen")) {
            all.put("POST" + one + "/" + step, Question.about(task, tasked).sending(Map.of("version", 1)));
        }
        all.put(
                "POST" + one + "/snooze",
                Question.about(task, tasked).sending(Map.of("version", 1, "until", MAY.toString())));
    }

    @Test
    void asksEveryRouteThereIs() {
        Set<String> routes = new TreeSet<>(RegisteredRoutes.of(house().server()));
        routes.removeIf(route -> route.startsWith("HEAD ") || route.endsWith(" " + DocsRoutes.ASSETS));

        assertThat(new TreeSet<>(questions().keySet())).isEqualTo(routes);
    }

    @Test
    void showsAnotherNothingThroughAnyRoute() {
        Map<String, String> leaks = new LinkedHashMap<>();
        List<Long> everyId =
                new ArrayList<>(List.of(room, guest, block, hers, cancelled, payment, invoice, task, tasked));
        everyId.addAll(changes);

        questions().forEach((operation, question) -> {
            String method = operation.split(" ", -1)[0];
            String path = operation.split(" ", -1)[1];
            for (String query : question.queries()) {
                for (long id : path.contains("{id}") ? everyId : List.of(0L)) {
                    String target = path.replace("{id}", Long.toString(id)).replace("{name}", "prune-sessions") + query;
                    Reply reply = house().ben().send(method, target, question.body());
                    String told = found(reply, target);
                    if (!told.isEmpty() || reply.status() >= 500) {
                        leaks.put(method + " " + target, told + " in " + reply);
                    }
                }
            }
        });

        assertThat(leaks).isEmpty();
    }

    /** The answer repeats the requested id if there is no such entity; that discloses nothing. */
    private static String found(Reply reply, String target) {
        String text = reply.status() >= 400
                ? reply.text()
                        .replace(target.replaceAll("\\?.*", ""), "")
                        .replace(reply.body().path("requestId").asText(), "")
                        .replaceAll("there is no [a-z-]+ [0-9]+", "")
                : reply.text();
        List<String> found =
                new ArrayList<>(SECRETS.stream().filter(text::contains).toList());
        if (text.contains(Long.toString(FIRST_ID / 100))) {
            found.add("an id of hers");
        }
        return String.join(", ", found);
    }

    @Test
    void answersAboutAForeignBookingAsAboutNone() {
        long none = FIRST_ID - 1;
        questions().forEach((operation, question) -> {
            if (operation.contains("/bookings/{id}")) {
                String method = operation.split(" ", -1)[0];
                String path = operation.split(" ", -1)[1];
                Reply foreign = asked(method, path, hers, question);
                Reply absent = asked(method, path, none, question);

                assertThat(foreign.status()).as(operation).isEqualTo(method.equals("DELETE") ? 403 : 404);
                assertThat(withoutIds(foreign, hers)).as(operation).isEqualTo(withoutIds(absent, none));
            }
        });
    }

    @Test
    void answersAboutAForeignPaymentOrInvoiceAsAboutNone() {
        questions().forEach((operation, question) -> {
            boolean ofPayment = operation.contains("/payments/{id}");
            if (ofPayment || operation.contains("/invoices/{id}")) {
                String method = operation.split(" ", -1)[0];
                String path = operation.split(" ", -1)[1];

                assertThat(asked(method, path, ofPayment ? payment : invoice, question)
                                .status())
                        .as(operation)
                        .isEqualTo(404);
            }
        });
    }

    @Test
    void answersAboutAForeignReminderAsAboutNone() {
        long none = FIRST_ID - 1;
        questions().forEach((operation, question) -> {
            if (operation.contains("/reminders/{id}")) {
                String method = operation.split(" ", -1)[0];
                String path = operation.split(" ", -1)[1];
                Reply foreign = asked(method, path, task, question);

                assertThat(foreign.status()).as(operation).isEqualTo(404);
                assertThat(withoutIds(foreign, task))
                        .as(operation)
                        .isEqualTo(withoutIds(asked(method, path, none, question), none));
            }
        });
    }

    @Test
    void takesAForeignBookingForNoneInAReminder() {
        Map<String, Object> wanted = Map.of("title", "x", "dueDate", MAY.toString(), "bookingId", hers);

        Reply refused = house().ben().post("/reminders", wanted).expect(422);

        assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("unknown-reference");
    }

    @Test
    void tellsOfAReminderToWhoseTaskItIsAndThatItIsGoneToWhoseItWas() {
        long ben = house().ben().get("/auth/session").body().at("/user/id").asLong();
        Map<String, Object> assigned = Map.of("title", "Für Ben", "dueDate", MAY.toString(), "assignedTo", ben);
        try (SocketClient his = SocketClient.of(house().ben());
                SocketClient hers = SocketClient.of(house().anna())) {
            long id = reminder(house().anna(), assigned);
            assertThat(his.await("reminder-created").at("/payload/title").asText())
                    .isEqualTo("Für Ben");
            house().ben()
                    .patch("/reminders/" + id, 1, HouseClient.json(singletonMap("assignedTo", null)))
                    .expect(200);

            JsonNode gone = his.await("reminder-deleted");
            assertThat(gone.path("id").asLong()).isEqualTo(id);
            assertThat(gone.path("version").asLong()).isEqualTo(2);
            assertThat(gone.path("payload").toString()).isEqualTo("{\"id\":" + id + "}");
            JsonNode changed = hers.await(frame -> frame.path("id").asLong() == id
                    && frame.path("type").asText().equals("reminder-updated"));
            assertThat(changed.path("version").asLong()).isEqualTo(2);
            house().ben().get("/reminders/" + id).expect(404);
            house().ben().get("/reminders/" + id + "/history").expect(404);
            house().anna().get("/reminders/" + id).expect(200);
        }
    }

    private static Reply asked(String method, String path, long id, Question question) {
        return house().ben().send(method, path.replace("{id}", Long.toString(id)), question.body());
    }

    private static String withoutIds(Reply reply, long id) {
        return reply.text()
                .replace(Long.toString(id), "ID")
                .replace(reply.body().path("requestId").asText(), "REQUEST");
    }

    @Test
    void showsAForeignStayAsTakenNights() {
        String window = "?from=" + MAY + "&to=" + MAY.plusDays(10);
        Reply taken = house().ben()
                .post("/bookings", booking(room, guest, MAY.plusDays(1), MAY.plusDays(2)))
                .expect(409);

        assertThat(taken.code()).isEqualTo("room-taken");
        assertThat(taken.body().at("/conflicts").size()).isEqualTo(1);
        assertThat(taken.body().at("/conflicts/0/kind").asText()).isEqualTo("booking");
        assertThat(taken.body().at("/conflicts/0/checkIn").asText()).isEqualTo(MAY.toString());
        assertThat(taken.body().at("/conflicts/0/checkOut").asText())
                .isEqualTo(MAY.plusDays(4).toString());
        assertThat(taken.body().at("/alternatives/0/roomId").asLong()).isEqualTo(other);
        assertThat(house().ben().get("/tape-chart" + window).expect(200).text())
                .contains("\"checkIn\":\"" + MAY + "\",\"checkOut\":\"" + MAY.plusDays(4) + "\"");
        assertThat(house().ben().get("/availability" + window).expect(200).text())
                .contains("\"checkIn\":\"" + MAY + "\",\"checkOut\":\"" + MAY.plusDays(4) + "\"");
    }

    @Test
    void keepsARoomLargeEnoughForAPartyOneCannotSee() {
        Reply reply = house().ben()
                .patch(
                        "/rooms/" + room,
                        Map.of("capacity", 2),
                        "If-Match",
                        house().ben().get("/rooms/" + room).etag())
                .expect(409);

        assertThat(reply.code()).isEqualTo("in-use");
        assertThat(reply.body().at("/references/0/count").asLong()).isEqualTo(1);
    }

    @Test
    void showsEverybodyHisOwnAndAdministratorsAll() {
        assertThat(house().anna()
                        .get("/bookings")
                        .expect(200)
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(5);
        assertThat(house().admin()
                        .get("/bookings")
                        .expect(200)
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(5);
        assertThat(house().anna()
                        .get("/bookings/" + hers + "/history")
                        .expect(200)
                        .text())
                .contains("frühere Notiz");
    }
}
