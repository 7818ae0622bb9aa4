package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A stay with a status that means that it has begun cannot have dates in the future, whichever request sets them. */
class BegunStaysIT {

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient anna = house.anna();
    private final LocalDate today = anna.today();
    private final long guest = anna.addGuest("Vera", "Weilandt").id();
    private final long room = anna.addRoom("Beginn", 2).id();

    private static void assertTooEarly(Reply reply, LocalDate notBefore) {
        reply.expect(409);
        assertThat(reply.code()).isEqualTo("too-early");
        assertThat(reply.body().path("notBefore").asText()).isEqualTo(notBefore.toString());
    }

    private Map<String, Object> dates(LocalDate from) {
        return Map.of("checkIn", from.toString(), "checkOut", from.plusDays(2).toString());
    }

    @Test
    void isNotMovedAheadOfTodayOnceItsPartyIsIn() {
        Reply in = anna.step(anna.book(room, guest, today, today.plusDays(2)).id(), "check-in", 1)
                .expect(200);
        String path = "/bookings/" + in.id();

        assertTooEarly(anna.patch(path, 2, dates(today.plusDays(21))), today.plusDays(21));
        assertTooEarly(anna.patch(path, 2, dates(today.plusDays(1))), today.plusDays(1));
        assertTooEarly(anna.patch(path + "?dryRun=true", 2, dates(today.plusDays(1))), today.plusDays(1));
        anna.patch(path, 2, dates(today.minusDays(1))).expect(200);
        anna.patch(path, 3, dates(today)).expect(200);
        assertThat(anna.step(in.id(), "check-out", 4)
                        .expect(200)
                        .body()
                        .path("checkIn")
                        .asText())
                .isEqualTo(today.toString());
    }

    @Test
    void isMovedFreelyBefore() {
        Reply booked = anna.book(room, guest, today, today.plusDays(2));

        anna.patch("/bookings/" + booked.id(), 1, dates(today.plusDays(21))).expect(200);
        assertTooEarly(anna.step(booked.id(), "check-in", 2), today.plusDays(21));
        assertTooEarly(anna.step(booked.id(), "no-show", 2), today.plusDays(21));
    }

    @Test
    void isNotMadeOfOneThatLiesAheadByUndo() {
        Reply in = anna.step(anna.book(room, guest, today, today.plusDays(2)).id(), "check-in", 1)
                .expect(200);
        anna.step(in.id(), "reopen", 2).expect(200);
        long reopening = anna.newestChange();
        anna.patch("/bookings/" + in.id(), 3, dates(today.plusDays(21))).expect(200);

        Reply undone = anna.post("/changes/" + reopening + "/undo", null);

        assertThat(undone.code()).isEqualTo("too-early");
        assertThat(anna.get("/bookings/" + in.id()).body().path("status").asText())
                .isEqualTo("confirmed");
    }

    @Test
    void isNotMovedAheadByUndo() {
        Reply booked = anna.book(room, guest, today.plusDays(21), today.plusDays(23));
        anna.patch("/bookings/" + booked.id(), 1, dates(today)).expect(200);
        long move = anna.newestChange();
        anna.step(booked.id(), "check-in", 2).expect(200);

        Reply undone = anna.post("/changes/" + move + "/undo", null);

        assertThat(undone.code()).isEqualTo("too-early");
        assertThat(anna.get("/bookings/" + booked.id()).body().path("checkIn").asText())
                .isEqualTo(today.toString());
    }
}
