package herberge.bootstrap.system;

import static herberge.bootstrap.system.HouseClient.block;
import static herberge.bootstrap.system.HouseClient.booking;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Deadlocks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many clients request the same nights of the same room at once: one gets them, and the others do not wait for each
 * other in circles.
 */
class RaceIT {

    private static final int RIVALS = 64;
    private static final LocalDate NIGHT = LocalDate.of(2031, 6, 14);

    private static final HouseUnderTest HOUSE = HouseUnderTest.shared();
    private static long guest;

    /** Several races, each in its own rooms. */
    @FunctionalInterface
    private interface Races {
        void run() throws Exception;
    }

    /**
     * Rivals wait in a queue, so the database finds no deadlock. If they waited for each other in circles, each race would
     * cost many seconds.
     */
    private static void withoutDeadlock(Races races) throws Exception {
        try (Deadlocks deadlocks = Deadlocks.watch()) {
            races.run();

            assertThat(deadlocks.found()).isEmpty();
        }
    }

    /** Logs in again when the token is old. */
    private static HouseClient anna() {
        return HOUSE.anna();
    }

    @BeforeAll
    static void addGuest() {
        guest = anna().addGuest("Erika", "Sommer").id();
    }

    @Test
    void oneOfManyGetsTheRoom() throws Exception {
        withoutDeadlock(() -> {
            long room = newRoom();

            List<Reply> replies = race(i -> wantNight(i % 2 == 0 ? anna() : HOUSE.ben(), room, NIGHT));

            assertOneWinner(replies, 201);
            assertThat(occupancies(room)).isEqualTo(1);
        });
    }

    @Test
    void tellsEveryLoserWhoSleepsThere() throws Exception {
        withoutDeadlock(() -> {
            long room = newRoom();

            List<Reply> replies = race(i -> wantNight(anna(), room, NIGHT));

            long winner = winner(replies, 201).id();
            assertThat(losers(replies, 201)).allSatisfy(reply -> {
                assertThat(reply.body().at("/conflicts/0/kind").asText()).isEqualTo("booking");
                assertThat(reply.body().at("/conflicts/0/id").asLong()).isEqualTo(winner);
            });
        });
    }

    @Test
    void oneOfManyMovesIntoTheGap() throws Exception {
        withoutDeadlock(() -> {
            long wanted = newRoom();
            List<Reply> elsewhere = bookedIn(List.of(newRoom(), newRoom(), newRoom(), wanted));

            List<Reply> replies = race(i -> move(anna(), elsewhere.get(i), wanted));

            assertOneWinner(replies, 200);
            assertThat(HOUSE.sql("select check_in from occupancy where room_id = " + wanted + " and check_in = '"
                            + NIGHT + "'"))
                    .hasSize(1);
        });
    }

    @Test
    void oneOfTwoIsReopened() throws Exception {
        withoutDeadlock(() -> {
            long room = newRoom();
            for (int round = 0; round < 10; round++) {
                reopen(anna(), anna(), room, NIGHT.plusDays(round));
            }
        });
    }

    @Test
    void aBlockRacesWithBookings() throws Exception {
        withoutDeadlock(() -> {
            for (int round = 0; round < 3; round++) {
                long room = newRoom();

                List<Reply> replies = race(i -> i % 16 == 0 ? wantBlock(anna(), room) : wantNight(anna(), room, NIGHT));

                assertOneWinner(replies, 201);
                assertThat(occupancies(room)).isEqualTo(1);
            }
        });
    }

    @Test
    void overlappingStaysOfDifferentLengthNeverOverlap() throws Exception {
        withoutDeadlock(() -> {
            long room = newRoom();

            List<Reply> replies = race(i -> anna().post(
                            "/bookings",
                            booking(room, guest, NIGHT.plusDays(i % 7), NIGHT.plusDays(i % 7 + 1 + i % 4))));

            assertThat(replies)
                    .allMatch(reply -> reply.status() == 201 || reply.code().equals("room-taken"));
            assertThat(replies).filteredOn(reply -> reply.status() == 201).isNotEmpty();
            assertThat(HOUSE.sql("select 1 from occupancy a join occupancy b on a.room_id = b.room_id"
                            + " and a.booking_id < b.booking_id and a.check_in < b.check_out"
                            + " and b.check_in < a.check_out where a.room_id = " + room))
                    .isEmpty();
        });
    }

