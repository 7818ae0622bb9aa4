package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.LateDeparture.Move;
import herberge.domain.room.RoomId;
import herberge.domain.testing.BookingBuilder;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateDepartureTest {

    private static final RoomId ROOM = new RoomId(11);

    private static BookingBuilder leaving(String departure) {
        return aBooking().id(1).room(ROOM).stay("2026-05-01", "2026-05-03").expected(null, departure);
    }

    private static BookingBuilder arriving(String arrival) {
        return aBooking().id(2).room(ROOM).stay("2026-05-03", "2026-05-05").expected(arrival, null);
    }

    private static List<LateDeparture> found(BookingBuilder leaving, BookingBuilder arriving) {
        return LateDeparture.find(List.of(Move.departure(leaving.build())), List.of(Move.arrival(arriving.build())));
    }

    @Test
    void isADepartureAfterTheNextArrival() {
        assertThat(found(leaving("14:00"), arriving("13:59")))
                .containsExactly(new LateDeparture(
                        ROOM,
                        day("2026-05-03"),
                        new BookingId(1),
                        LocalTime.of(14, 0),
                        new BookingId(2),
                        LocalTime.of(13, 59)));
    }

    @ParameterizedTest
    @CsvSource({"14:00,14:00", "10:00,15:00", ",15:00", "14:00,"})
    void isNoneWithoutTimeInBetween(String departure, String arrival) {
        assertThat(found(leaving(departure), arriving(arrival))).isEmpty();
    }

    @Test
    void isNoneInAnotherRoomOrOnAnotherDay() {
        assertThat(found(leaving("14:00"), arriving("13:00").room(new RoomId(12))))
                .isEmpty();
        assertThat(found(leaving("14:00"), arriving("13:00").stay("2026-05-04", "2026-05-05")))
                .isEmpty();
    }

    @Test
    void isNoneWhereAStayChangesItsRoom() {
        assertThat(found(leaving("14:00").between(0, 9), arriving("13:00"))).isEmpty();
        assertThat(found(leaving("14:00"), arriving("13:00").between(9, 0))).isEmpty();
    }
}
