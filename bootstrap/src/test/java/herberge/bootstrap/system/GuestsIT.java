package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
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
