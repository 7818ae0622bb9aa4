package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two stays exchange their rooms in a full house, all of it or nothing. */
class SwapRoomsIT {

    private static final LocalDate ARRIVAL = LocalDate.of(2033, 3, 1);
    private static final int RIVALS = 16;

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient anna = house.anna();
    private final HouseClient ben = house.ben();
    private final long guest = anna.addGuest("Ida", "Tausch").id();

    private long room() {
        return anna.addRoom("Kammer", 2).id();
    }

    private Reply stay(long room) {
        return anna.book(room, guest, ARRIVAL, ARRIVAL.plusDays(3));
    }

    private static Reply swap(HouseClient desk, Reply own, Reply other, String... headers) {
        return desk.post(
                "/bookings/" + own.id() + "/swap-room",
                Map.of("version", own.version(), "with", other.id(), "withVersion", other.version()),
                headers);
    }

    private Reply read(Reply booking) {
        return anna.get("/bookings/" + booking.id()).expect(200);
    }

    private long roomOf(Reply booking) {
        return read(booking).body().path("roomId").asLong();
    }

    private Reply undo(long change) {
        return anna.post("/changes/" + change + "/undo", null);
    }

    @Test
    void swapsInAFullHouseAndBackInOneStep() {
        long first = room();
        long second = room();
        Reply own = stay(first);
        Reply other = stay(second);
        JsonNode log = anna.get("/bookings?limit=1").body();

        assertThat(swap(anna, own, other).expect(200).body().path("roomId").asLong())
                .isEqualTo(second);
        assertThat(roomOf(other)).isEqualTo(first);
        long change = anna.newestChange();
        assertThat(house.sql("select distinct record_id from audit_log where change_id = " + change))
                .containsExactlyInAnyOrder(Long.toString(own.id()), Long.toString(other.id()));
        EventCursor.of(log).readTo(anna, EventCursor.event("booking-updated", own.id()));
        EventCursor.of(log).readTo(anna, EventCursor.event("booking-updated", other.id()));

        undo(change).expect(200);
        assertThat(roomOf(own)).isEqualTo(first);
        assertThat(roomOf(other)).isEqualTo(second);
        assertThat(read(other).version()).isEqualTo(3);

        undo(anna.newestChange()).expect(200);
        assertThat(roomOf(own)).isEqualTo(second);
    }

    @Test
    void undoesNothingWhereOneOfTheRoomsIsTaken() {
        long first = room();
        long second = room();
        Reply own = stay(first);
        Reply other = anna.book(second, guest, ARRIVAL, ARRIVAL.plusDays(1));
        swap(anna, own, other).expect(200);
        long change = anna.newestChange();
        Reply third = anna.book(first, guest, ARRIVAL.plusDays(2), ARRIVAL.plusDays(3));

        Reply refused = undo(change).expect(409);

        assertThat(refused.code()).isEqualTo("room-taken");
        assertThat(refused.body().at("/conflicts/0/id").asLong()).isEqualTo(third.id());
        assertThat(roomOf(own)).isEqualTo(second);
        assertThat(roomOf(other)).isEqualTo(first);
    }

    @Test
    void keepsARetryAndADryRun() {
        Reply own = stay(room());
        Reply other = stay(room());

        Reply dry = anna.post(
                        "/bookings/" + own.id() + "/swap-room?dryRun=true",
                        Map.of("version", 1, "with", other.id(), "withVersion", 1))
                .expect(200);
        assertThat(dry.body().path("roomId").asLong()).isEqualTo(roomOf(other));
        assertThat(read(own).version()).isEqualTo(1);

        String key = "swap-" + own.id();
        Reply done = swap(anna, own, other, "Idempotency-Key", key).expect(200);
        Reply again = swap(anna, own, other, "Idempotency-Key", key).expect(200);
        assertThat(again.body()).isEqualTo(done.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(read(own).version()).isEqualTo(2);
    }

    @Test
    void oneOfTwoSwapsThatShareABookingWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            Reply shared = stay(room());
            List<Reply> others = List.of(stay(room()), stay(room()));

            List<Reply> replies = AtOnce.call(
                    RIVALS,
                    i -> i % 2 == 0
                            ? swap(anna, shared, others.get(i / 2 % 2))
                            : swap(ben, others.get(i / 2 % 2), shared));

            assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() != 200)
                    .allMatch(reply -> reply.code().equals("version-conflict"));
        }
    }

    @Test
    void aSwapRacesWithBookingsOfItsRooms() throws Exception {
        for (int round = 0; round < 5; round++) {
            long first = room();
            long second = room();
            Reply own = stay(first);
            Reply other = anna.book(second, guest, ARRIVAL, ARRIVAL.plusDays(5));
            LocalDate wanted = ARRIVAL.plusDays(3); // free in the first room until the longer stay moves there

            List<Reply> replies = AtOnce.call(
                    RIVALS,
                    i -> i == 0
                            ? swap(anna, own, other)
                            : ben.post("/bookings", HouseClient.booking(first, guest, wanted, wanted.plusDays(1))));

            assertThat(replies)
                    .filteredOn(reply -> reply.status() == 200 || reply.status() == 201)
                    .hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() >= 400)
                    .allMatch(reply -> reply.code().equals("room-taken"));
        }
    }
}
