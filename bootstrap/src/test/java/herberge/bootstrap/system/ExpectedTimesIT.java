package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected times are kept with a booking; a departure after the next arrival is a warning wherever the desk looks. */
class ExpectedTimesIT {

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient anna = house.anna();
    private final long guest = anna.addGuest("Ida", "Uhrzeit").id();
    private final LocalDate today = anna.today();
    private final long room = house.admin().addRoom("Kammer", 2).id();

    private Reply book(LocalDate from, LocalDate to, String field, String time) {
        Map<String, Object> draft = new LinkedHashMap<>(HouseClient.booking(room, guest, from, to));
        draft.put(field, time);
        return anna.post("/bookings", draft);
    }

    private Reply patch(Reply booking, Map<String, Object> change) {
        return anna.patch("/bookings/" + booking.id(), booking.version(), change);
    }

    @Test
    void warnsOfADepartureAfterTheNextArrival() {
        Reply leaving =
                book(today.minusDays(1), today, "expectedDeparture", "14:00").expect(201);
        assertThat(leaving.body().path("expectedDeparture").asText()).isEqualTo("14:00");
        assertThat(leaving.body().has("warnings")).isFalse();

        Reply arriving =
                book(today, today.plusDays(2), "expectedArrival", "12:30").expect(201);

        JsonNode warning = arriving.body().at("/warnings/0");
        assertThat(warning.path("code").asText()).isEqualTo("late-departure");
        assertThat(warning.path("leavingId").asLong()).isEqualTo(leaving.id());
        assertThat(warning.path("arrivingId").asLong()).isEqualTo(arriving.id());
        assertThat(anna.get("/today").expect(200).body().path("warnings")).contains(warning);
        JsonNode chart = anna.get("/tape-chart?from=" + today.minusDays(1) + "&to=" + today.plusDays(1))
                .expect(200)
                .body();
        assertThat(chart.findValues("warnings"))
                .anyMatch(warnings -> warnings.path(0).equals(warning));
        assertThat(chart.findValuesAsText("expectedArrival")).contains("12:30");

        Reply later = patch(arriving, Map.of("expectedArrival", "14:00")).expect(200);
        assertThat(later.body().has("warnings")).isFalse();
        assertThat(anna.get("/bookings/" + arriving.id() + "/history").body().findValuesAsText("to"))
                .contains("14:00");
    }

    @Test
    void takesATimeOfDayOnly() {
        for (String time : new String[] {"24:00", "9:00", "12:60", "noon", "12:00:00"}) {
            Reply refused = book(today.plusYears(3), today.plusYears(3).plusDays(1), "expectedArrival", time)
                    .expect(422);
            assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/expectedArrival");
            assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("invalid-time");
        }
    }
}
