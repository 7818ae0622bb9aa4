package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The price that a booking keeps, as users see it. */
class BookingPricesIT {

    private static final Map<String, Object> DOG =
            Map.of("name", "Hund", "kind", "per-stay", "priceCents", 1_500, "vat", "service");

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient admin = house.admin();
    private final HouseClient anna = house.anna();

    private Map<String, Object> stay(String name, Map<String, Object> more) {
        Map<String, Object> room = new HashMap<>(HouseClient.room(name, 3));
        room.putAll(Map.of("lowSeasonCents", 5_100, "highSeasonCents", 5_950, "finalCleaningCents", 4_000));
        long guest = anna.addGuest("Ida", name).id();
        anna.patch("/guests/" + guest, 1, Map.of("member", true)).expect(200);
        Map<String, Object> fields = new HashMap<>(Map.of(
                "roomId",
                admin.post("/rooms", room).expect(201).id(),
                "guestId",
                guest,
                "checkIn",
                "2027-10-05",
                "checkOut",
                "2027-10-08",
                "partySize",
                2));
        fields.putAll(more);
        return fields;
    }

    private static long total(JsonNode booking) {
        return booking.at("/price/totalCents").asLong();
    }

    @Test
    void aBookingHasThePriceOfItsQuote() {
        Map<String, Object> stay = stay("Preis der Buchung", Map.of("extras", List.of(DOG)));
        JsonNode quote = anna.post("/quotes", stay).expect(200).body();

        Reply made = anna.post("/bookings", stay).expect(201);

        assertThat(made.body().get("price")).isEqualTo(quote.get("price"));
        assertThat(total(made.body())).isEqualTo(18_505);
        assertThat(made.body().get("memberRate").asBoolean()).isTrue();
        assertThat(anna.get("/bookings/" + made.id()).body()).isEqualTo(made.body());
        JsonNode rehearsed = anna.post("/bookings?dryRun=true", stay("Preis der Probe", Map.of()))
                .expect(200)
                .body();
        assertThat(total(rehearsed)).isEqualTo(17_005);
    }

    @Test
    void onlyRepriceTakesNewRates() {
        Map<String, Object> stay = stay("Preis der Räume", Map.of());
        long id = anna.post("/bookings", stay).expect(201).id();
        String path = "/bookings/" + id;
        admin.patch("/rooms/" + stay.get("roomId"), 1, Map.of("lowSeasonCents", 10_000))
                .expect(200);

        assertThat(total(anna.get(path).body())).isEqualTo(17_005);
        Reply longer = anna.patch(path, 1, Map.of("checkOut", "2027-10-09")).expect(200);
        assertThat(total(longer.body())).isEqualTo(4 * 4_335 + 4_000);
        anna.post(path + "/reprice", Map.of()).expect(428);
        Reply anew = anna.post(path + "/reprice", Map.of("version", 2)).expect(200);
        assertThat(total(anew.body())).isEqualTo(4 * 8_500 + 4_000);
        assertThat(anew.body().at("/formerPrice/totalCents").asLong()).isEqualTo(4 * 4_335 + 4_000);
        assertThat(anew.version()).isEqualTo(3);

        JsonNode undone = undoNewest();
        assertThat(total(undone)).isEqualTo(4 * 4_335 + 4_000);
        JsonNode history = anna.get(path + "/history").expect(200).body().at("/items/1/changes");
        assertThat(history.findValuesAsText("field")).containsExactly("price");
    }

    private JsonNode undoNewest() {
        long change = anna.newestChange();
        return anna.post("/changes/" + change + "/undo", Map.of()).expect(200).body();
    }

    /** The price is made from the other fields: that it changed since does not keep a change from being undone. */
    @Test
    void aRoomIsCleanedOnceWhereAStayComesBackToItsRoom() {
        Map<String, Object> stay = stay("Preis der Rückkehr", Map.of());
        Reply made = anna.post("/bookings", stay).expect(201);
        String path = "/bookings/" + made.id();
        Map<String, Object> other = stay("Preis der Zwischenzeit", Map.of());
        Map<String, Object> move = Map.of("roomId", other.get("roomId"), "from", "2027-10-07");
        Reply moved =
                anna.post(path + "/change-room", move, "If-Match", made.etag()).expect(200);
        assertThat(total(moved.body())).isEqualTo(3 * 4_335 + 2 * 4_000);

        String next = "/bookings/" + moved.body().path("continuedById").asLong();
        anna.patch(next, anna.get(next).version(), Map.of("roomId", stay.get("roomId")))
                .expect(200);

        assertThat(total(anna.get(path).body())).isEqualTo(3 * 4_335 + 4_000);
    }

