package herberge.application.booking;

import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.assertRefused;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Transition;
import herberge.domain.room.Room;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContinueStayTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "request", null);
    private static final Caller ADMIN = new Caller(new UserId(1), "admin", Role.ADMIN, "request", null);

    private final SettableClock clock = new SettableClock(NOON); // 2026-04-20
    private final MemoryHouse house = new MemoryHouse(clock);
    private final BookingUseCases desk = BookingUseCases.of(
            house.transactions(),
            new BookingUseCases.Stores(
                    house.bookings(),
                    house.rooms(),
                    house.guests(),
                    house.occupancies(),
                    house.eventLog(),
                    house.stayPrices(),
                    house.ledger(),
                    house.payers()),
            BookingPolicy.HOUSE,
            house.changes(clock),
            clock);
    private final Room attic = house.storedRoom();
    private final Room cellar = house.storedRoom();
    private final Room lodge = house.storedRoom();
    private final Booking stay = house.storedBooking(
            aBooking().room(attic.id()).stay("2026-04-18", "2026-04-25").status(BookingStatus.CHECKED_IN));

    private BookingView proceed(BookingId id, Room room, @Nullable String from) {
        LocalDate first = from == null ? null : day(from);
        return desk.continueStay()
                .proceed(ANNA, id, to(new ContinuationInput(room.id(), first), version(id)))
                .view();
    }

    private Version version(BookingId id) {
        return booking(id).version();
    }

    private Booking booking(BookingId id) {
        return house.inWork(() -> house.bookings().lock(id)).orElseThrow();
    }

    private List<Booking> all() {
        return house.inWork(() -> house.bookings().listAll(BookingFilter.all()).stream()
                .map(named -> named.booking())
                .sorted(Comparator.comparing(found -> found.stay().checkIn()))
                .toList());
    }

    private BookingId next() {
        BookingId next = booking(stay.id()).links().continuedBy();
        assertThat(next).isNotNull();
        return next;
    }

    private void step(BookingId id, Transition transition) {
        desk.stepBooking().step(ANNA, id, transition, to(TransitionInput.BLANK, version(id)));
    }

    @Test
    void keepsTheNightsThatWereSlept() {
        BookingView view = proceed(stay.id(), cellar, null);

        assertThat(view.checkOut()).isEqualTo(day("2026-04-20"));
        assertThat(view.roomId()).isEqualTo(attic.id().value());
        Booking next = booking(next());
        assertThat(next.stay()).isEqualTo(nights("2026-04-20", "2026-04-25"));
        assertThat(next.terms().room()).isEqualTo(cellar.id());
        assertThat(next.status()).isEqualTo(BookingStatus.CHECKED_IN);
        assertThat(next.links().continues()).isEqualTo(stay.id());
        assertThat(next.authorship().createdBy()).isEqualTo(stay.authorship().createdBy());
    }

    @Test
    void isOneArrivalAndOneDeparture() {
        proceed(stay.id(), cellar, null);

        assertThat(all(BookingFilter.all().arrivingOn(day("2026-04-20")))).isEmpty();
        assertThat(all(BookingFilter.all().departingOn(day("2026-04-20")))).isEmpty();
        assertThat(all(BookingFilter.all().departingOn(day("2026-04-25")))).hasSize(1);
    }

    private List<?> all(BookingFilter filter) {
        return house.inWork(() -> house.bookings().listAll(filter));
    }

    @Test
    void leavesTheFormerRoomFromTonight() {
        proceed(stay.id(), cellar, null);

        BookingDraft tonight = aBooking()
                .room(attic.id())
                .guest(stay.terms().guest())
                .stay("2026-04-20", "2026-04-21")
                .draft();
        assertThat(desk.bookRoom().book(ANNA, to(tonight)).view().roomId())
                .isEqualTo(attic.id().value());
    }

    @Test
    void offersRoomsForTheNightsThatAreLeft() {
        house.storedBooking(aBooking().room(cellar.id()).stay("2026-04-22", "2026-04-23"));
        house.storedBooking(aBooking().room(lodge.id()).stay("2026-04-18", "2026-04-20"));

        RoomTaken taken = onlyReason(RoomTaken.class, () -> proceed(stay.id(), cellar, null));

        assertThat(taken.alternatives()).containsExactly(lodge);
        assertThat(all()).hasSize(3);
    }

    @Test
    void offersRoomsForTheNightsThatAreLeftOfAMovedStay() {
        house.storedBooking(aBooking().room(cellar.id()).stay("2026-04-22", "2026-04-23"));
        house.storedBooking(aBooking().room(lodge.id()).stay("2026-04-18", "2026-04-20"));
        BookingDraft there = BookingDraft.of(stay.terms().withRoom(cellar.id()), stay.status());

        RoomTaken taken = onlyReason(
                RoomTaken.class, () -> desk.changeBooking().change(ANNA, stay.id(), to(there, Version.FIRST)));

        assertThat(taken.alternatives()).containsExactly(lodge);
    }

    @Test
    void goesOnFromEitherEndAndBack() {
        proceed(stay.id(), cellar, null);
        proceed(next(), lodge, "2026-04-22");

        assertThat(all())
                .extracting(
                        part -> part.terms().room(),
                        part -> part.stay().checkIn(),
                        part -> part.stay().checkOut())
                .containsExactly(
                        tuple(attic.id(), day("2026-04-18"), day("2026-04-20")),
                        tuple(cellar.id(), day("2026-04-20"), day("2026-04-22")),
                        tuple(lodge.id(), day("2026-04-22"), day("2026-04-25")));

        proceed(stay.id(), attic, null);
        assertThat(all()).singleElement().satisfies(part -> {
            assertThat(part.stay()).isEqualTo(stay.stay());
            assertThat(part.links().isPart()).isFalse();
        });
    }

    @Test
    void movesAStayToComeAsAWhole() {
        Booking later = house.storedBooking(aBooking().room(attic.id()).stay("2026-05-01", "2026-05-03"));

        assertThat(proceed(later.id(), cellar, null).roomId())
                .isEqualTo(cellar.id().value());
        assertThat(booking(later.id()).links().isPart()).isFalse();
    }

    @Test
    void changesNothingInTheSameRoom() {
        assertThat(proceed(stay.id(), attic, null).version()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsOver() {
        assertRefused(() -> proceed(stay.id(), cellar, "2026-04-25"), "validation-failed");
        step(stay.id(), Transition.CHECK_OUT);
        assertRefused(() -> proceed(stay.id(), cellar, "2026-04-19"), "stay-frozen");
    }

    @Test
    void checksOutFromEitherEnd() {
        proceed(stay.id(), cellar, null);
        clock.set("2026-04-22T10:00:00Z");

        step(stay.id(), Transition.CHECK_OUT);

        assertThat(all()).extracting(Booking::status).containsOnly(BookingStatus.CHECKED_OUT);
        assertThat(booking(next()).stay().checkOut()).isEqualTo(day("2026-04-22"));
        step(next(), Transition.REOPEN);
        assertThat(all()).extracting(Booking::status).containsOnly(BookingStatus.CHECKED_IN);
        assertThat(booking(next()).stay().checkOut()).isEqualTo(day("2026-04-25"));
    }

    @Test
    void dropsTheRoomThatAnEarlyCheckOutNeverReached() {
        proceed(stay.id(), cellar, "2026-04-23");

        step(next(), Transition.CHECK_OUT);

        assertThat(all()).singleElement().satisfies(part -> {
            assertThat(part.stay()).isEqualTo(nights("2026-04-18", "2026-04-20"));
            assertThat(part.links().isPart()).isFalse();
        });
    }

    @Test
    void cancelsAndReopensAllOfAStay() {
        Booking later = house.storedBooking(aBooking().room(lodge.id()).stay("2026-05-01", "2026-05-05"));
        proceed(later.id(), cellar, "2026-05-03");
        BookingId second = booking(later.id()).links().continuedBy();
        assertThat(second).isNotNull();

        step(second, Transition.CANCEL);
        assertThat(booking(later.id()).status()).isEqualTo(BookingStatus.CANCELLED);
        step(later.id(), Transition.REOPEN);
        assertThat(booking(second).status()).isEqualTo(BookingStatus.CONFIRMED);
        clock.set("2026-05-01T10:00:00Z");
        step(later.id(), Transition.CHECK_IN);
        assertThat(booking(second).status()).isEqualTo(BookingStatus.CHECKED_IN);
    }

    @Test
    void sharesWhatBelongsToTheStay() {
        proceed(stay.id(), cellar, null);
        Booking second = booking(next());
        BookingDraft noted = BookingDraft.of(
                aBooking()
                        .room(cellar.id())
                        .guest(stay.terms().guest())
                        .stay(second.stay())
                        .notes("spät")
                        .terms(),
                second.status());

        desk.changeBooking().change(ANNA, second.id(), to(noted, Version.FIRST));

        assertThat(booking(stay.id()).terms().remarks().notes()).isEqualTo("spät");
        assertThat(booking(stay.id()).version().value()).isEqualTo(3);
    }

    @Test
    void keepsTheDayOnWhichTheRoomChanges() {
        proceed(stay.id(), cellar, null);
        Booking first = booking(stay.id());
        BookingDraft longer =
                BookingDraft.of(first.terms().withStay(nights("2026-04-18", "2026-04-21")), first.status());

        assertRefused(
                () -> desk.changeBooking()
                        .change(
                                ANNA,
                                first.id(),
                                ChangeRequest.changing(first.version(), Set.of("checkOut"), is -> longer)),
                "validation-failed");
    }

    @Test
    void isRemovedAsAWhole() {
        proceed(stay.id(), cellar, null);

        desk.removeBooking().remove(ADMIN, next(), ChangeRequest.command(Version.FIRST));

        assertThat(all()).isEmpty();
    }

    @Test
    void isSwappedForTheNightsThatAreLeft() {
        Booking other = house.storedBooking(
                aBooking().room(cellar.id()).stay("2026-04-19", "2026-04-23").status(BookingStatus.CHECKED_IN));

        desk.swapRooms().swap(ANNA, stay.id(), to(new SwapInput(other.id(), Version.FIRST), Version.FIRST));

        assertThat(booking(stay.id()).stay()).isEqualTo(nights("2026-04-18", "2026-04-20"));
        assertThat(booking(next()).terms().room()).isEqualTo(cellar.id());
        BookingId others = booking(other.id()).links().continuedBy();
        assertThat(others).isNotNull();
        assertThat(booking(others).terms().room()).isEqualTo(attic.id());
        assertThat(booking(others).stay()).isEqualTo(nights("2026-04-20", "2026-04-23"));
    }
}
