package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guests as they are: with one name, as companies. */
class GuestsIT {

    private static final LocalDate ARRIVAL = LocalDate.of(2033, 5, 1);

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient admin = house.admin();
    private final HouseClient anna = house.anna();

    private Reply add(Map<String, Object> guest) {
        return anna.post("/guests", guest).expect(201);
    }

    private String shownBy(Reply booking) {
        return anna.get("/bookings/" + booking.id())
                .expect(200)
                .body()
                .at("/guest/name")
                .asText();
    }

    @Test
    void showsACompanyUntilAPersonIsNamed() {
        long room = admin.addRoom("Gastzimmer", 2).id();
        Reply company = add(Map.of("company", "Kolpingwerk Quakenbrück"));
        Reply booking = anna.book(room, company.id(), ARRIVAL, ARRIVAL.plusDays(2));

        assertThat(shownBy(booking)).isEqualTo("Kolpingwerk Quakenbrück");
        JsonNode found =
                anna.get("/bookings?q=kolpingwerk%20quakenbrueck").expect(200).body();
        assertThat(found.path("items")).hasSize(1);

        anna.patch("/guests/" + company.id(), 1, Map.of("lastName", "Unger")).expect(200);
        assertThat(shownBy(booking)).isEqualTo("Unger");

        anna.patch("/guests/" + company.id(), 2, HouseClient.json(Map.of("firstName", "Ute")))
                .expect(200);
        assertThat(shownBy(booking)).isEqualTo("Ute Unger");
    }

    private JsonNode guestOf(Reply booking) {
        return anna.get("/bookings/" + booking.id()).expect(200).body().path("guestId");
    }

    /** The ids of every listed pair; other tests add guests of equal names, so that there are several pages. */
    private List<List<Long>> listedDuplicates() {
        return anna.listAll("/guests/duplicates?limit=500").stream()
                .map(item -> List.of(
                        item.at("/guest/id").asLong(), item.at("/duplicate/id").asLong()))
                .toList();
    }

    @Test
    void seesAGuestComeTwiceAndMergesBothInOneChange() {
        long room = admin.addRoom("Doppelzimmer", 2).id();
        Reply stays = add(Map.of("firstName", "Hans", "lastName", "Doppelhuber", "phone", "0871 2233445"));
        Reply ends = add(Map.of("firstName", "H.", "lastName", "Doppelhuber", "phone", "+49 871 2233445"));
        assertThat(ends.body().path("duplicates"))
                .hasToString("[{\"id\":" + stays.id() + ",\"name\":\"Hans Doppelhuber\",\"why\":[\"phone\"]}]");
        assertThat(listedDuplicates()).contains(List.of(stays.id(), ends.id()));
        Reply booking = anna.book(room, ends.id(), ARRIVAL, ARRIVAL.plusDays(2));

        Map<String, Object> merge = Map.of("from", ends.id(), "fromVersion", 1, "version", 1);
        Reply merged = anna.post("/guests/" + stays.id() + "/merge", merge).expect(200);

        assertThat(merged.body().path("mergedFrom")).hasToString("[" + ends.id() + "]");
        assertThat(guestOf(booking).asLong()).isEqualTo(stays.id());
        Reply alias = anna.get("/guests/" + ends.id()).expect(200);
        assertThat(alias.body()).isEqualTo(merged.body());
        JsonNode change = anna.get("/changes?mine=true&limit=1").body().at("/items/0");

        anna.post("/changes/" + change.path("id").asLong() + "/undo", null).expect(200);
        assertThat(guestOf(booking).asLong()).isEqualTo(ends.id());
        Reply apart = anna.get("/guests/" + ends.id()).expect(200);
        assertThat(apart.id()).isEqualTo(ends.id());
        assertThat(apart.version()).isEqualTo(2);
        assertThat(anna.get("/guests/" + stays.id()).expect(200).body().path("mergedFrom"))
                .isEmpty();
    }

    private long idsOf(String path) {
        return anna.get(path).expect(200).body().at("/items/0/id").asLong();
    }

