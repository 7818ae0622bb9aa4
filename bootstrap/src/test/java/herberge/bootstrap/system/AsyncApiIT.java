package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.http.docs.AsyncApiDocument;
import herberge.adapter.ws.realtime.CloseCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document is correct: every frame of a real server matches it, and everything it describes exists. */
class AsyncApiIT {

    private static final LocalDate DAY = LocalDate.of(2099, 5, 1);

    private static final String FIRE = """
            delete from app_user using (select set_config('herberge.user_id', '1', true),
                                               set_config('herberge.username', 'admin', true),
                                               set_config('herberge.request_id', 'by-hand', true)) author
             where id = :id returning id
            """;

    private static HouseUnderTest house;
    private static HouseClient admin;

    private final AsyncApiDocument document = AsyncApiDocument.read();

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
    void knowsEveryFrameOfTheServer() {
        try (SocketClient desk = SocketClient.of(admin)) {
            desk.say("{\"type\":\"ping\"}");
            desk.await("pong");
            Reply booking = aBooking();
            desk.focus("booking", booking.id(), "edit");
            desk.await("presence");
            desk.focus("booking", 987_654, "view");
            desk.await("error");
            doEverythingTo(booking);
            fireSomebody();
            desk.await("user-deleted");

            assertThat(desk.frames()).hasSizeGreaterThan(15).allSatisfy(this::isAsTheDocumentSays);
            assertThat(desk.frames())
                    .extracting(frame -> frame.path("type").asText())
                    .contains("ready", "pong", "presence", "error");
            assertThat(desk.events())
                    .extracting(event -> event.path("type").asText())
                    .containsAll(document.eventTypes());
        }
    }

    private void isAsTheDocumentSays(JsonNode frame) {
        assertThat(document.faults(frame.path("type").asText(), frame))
                .as(frame.toString())
                .isEmpty();
    }

    @Test
    void knowsEveryEventThatScriptsGet() {
        JsonNode now = admin.get("/events").expect(200).body();
        admin.addGuest("Anna", "Lang");
        house.settle(); // a request is answered as soon as there is one event

        JsonNode page = admin.get(
                        "/events?after=0&wait=20&epoch=" + now.path("epoch").asText())
                .expect(200)
                .body();

        assertThat(page.path("items")).hasSizeGreaterThan(3).allSatisfy(this::isAsTheDocumentSays);
    }

    @Test
    void namesEveryCloseCodeAsThePageDoes() throws IOException {
        String page =
                Files.readString(Path.of(System.getProperty("basedir", ".")).resolve("../docs/realtime.md"));
        List<Integer> told = Pattern.compile("(?m)^\\|[^|]*")
                .matcher(page.substring(page.indexOf("### Close codes"), page.indexOf("## Between servers")))
                .results()
                .flatMap(cell -> Pattern.compile("\\d{4}").matcher(cell.group()).results())
                .map(code -> Integer.valueOf(code.group()))
                .toList();

        assertThat(document.closeCodes())
                .containsAll(
                        Stream.of(CloseCode.values()).map(CloseCode::number).toList());
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(document.closeCodes());
    }

    private Reply aBooking() {
        long room = admin.post(
                        "/rooms",
                        Map.of(
                                "name",
                                "Linde",
                                "buildingType",
                                "DZ",
                                "capacity",
                                2,
                                "location",
                                "Weiler",
                                "keyCode",
                                "4711"))
                .expect(201)
                .id();
        long guest = admin.addGuest("Ada", "Aal").id();
        return admin.book(room, guest, DAY, DAY.plusDays(3));
    }

    /** Changes and then removes the booking and everything that belongs to it. */
    private void doEverythingTo(Reply booking) {
        long room = booking.body().path("roomId").asLong();
        long guest = booking.body().path("guestId").asLong();
        long block = admin.addBlock(room, DAY.plusDays(9), DAY.plusDays(12)).id();
        admin.patch("/room-blocks/" + block, 1, Map.of("reason", "Maler")).expect(200);
        admin.delete("/room-blocks/" + block, 2).expect(204);
        long group = admin.post("/groups", Map.of("name", "Chor", "contactGuestId", guest))
                .expect(201)
                .id();
        admin.patch("/groups/" + group, 1, Map.of("notes", "singt")).expect(200);
        admin.delete("/groups/" + group, 2).expect(204);
        long reminder = admin.post("/reminders", Map.of("title", "Bettchen", "dueDate", DAY.toString()))
                .expect(201)
                .id();
        admin.patch("/reminders/" + reminder, 1, Map.of("priority", "high")).expect(200);
        admin.delete("/reminders/" + reminder, 2).expect(204);
        long service = admin.post("/services", HouseClient.service("Bettchen", 500))
                .expect(201)
                .id();
        admin.patch("/services/" + service, 1, Map.of("active", false)).expect(200);
        admin.delete("/services/" + service, 2).expect(204);
        long discount = admin.post("/discounts", HouseClient.discount("Treue", 10))
                .expect(201)
                .id();
        admin.patch("/discounts/" + discount, 1, Map.of("percent", 12.5)).expect(200);
        admin.delete("/discounts/" + discount, 2).expect(204);
        long payer =
                admin.post("/payers", Map.of("name", "Stadtkasse")).expect(201).id();
        admin.patch("/payers/" + payer, 1, Map.of("city", "Borkum")).expect(200);
        admin.delete("/payers/" + payer, 2).expect(204);
        long paid = admin.bookFor(15_000, "Zahlstube", DAY, DAY.plusDays(2)).id();
        long payment = admin.post("/bookings/" + paid + "/payments", HouseClient.payment(5_000, admin.today()))
                .expect(201)
                .id();
        admin.post("/payments/" + payment + "/reverse", Map.of()).expect(201);
        long rich = admin.addGuest("Gut", "Haben").id();
        admin.post("/guests/" + rich + "/credit", HouseClient.credit("added", 5_000))
                .expect(201);
        admin.setUpCompany();
        long invoice = admin.post("/bookings/" + paid + "/invoices", Map.of())
                .expect(201)
                .id();
        admin.post("/invoices/" + invoice + "/cancel", Map.of("reason", "falsch"))
                .expect(201);
        admin.patch("/bookings/" + booking.id(), 1, Map.of("notes", "spät")).expect(200);
        admin.delete("/bookings/" + booking.id(), 2).expect(204);
        admin.patch("/guests/" + guest, 1, Map.of("city", "Köln")).expect(200);
        admin.delete("/guests/" + guest, 2).expect(204);
        admin.patch("/rooms/" + room, 1, Map.of("keyCode", "4712")).expect(200);
        admin.delete("/rooms/" + room, 2).expect(204);
    }

    /** The API never removes a user; an operator may do so in the database, and clients are notified. */
    private void fireSomebody() {
        long user = admin.post("/users", Map.of("username", "carla", "role", "user", "password", "first-herberge-test"))
                .expect(201)
                .id();
        admin.patch("/users/" + user, 1, Map.of("fullName", "Carla")).expect(200);
        house.sql(FIRE.replace(":id", Long.toString(user)));
    }
}
