package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The limits of a stay: a leap year at most, one night at least, and which nights a party gets back. */
class StayLimitsIT {

    private static final LocalDate LEAP_YEAR = LocalDate.of(2036, 1, 1);

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient anna = house.anna();
    private final LocalDate today = anna.today();
    private final long guest = anna.addGuest("Ida", "Grenze").id();
    private final long room = anna.addRoom("Grenzkammer", 2).id();

    private Reply checkedIn(LocalDate from, LocalDate to) {
        return anna.step(anna.book(room, guest, from, to).id(), "check-in", 1).expect(200);
    }

    private Reply reopen(Reply booking, LocalDate checkOut) {
        Map<String, Object> body = Map.of("version", booking.version(), "checkOut", checkOut.toString());
        return anna.post("/bookings/" + booking.id() + "/reopen", body);
    }

    private Reply extend(Reply booking, LocalDate checkOut) {
        return anna.patch("/bookings/" + booking.id(), booking.version(), Map.of("checkOut", checkOut.toString()));
    }

    private static String day(Reply booking, String field) {
        return booking.body().path(field).asText();
    }

    private static void requireFault(Reply reply, String code) {
        assertThat(reply.expect(422).body().path("errors")).singleElement().satisfies(error -> {
            assertThat(error.path("pointer").asText()).isEqualTo("/checkOut");
            assertThat(error.path("code").asText()).isEqualTo(code);
        });
    }

    private boolean isFree(LocalDate from, LocalDate to) {
        for (JsonNode found : anna.get("/availability?from=" + from + "&to=" + to)
                .expect(200)
                .body()
                .path("items")) {
            if (found.path("roomId").asLong() == room) {
                return found.path("free").asBoolean();
            }
        }
        throw new AssertionError("room " + room + " is not listed");
    }

    @Test
    void aStayHasALeapYearAtMost() {
        LocalDate end = LEAP_YEAR.plusYears(1);
        assertThat(isFree(LEAP_YEAR, end)).isTrue();
        requireFault(
                anna.post("/bookings", HouseClient.booking(room, guest, LEAP_YEAR, end.plusDays(1))),
                "too-many-nights");

        Reply stay = anna.book(room, guest, LEAP_YEAR, end);

        assertThat(isFree(end.minusDays(1), end)).isFalse();
        assertThat(isFree(end, end.plusDays(1))).isTrue();
        assertThat(anna.get("/bookings?roomId=" + room + "&from=" + end.minusDays(1) + "&to=" + end)
                        .body()
                        .path("items")
                        .findValuesAsText("id"))
                .contains(Long.toString(stay.id()));
        assertThat(anna.get("/tape-chart?from=" + end.minusDays(1) + "&to=" + end)
                        .body()
                        .findValuesAsText("reservationNumber"))
                .contains(day(stay, "reservationNumber"));
        requireFault(extend(stay, end.plusDays(1)), "too-many-nights");
    }

    @Test
    void aDayWithoutANightIsNoStay() {
        requireFault(anna.post("/bookings", HouseClient.booking(room, guest, today, today)), "not-after-check-in");
        Reply stay = checkedIn(today, today.plusDays(2));
        requireFault(extend(stay, today), "not-after-check-in");
    }

    @Test
    void aRoomIsSoldAgainOnTheEveningOfADayUse() {
        Reply stay = checkedIn(today, today.plusDays(1));
        Reply left = anna.step(stay.id(), "check-out", stay.version()).expect(200);
        assertThat(isFree(today, today.plusDays(1))).isFalse();

        Reply in = anna.step(stay.id(), "reopen", left.version()).expect(200);
        Reply confirmed = anna.step(stay.id(), "reopen", in.version()).expect(200);
        anna.post(
                        "/bookings/" + stay.id() + "/cancel",
                        Map.of("version", confirmed.version(), "reason", "Tagesnutzung"))
                .expect(200);

        assertThat(isFree(today, today.plusDays(1))).isTrue();
        Reply next = anna.book(room, guest, today, today.plusDays(1));
        anna.step(next.id(), "check-in", 1).expect(200);
        assertThat(anna.get("/bookings/" + stay.id() + "/history").body().findValuesAsText("to"))
                .contains("checked-in", "Tagesnutzung");
    }

    @Test
    void aPartyStaysOnInARoomThatBecameInactive() {
        Reply stay = checkedIn(today.minusDays(1), today.plusDays(1));
        Reply later = anna.book(room, guest, today.plusDays(5), today.plusDays(6));
        anna.patch("/rooms/" + room, 1, Map.of("active", false)).expect(200);

        Reply longer = extend(stay, today.plusDays(3)).expect(200);

        assertThat(day(longer, "checkOut")).isEqualTo(today.plusDays(3).toString());
        assertThat(extend(later, today.plusDays(7)).expect(409).code()).isEqualTo("room-inactive");
        assertThat(extend(longer, today.plusDays(6)).expect(409).code()).isEqualTo("room-taken");
    }

    @Test
    void aPartyComesBackForTheNightsThatAreStillFree() {
        Reply stay = checkedIn(today.minusDays(1), today.plusDays(4));
        Reply left = anna.step(stay.id(), "check-out", stay.version()).expect(200);
        Reply next = anna.book(room, guest, today.plusDays(2), today.plusDays(3));

        Reply refused = anna.step(stay.id(), "reopen", left.version()).expect(409);
        assertThat(refused.code()).isEqualTo("room-taken");
        assertThat(refused.body().at("/conflicts/0/id").asLong()).isEqualTo(next.id());
        requireFault(reopen(left, today.plusDays(5)), "outside-stay");
        requireFault(reopen(left, today.minusDays(1)), "outside-stay");
        assertThat(reopen(left, today.plusDays(3)).expect(409).code()).isEqualTo("room-taken");

        Reply back = reopen(
                        left,
                        LocalDate.parse(
                                refused.body().at("/conflicts/0/checkIn").asText()))
                .expect(200);

        assertThat(day(back, "status")).isEqualTo("checked-in");
        assertThat(day(back, "checkOut")).isEqualTo(today.plusDays(2).toString());
        long change = anna.newestChange();
        Reply undone = anna.post("/changes/" + change + "/undo", null).expect(200);
        assertThat(day(undone, "status")).isEqualTo("checked-out");
        assertThat(day(undone, "checkOut")).isEqualTo(today.toString());
        anna.step(next.id(), "cancel", 1).expect(200);
        Reply all = anna.step(stay.id(), "reopen", undone.version()).expect(200);
        assertThat(day(all, "checkOut")).isEqualTo(today.plusDays(4).toString());
    }

    @Test
    void aPartyDoesNotComeBackWhereTonightIsTaken() {
        Reply stay = checkedIn(today.minusDays(1), today.plusDays(2));
        Reply left = anna.step(stay.id(), "check-out", stay.version()).expect(200);
        Reply next = anna.book(room, guest, today, today.plusDays(1));
        anna.addRoom("Ausweichkammer", 2);

        Reply refused = reopen(left, today.plusDays(1)).expect(409);

        assertThat(refused.code()).isEqualTo("room-taken");
        assertThat(refused.body().at("/conflicts/0/id").asLong()).isEqualTo(next.id());
        assertThat(refused.body().path("alternatives")).isNotEmpty();
        Reply asItWas = reopen(left, today).expect(200);
        assertThat(day(asItWas, "status")).isEqualTo("checked-in");
    }
}
