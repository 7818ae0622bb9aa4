package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomChangeTest {

    private static final RoomId ATTIC = new RoomId(11);
    private static final RoomId CELLAR = new RoomId(12);
    private static final RoomId LODGE = new RoomId(13);

    private final Booking only =
            aBooking().id(1).room(ATTIC).stay("2026-05-01", "2026-05-08").build();
    private final Booking first = aBooking()
            .id(1)
            .room(ATTIC)
            .stay("2026-05-01", "2026-05-03")
            .between(0, 2)
            .build();
    private final Booking second = aBooking()
            .id(2)
            .room(CELLAR)
            .stay("2026-05-03", "2026-05-05")
            .between(1, 3)
            .build();
    private final Booking third = aBooking()
            .id(3)
            .room(LODGE)
            .stay("2026-05-05", "2026-05-08")
            .between(2, 0)
            .build();
    private final List<Booking> parts = List.of(first, second, third);

    private static RoomChange change(List<Booking> parts, RoomId room, String from) {
        return RoomChange.of(parts, room, day(from));
    }

    @Test
    void keepsTheNightsBefore() {
        RoomChange change = change(List.of(only), CELLAR, "2026-05-04");

        assertThat(change.kept()).contains(only);
        assertThat(change.keptNights()).isEqualTo(nights("2026-05-01", "2026-05-04"));
        assertThat(change.target()).isEmpty();
        assertThat(change.nights()).isEqualTo(nights("2026-05-04", "2026-05-08"));
    }

    @Test
    void movesAStayThatHasNotBegunAsAWhole() {
        RoomChange change = change(List.of(only), CELLAR, "2026-04-20");

        assertThat(change.kept()).isEmpty();
        assertThat(change.target()).contains(only);
        assertThat(change.nights()).isEqualTo(only.stay());
    }

    @Test
    void replacesTheRoomsAfterIt() {
        RoomChange change = change(parts, new RoomId(14), "2026-05-02");

        assertThat(change.kept()).contains(first);
        assertThat(change.target()).contains(second);
        assertThat(change.nights()).isEqualTo(nights("2026-05-02", "2026-05-08"));
        assertThat(change.removed()).containsExactly(third);
    }

    @Test
    void extendsTheBookingOfTheRoomThatTheStayReturnsTo() {
        RoomChange change = change(parts, CELLAR, "2026-05-05");

        assertThat(change.kept()).isEmpty();
        assertThat(change.target()).contains(second);
        assertThat(change.nights()).isEqualTo(nights("2026-05-03", "2026-05-08"));
        assertThat(change.removed()).containsExactly(third);
    }

    @Test
    void changesNothingInTheSameRoom() {
        assertThat(change(List.of(only), ATTIC, "2026-05-04").changesNothing(ATTIC))
                .isTrue();
        assertThat(change(parts, LODGE, "2026-05-05").changesNothing(LODGE)).isTrue();
        assertThat(change(parts, LODGE, "2026-05-04").changesNothing(LODGE)).isFalse();
    }

    @Test
    void needsANightThatIsLeft() {
        Faults faults = new Faults();

        RoomChange.check(parts, day("2026-05-08"), faults);

        assertThat(faults.found()).hasSize(1);
    }
}
