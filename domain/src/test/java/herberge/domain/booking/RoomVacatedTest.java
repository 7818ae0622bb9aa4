package herberge.domain.booking;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingConflict.RoomOccupied;
import herberge.domain.room.RoomId;
import herberge.domain.testing.BookingBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RoomVacatedTest {

    private static final String TODAY = "2026-05-10";

    private final Occupancy overdue = overdue().occupancy();
    private final Asking rule = Asking.of(BookingPolicy.ROOM_VACATED).on(TODAY).beside(overdue);

    private static BookingBuilder overdue() {
        return aBooking().id(8).stay("2026-05-07", "2026-05-09").status(BookingStatus.CHECKED_IN);
    }

    private static BookingBuilder tonight() {
        return aBooking().stay("2026-05-10", "2026-05-12");
    }

    private static RoomOccupied by(Occupancy... parties) {
        return new RoomOccupied(List.of(parties));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-10, 2026-05-11", "2026-05-09, 2026-05-20", "2026-05-09, 2026-05-10", "2026-05-08, 2026-05-11"})
    void refusesABookingOfNightsThatThePartyIsStillThere(String from, String to) {
        assertThat(rule.toBook(aBooking().stay(from, to))).containsExactly(by(overdue));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-11, 2026-05-13", "2026-05-05, 2026-05-07", "2026-06-01, 2026-06-02"})
    void leavesLaterAndEarlierNightsAlone(String from, String to) {
        assertThat(rule.toBook(aBooking().stay(from, to))).isEmpty();
    }

    @Test
    void findsAPartyThatShouldHaveLeftWeeksAgo() {
        Occupancy forgotten = overdue().stay("2026-03-01", "2026-03-04").occupancy();

        assertThat(rule.beside(forgotten).toBook(tonight())).containsExactly(by(forgotten));
    }

    @Test
    void findsAPartyWhoseBookingIsHidden() {
        Occupancy hidden =
                new Occupancy(new RoomId(11), nights("2026-05-07", "2026-05-09"), new Occupancy.ByHiddenBooking(true));
        Occupancy gone =
                new Occupancy(new RoomId(11), nights("2026-05-05", "2026-05-07"), new Occupancy.ByHiddenBooking(false));

        assertThat(rule.beside(gone, hidden).toBook(tonight())).containsExactly(by(hidden));
    }

    @Test
    void letsPartiesChangeOverOnTheDayOfDeparture() {
        Asking leaving = rule.beside(overdue().stay("2026-05-07", TODAY).occupancy());

        assertThat(leaving.toBook(tonight())).isEmpty();
        assertThat(leaving.toStep(tonight(), Transition.CHECK_IN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CHECKED_IN")
    void looksAtPartiesInTheHouseOnly(BookingStatus status) {
        Asking others = rule.beside(overdue().status(status).occupancy());

        assertThat(others.toBook(tonight())).isEmpty();
        assertThat(others.toStep(tonight(), Transition.CHECK_IN)).isEmpty();
    }

    @Test
    void looksAtTheRoomAskedForOnly() {
        assertThat(rule.beside(overdue().room(new RoomId(12)).occupancy()).toBook(tonight()))
                .isEmpty();
    }

    @Test
    void refusesToCheckInThere() {
        assertThat(rule.toStep(tonight(), Transition.CHECK_IN)).containsExactly(by(overdue));
        assertThat(rule.toStep(aBooking().stay("2026-05-01", "2026-05-03"), Transition.CHECK_IN))
                .containsExactly(by(overdue));
    }

    @Test
    void refusesToMoveIntoTonight() {
        assertThat(rule.toChange(aBooking().stay("2026-05-11", "2026-05-12"), tonight()))
                .containsExactly(by(overdue));
        assertThat(rule.toChange(tonight().room(new RoomId(12)), tonight())).containsExactly(by(overdue));
    }

    @Test
    void refusesToMoveAPartyInThatShouldHaveLeftAnotherRoom() {
        BookingBuilder other = aBooking().stay("2026-05-04", "2026-05-06").status(BookingStatus.CHECKED_IN);

        assertThat(rule.toChange(other.room(new RoomId(12)), aBooking().stay("2026-05-04", "2026-05-06")))
                .containsExactly(by(overdue));
    }

    @Test
    void refusesDatesByWhichThePartyShouldHaveLeftARoomThatAnotherHasCheckedInto() {
        BookingBuilder leaving = aBooking().stay("2026-05-07", TODAY).status(BookingStatus.CHECKED_IN);
        BookingBuilder gone = aBooking().stay("2026-05-07", "2026-05-09").status(BookingStatus.CHECKED_IN);
        BookingBuilder arrived = tonight().id(8).status(BookingStatus.CHECKED_IN);
        Asking beside = rule.beside(arrived.occupancy());

        assertThat(beside.toChange(leaving, gone)).containsExactly(by(arrived.occupancy()));
        assertThat(beside.toChange(
                        gone, aBooking().stay("2026-05-07", "2026-05-08").status(BookingStatus.CHECKED_IN)))
                .isEmpty();
        assertThat(rule.beside(tonight().id(8).occupancy()).toChange(leaving, gone))
                .isEmpty();
    }

    @Test
    void refusesToReopenIntoTonight() {
        assertThat(rule.toStep(tonight().status(BookingStatus.CANCELLED), Transition.REOPEN))
                .containsExactly(by(overdue));
        assertThat(rule.toStep(tonight().status(BookingStatus.NO_SHOW), Transition.REOPEN))
                .containsExactly(by(overdue));
        assertThat(rule.toStep(tonight().status(BookingStatus.CHECKED_OUT), Transition.REOPEN))
                .containsExactly(by(overdue));
    }

    @Test
    void bringsNoPartyBackThatShouldHaveLeftWhereAnotherHasCome() {
        Occupancy successor = tonight().id(9).status(BookingStatus.CHECKED_IN).occupancy();
        BookingBuilder left = aBooking().stay("2026-05-07", "2026-05-09").status(BookingStatus.CHECKED_OUT);

        assertThat(rule.beside(successor).toStep(left, Transition.REOPEN)).containsExactly(by(successor));
        assertThat(rule.beside(tonight().id(9).occupancy()).toStep(left, Transition.REOPEN))
                .isEmpty();
    }

    @Test
    void doesNotObjectToWhatIsHeldAlready() {
        assertThat(rule.toChange(tonight(), tonight().notes("late"))).isEmpty();
        assertThat(rule.toChange(tonight(), aBooking().stay("2026-05-10", "2026-05-20")))
                .isEmpty();
        assertThat(rule.toStep(tonight().status(BookingStatus.RESERVED), Transition.CONFIRM))
                .isEmpty();
        assertThat(rule.toStep(tonight().status(BookingStatus.CHECKED_IN), Transition.REOPEN))
                .isEmpty();
    }

    @Test
    void neverStandsInTheWayOfThePartyItself() {
        BookingBuilder own = aBooking().stay("2026-05-07", "2026-05-09").status(BookingStatus.CHECKED_IN);
        Asking alone = rule.beside(own.occupancy());

        assertThat(alone.toStep(own, Transition.CHECK_OUT)).isEmpty();
        assertThat(alone.toStep(own, Transition.REOPEN)).isEmpty();
        assertThat(alone.toChange(own, aBooking().stay("2026-05-07", "2026-05-12")))
                .isEmpty();
        assertThat(rule.toChange(own, aBooking().stay("2026-05-07", "2026-05-12")))
                .isEmpty();
        assertThat(rule.toStep(own, Transition.CHECK_OUT)).isEmpty();
    }

    @Test
    void doesNotObjectToGivingTheRoomBack() {
        assertThat(rule.toStep(tonight(), Transition.CANCEL)).isEmpty();
        assertThat(rule.toStep(tonight(), Transition.MARK_NO_SHOW)).isEmpty();
    }
}