    @Test
    void twoServersOfOneHouseShareTheRooms() throws Exception {
        HouseClient elsewhere = anna().movedTo(HOUSE.secondServer());

        withoutDeadlock(() -> raceBetween(anna(), elsewhere));
    }

    @Test
    @Tag("thorough")
    void twoProcessesOfOneHouseShareTheRooms(@TempDir Path folder) throws Exception {
        try (ServerProcess first = ServerProcess.on(HOUSE.access(), folder);
                ServerProcess second = ServerProcess.on(HOUSE.access(), folder)) {
            HouseClient one = anna().movedTo(first.url());
            HouseClient other = anna().movedTo(second.url());

            raceBetween(one, other);
        }
    }

    private void raceBetween(HouseClient one, HouseClient other) throws Exception {
        long room = newRoom();
        long gap = newRoom();
        List<Reply> elsewhere = bookedIn(List.of(room, newRoom()));

        assertOneWinner(race(i -> wantNight(i % 2 == 0 ? one : other, room, NIGHT)), 201);
        long closed = newRoom();
        assertOneWinner(race(i -> i % 2 == 0 ? wantBlock(one, closed) : wantNight(other, closed, NIGHT)), 201);
        assertOneWinner(race(i -> move(i % 2 == 0 ? one : other, elsewhere.get(i), gap)), 200);
        for (int round = 1; round < 6; round++) {
            reopen(one, other, room, NIGHT.plusDays(round));
        }
    }

    /** Two cancelled bookings of one night are reopened at the same time. */
    private void reopen(HouseClient one, HouseClient other, long room, LocalDate night) throws Exception {
        List<Reply> cancelled = List.of(cancelled(room, night), cancelled(room, night));
        List<Reply> replies = race(
                2,
                i -> (i == 0 ? one : other)
                        .step(cancelled.get(i).id(), "reopen", cancelled.get(i).version()));
        assertOneWinner(replies, 200);
    }

    private List<Reply> race(IntFunction<Reply> call) throws Exception {
        return race(RIVALS, call);
    }

    private List<Reply> race(int rivals, IntFunction<Reply> call) throws Exception {
        return AtOnce.call(rivals, call);
    }

    private static void assertOneWinner(List<Reply> replies, int success) {
        assertThat(replies).filteredOn(reply -> reply.status() == success).hasSize(1);
        assertThat(losers(replies, success))
                .allMatch(reply -> reply.status() == 409 && reply.code().equals("room-taken"));
    }

    private static Reply winner(List<Reply> replies, int success) {
        return replies.stream()
                .filter(reply -> reply.status() == success)
                .findFirst()
                .orElseThrow();
    }

    private static List<Reply> losers(List<Reply> replies, int success) {
        return replies.stream().filter(reply -> reply.status() != success).toList();
    }

    private static Reply wantNight(HouseClient client, long room, LocalDate night) {
        return client.post("/bookings", booking(room, guest, night, night.plusDays(1)));
    }

    private static Reply wantBlock(HouseClient client, long room) {
        return client.post("/room-blocks", block(room, NIGHT, NIGHT.plusDays(1)));
    }

    private static Reply move(HouseClient client, Reply booking, long room) {
        Map<String, Object> there = Map.of(
                "roomId",
                room,
                "checkIn",
                NIGHT.toString(),
                "checkOut",
                NIGHT.plusDays(2).toString());
        return client.patch("/bookings/" + booking.id(), booking.version(), there);
    }

    private static Reply cancelled(long room, LocalDate night) {
        Reply booked = anna().book(room, guest, night, night.plusDays(1));
        return anna().step(booked.id(), "cancel", booked.version()).expect(200);
    }

    /** One booking per rival, each on its own nights well before the contested night. */
    private static List<Reply> bookedIn(List<Long> rooms) {
        List<Reply> booked = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            LocalDate from = NIGHT.minusDays(200 - 2L * i);
            booked.add(anna().book(rooms.get(i % rooms.size()), guest, from, from.plusDays(2)));
        }
        return booked;
    }

    private static long newRoom() {
        return anna().addRoom("Kammer", 2).id();
    }

    private static int occupancies(long room) {
        return HOUSE.sql("select 1 from occupancy where room_id = " + room).size();
    }
}