    @Test
    void undoMakesThePriceOfWhatIsLeft() {
        Map<String, Object> stay = stay("Preis zurück", Map.of());
        String path = "/bookings/" + anna.post("/bookings", stay).expect(201).id();
        anna.patch(path, 1, Map.of("checkOut", "2027-10-09")).expect(200);
        long longer = anna.newestChange();
        anna.patch(path, 2, Map.of("extras", List.of(DOG))).expect(200);

        JsonNode undone =
                anna.post("/changes/" + longer + "/undo", Map.of()).expect(200).body();

        assertThat(undone.get("checkOut").asText()).isEqualTo("2027-10-08");
        assertThat(total(undone)).isEqualTo(18_505);
    }

    @Test
    void aServiceThatABookingHasIsNotDeleted() {
        long service = anna.post("/services", HouseClient.service("Kinderbett der Buchung", 700))
                .expect(201)
                .id();
        Map<String, Object> extra = Map.of("serviceId", service, "quantity", 2);
        Reply made = anna.post("/bookings", stay("Preis der Betten", Map.of("extras", List.of(extra))))
                .expect(201);
        assertThat(made.body().at("/extras/0/name").asText()).isEqualTo("Kinderbett der Buchung");
        assertThat(made.body().at("/extras/0/priceCents").asLong()).isEqualTo(700);

        JsonNode refused = anna.delete("/services/" + service, 1).expect(409).body();

        assertThat(refused.at("/references/0/type").asText()).isEqualTo("booking");
        anna.patch("/services/" + service, 1, Map.of("active", false, "priceCents", 900))
                .expect(200);
        Reply same = anna.patch(
                        "/bookings/" + made.id(),
                        1,
                        Map.of("extras", List.of(made.body().at("/extras/0"))))
                .expect(200);
        assertThat(same.version()).isEqualTo(1);
        anna.patch("/bookings/" + made.id(), 1, Map.of("extras", List.of())).expect(200);
        anna.delete("/services/" + service, 2).expect(204);
    }

    @Test
    void refusesWrongValuesAllAtOnce() {
        Map<String, Object> wrong = new HashMap<>(DOG);
        wrong.putAll(Map.of("vat", "dogs", "priceCents", -1, "quantity", 0));
        Map<String, Object> stay =
                stay("Preis der Fehler", Map.of("extras", List.of(wrong), "agreedTotalCents", 5, "notes", "x"));
        stay.put("partySize", 9);

        JsonNode refused = anna.post("/bookings", stay).expect(422).body();

        assertThat(refused.get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/extras/0/vat", "/extras/0/priceCents", "/extras/0/quantity", "/agreedReason", "/partySize");
        stay.put("price", Map.of());
        assertThat(anna.post("/bookings", stay).expect(422).body().get("errors").findValuesAsText("code"))
                .contains("read-only");
    }

    @Test
    void aVatCodeOfAnExtraStays() {
        JsonNode settings = admin.get("/settings/prices").expect(200).body();
        List<Object> rates = new java.util.ArrayList<>();
        settings.get("vatRates").forEach(rates::add);
        rates.add(Map.of("code", "dogs", "percent", 19));
        long version = settings.get("version").asLong();
        admin.patch("/settings/prices", version, Map.of("vatRates", rates)).expect(200);
        Map<String, Object> extra = new HashMap<>(DOG);
        extra.put("vat", "dogs");
        Reply made = anna.post("/bookings", stay("Preis der Steuer", Map.of("extras", List.of(extra))))
                .expect(201);

        Map<String, Object> before = Map.of("vatRates", settings.get("vatRates"));
        admin.patch("/settings/prices", version + 1, before).expect(409);

        anna.patch("/bookings/" + made.id(), 1, Map.of("extras", List.of())).expect(200);
        admin.patch("/settings/prices", version + 1, before).expect(200);
    }
}