    @Test
    void takesTheIdOfAMergedGuestWhereAGuestIsNamed() {
        long room = admin.addRoom("Aliaszimmer", 2).id();
        long stays = add(Map.of("lastName", "Aliasmann")).id();
        long ends = add(Map.of("lastName", "Aliasmann")).id();
        anna.post("/guests/" + stays + "/merge", Map.of("from", ends, "fromVersion", 1, "version", 1))
                .expect(200);

        Reply booking = anna.book(room, ends, ARRIVAL, ARRIVAL.plusDays(2));
        assertThat(booking.body().path("guestId").asLong()).isEqualTo(stays);
        assertThat(idsOf("/bookings?guestId=" + ends)).isEqualTo(booking.id());
        Reply patched = anna.patch("/bookings/" + booking.id(), 1, Map.of("guestId", ends))
                .expect(200);
        assertThat(patched.version()).isEqualTo(1);

        Map<String, Object> stay = Map.of(
                "roomId", room, "guestId", ends, "checkIn", "2033-06-01", "checkOut", "2033-06-03", "partySize", 1);
        Reply group = anna.post("/groups", Map.of("name", "Alias", "contactGuestId", ends, "bookings", List.of(stay)))
                .expect(201);
        assertThat(group.body().path("contactGuestId").asLong()).isEqualTo(stays);
        assertThat(group.body().at("/bookings/0/guestId").asLong()).isEqualTo(stays);
        anna.post("/quotes", stay).expect(200);
        assertThat(anna.post("/bookings", Map.of("roomId", room, "guestId", 999_999_999))
                        .expect(422)
                        .body()
                        .path("errors"))
                .anyMatch(error -> error.path("pointer").asText().equals("/guestId"));
    }

    @Test
    void notesWhatDiffersOfAMergedGuestUntilItIsUndone() {
        long stays = add(Map.of("lastName", "Notizmann", "email", "n@example.org", "notes", "vegetarian"))
                .id();
        long ends = add(Map.of("lastName", "Notizmann", "email", "old@example.org", "phone", "0221 987654"))
                .id();

        Reply merged = anna.post("/guests/" + stays + "/merge", Map.of("from", ends, "fromVersion", 1, "version", 1))
                .expect(200);

        assertThat(merged.body().path("notes").asText())
                .isEqualTo("vegetarian\nNotizmann (" + ends + "): email old@example.org");
        assertThat(merged.body().path("phone").asText()).isEqualTo("0221 987654");
        anna.post("/changes/" + anna.newestChange() + "/undo", null).expect(200);
        JsonNode apart = anna.get("/guests/" + stays).expect(200).body();
        assertThat(apart.path("notes").asText()).isEqualTo("vegetarian");
        assertThat(apart.path("phone").isNull()).isTrue();
    }

    @Test
    void seesACompanyWithAnotherContactPerson() {
        long first =
                add(Map.of("company", "Doppelwerk AG", "lastName", "Amann")).id();
        Reply second = add(Map.of("company", "Doppelwerk AG", "lastName", "Bemann"));

        assertThat(second.body().path("duplicates"))
                .hasToString("[{\"id\":" + first + ",\"name\":\"Amann\",\"why\":[\"company\"]}]");
        assertThat(listedDuplicates()).contains(List.of(first, second.id()));
    }

    @Test
    void mergesOnlyOneOfTwoAtTheSameTime() throws Exception {
        Reply first = add(Map.of("lastName", "Wettlauf"));
        Reply second = add(Map.of("lastName", "Wettlauf"));
        List<Reply> both = List.of(first, second);
        List<Reply> replies = AtOnce.call(
                2,
                i -> anna.post(
                        "/guests/" + both.get(i).id() + "/merge",
                        Map.of("from", both.get(1 - i).id(), "fromVersion", 1, "version", 1)));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 404);
    }

    @Test
    void needsALastNameOrACompany() {
        Reply suharto = add(Map.of("lastName", "Suharto"));

        assertThat(suharto.body().path("firstName").isNull()).isTrue();
        assertThat(anna.post("/guests", Map.of("firstName", "Ute"))
                        .expect(422)
                        .body()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/lastName");
        anna.patch("/guests/" + suharto.id(), 1, "{\"lastName\":null}").expect(422);
        anna.patch("/guests/" + suharto.id(), 1, "{\"lastName\":null,\"company\":\"Suharto KG\"}")
                .expect(200);
    }
}
