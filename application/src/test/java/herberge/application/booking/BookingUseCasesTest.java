package herberge.application.booking;

import static herberge.application.shared.ChangeRequest.changing;
import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.assertRefused;
import static herberge.application.testing.Refusals.malformed;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.application.testing.Refusals.reasonsOf;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.day;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.booking.BookingUseCases.ChangeBooking;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.EntityKind;
import herberge.application.shared.VersionConflict;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict.RoomOccupied;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Transition;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.testing.BookingBuilder;
import herberge.domain.user.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BookingUseCasesTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "request", null);
    private static final Caller ADMIN = new Caller(new UserId(1), "admin", Role.ADMIN, "request", null);
    private static final BookingId NOBODY = new BookingId(999);
    private static final Fault UNKNOWN_FIELD = new Fault(Field.of("colour"), () -> "unknown-field");
    private static final Version FIRST = Version.FIRST;

    private final SettableClock clock = new SettableClock(NOON);
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
            BookingPolicy.all(
                    BookingPolicy.atMostNights(BookingDraft.MAX_NIGHTS),
                    BookingPolicy.WITHIN_CAPACITY,
                    BookingPolicy.LEGAL_TRANSITION,
                    BookingPolicy.STAY_NOT_FROZEN,
                    BookingPolicy.ARRIVAL_DAY,
                    BookingPolicy.ROOM_ACTIVE,
                    BookingPolicy.ROOM_VACATED,
                    BookingPolicy.NO_OVERLAP,
                    BookingPolicy.NO_BLOCK),
            house.changes(clock),
            clock);

    private final Room room = house.storedRoom();
    private final GuestId guest = house.storedGuest().id();

    private BookingBuilder here() {
        return aBooking().room(room.id()).guest(guest);
    }

    private Booking booked(BookingBuilder booking) {
        return house.storedBooking(booking.room(room.id()));
    }

    private static BookingDraft noted(BookingDraft is, String notes) {
        return new BookingDraft(
                is.room(),
                is.guest(),
                is.checkIn(),
                is.checkOut(),
                is.partySize(),
                is.companions(),
                is.status(),
                aBooking().notes(notes).terms().remarks());
    }

    private static BookingDraft moved(BookingDraft is, String checkIn, String checkOut) {
        return new BookingDraft(
                is.room(),
                is.guest(),
                day(checkIn),
                day(checkOut),
                is.partySize(),
                is.companions(),
                is.status(),
                is.remarks());
    }

    @Test
    void booksARoom() {
        BookingView view = desk.bookRoom().book(ANNA, to(here().draft())).view();

        assertThat(view.reservationNumber()).isEqualTo("2026-" + view.id());
        assertThat(view.room()).isEqualTo(new BookingView.Ref(room.id().value(), "Zimmer 11"));
        assertThat(view.guest().name()).isEqualTo("Anna Albers");
        assertThat(view.status()).isEqualTo("confirmed");
        assertThat(view.createdBy()).isEqualTo(3);
        assertThat(view.createdAt()).isEqualTo(NOON);
        assertThat(desk.readBooking().read(ANNA, new BookingId(view.id() == null ? 0 : view.id())))
                .isEqualTo(view);
    }

    /** The id of a guest that was merged into {@link #guest}. */
    private GuestId mergedGuest() {
        Guest ended = house.storedGuest();
        house.doInWork(() -> {
            house.guests().remove(ended.id());
            house.guests().save(house.guests().find(guest).orElseThrow().absorb(ended, ANNA.userId(), NOON));
        });
        return ended.id();
    }

    @Test
    void takesTheIdOfAMergedGuestForTheGuest() {
        GuestId former = mergedGuest();

        BookingView booked =
                desk.bookRoom().book(ANNA, to(here().guest(former).draft())).view();
        BookingId id = new BookingId(requireNonNull(booked.id()));
        BookingView changed = desk.changeBooking()
                .change(ANNA, id, changing(FIRST, Set.of("guestId"), draft -> draft.withGuest(former)))
                .view();

        assertThat(booked.guestId()).isEqualTo(guest.value());
        assertThat(changed).isEqualTo(booked);
        assertThat(desk.listBookings()
                        .list(ANNA, BookingFilter.of(former), house.first(9))
                        .slice()
                        .items())
                .containsExactly(booked);
    }

    @Test
    void numbersByTheYearOfTheHouse() {
        clock.set("2026-12-31T23:30:00Z"); // in Berlin the new year has begun

        assertThat(desk.bookRoom().book(ANNA, to(here().draft())).view().reservationNumber())
                .startsWith("2027-");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        BookingDraft draft = aBooking()
                .room(new RoomId(999))
                .guest(new GuestId(999))
                .notes("\u0000")
                .draft();

        Invalid invalid = onlyReason(
                Invalid.class, () -> desk.bookRoom().book(ANNA, to(draft, null).withFault(UNKNOWN_FIELD)));

        assertThat(invalid.faults())
                .extracting(fault -> fault.field().toString())
                .containsExactlyInAnyOrder("colour", "notes", "roomId", "guestId");
    }

    @Test
    void findsAPartyTooLargeEvenWhereDatesAreMissing() {
        BookingDraft is = here().partySize(3).draft();
        BookingDraft undated = new BookingDraft(
                is.room(), is.guest(), null, null, is.partySize(), is.companions(), is.status(), is.remarks());

        Invalid invalid = onlyReason(Invalid.class, () -> desk.bookRoom().book(ANNA, to(undated)));

        assertThat(invalid.faults())
                .extracting(fault -> fault.field().toString())
                .containsExactlyInAnyOrder("checkIn", "checkOut", "partySize");
    }

    @Test
    void offersOtherRoomsWhereTheOneIsTaken() {
        Booking rival = booked(aBooking());
        Room free = house.storedRoom();
        Room far =
                house.inWork(() -> house.rooms().add(aRoom().location("Hamburg").details(), BY_SYSTEM));
        Room taken = house.storedRoom();
        house.storedBooking(aBooking().room(taken.id()));

        RoomTaken reason = onlyReason(RoomTaken.class, () -> desk.bookRoom().book(ANNA, to(here().draft())));

        assertThat(reason.conflicts()).singleElement().matches(other -> other.isHeldBy(rival.id()));
        assertThat(reason.alternatives()).containsExactly(free, far);
    }

    @Test
    void putsWhatIsInvalidBeforeWhatIsInConflict() {
        booked(aBooking());

        assertRefused(
                () -> desk.bookRoom()
                        .book(ANNA, to(here().partySize(3).draft(), null).withFault(UNKNOWN_FIELD)),
                "validation-failed",
                "room-taken");
    }

    @Test
    void refusesInTheOrderOfTheContract() {
        Booking booking = booked(aBooking());
        booked(aBooking().stay("2026-06-01", "2026-06-03"));
        ChangeBooking change = desk.changeBooking();
        Version stale = new Version(7);

        assertRefused(() -> change.change(ANNA, NOBODY, malformed()), "not-found");
        assertRefused(() -> change.change(ANNA, booking.id(), malformed()), "malformed-request");
        BookingDraft bad = moved(booking.draft(), "2026-06-01", "2026-06-02");
        assertRefused(
                () -> change.change(ANNA, booking.id(), to(bad, null).withFault(UNKNOWN_FIELD)),
                "precondition-required");
        assertRefused(
                () -> change.change(ANNA, booking.id(), to(bad, stale).withFault(UNKNOWN_FIELD)), "version-conflict");
        assertThat(reasonsOf(() ->
                                change.change(ANNA, booking.id(), to(bad, FIRST).withFault(UNKNOWN_FIELD)))
                        .get(0))
                .isInstanceOf(Invalid.class);
        assertRefused(() -> change.change(ANNA, booking.id(), to(bad, FIRST)), "room-taken");
    }

    @Test
    void refusesRemovalToUsersBeforeAnythingElse() {
        assertRefused(() -> desk.removeBooking().remove(ANNA, NOBODY, malformed()), "forbidden");
        assertRefused(() -> desk.removeBooking().remove(ADMIN, NOBODY, malformed()), "not-found");
    }

    @Test
    void removesForGood() {
        Booking booking = booked(aBooking());

        desk.removeBooking().remove(ADMIN, booking.id(), ChangeRequest.command(FIRST));

        assertRefused(() -> desk.readBooking().read(ADMIN, booking.id()), "not-found");
    }

    @Test
    void changesNothingWhereNothingIsAsked() {
        Booking booking = booked(aBooking());
        long events = house.inWork(() -> house.eventLog().position()).seq();

        BookingView view = desk.changeBooking()
                .change(ANNA, booking.id(), to(booking.draft(), FIRST))
                .view();

        assertThat(view.version()).isEqualTo(1);
        assertThat(view.updatedBy()).isZero();
        assertThat(house.inWork(() -> house.eventLog().position()).seq()).isEqualTo(events);
    }

    @Test
    void movesAStay() {
        Booking booking = booked(aBooking());

        BookingView view = desk.changeBooking()
                .change(
                        ANNA,
                        booking.id(),
                        changing(FIRST, Set.of("checkIn"), is -> moved(is, "2026-05-02", "2026-05-05")))
                .view();

        assertThat(view.version()).isEqualTo(2);
        assertThat(view.checkOut()).isEqualTo(day("2026-05-05"));
        assertThat(view.updatedBy()).isEqualTo(3);
    }

    @Test
    void tellsWhatOthersChangedMeanwhile() {
        Booking booking = booked(aBooking());
        desk.changeBooking().change(ADMIN, booking.id(), changing(FIRST, Set.of("notes"), is -> noted(is, "theirs")));
        desk.changeBooking()
                .change(
                        ADMIN,
                        booking.id(),
                        changing(new Version(2), Set.of("checkOut"), is -> moved(is, "2026-05-01", "2026-05-04")));

        VersionConflict conflict = onlyReason(
                VersionConflict.class,
                () -> desk.changeBooking()
                        .change(ANNA, booking.id(), changing(FIRST, Set.of("notes"), is -> noted(is, "mine"))));

        assertThat(conflict.yourVersion()).isEqualTo(1);
        assertThat(conflict.currentVersion()).isEqualTo(3);
        assertThat(conflict.current()).isEqualTo(desk.readBooking().read(ANNA, booking.id()));
        assertThat(conflict.changes())
                .extracting(VersionConflict.Since::field)
                .containsExactly("notes", "checkOut", "memberRate", "price");
        assertThat(conflict.clashes()).containsExactly("notes");
    }

    @Test
    void keepsTheStayOfACancelledBooking() {
        Booking booking = booked(aBooking().status(BookingStatus.CANCELLED));

        assertRefused(
                () -> desk.changeBooking()
                        .change(ANNA, booking.id(), to(moved(booking.draft(), "2026-05-02", "2026-05-05"), FIRST)),
                "stay-frozen");
        assertThat(desk.changeBooking()
                        .change(ANNA, booking.id(), to(noted(booking.draft(), "rain"), FIRST))
                        .view()
                        .notes())
                .isEqualTo("rain");
    }

    @Test
    void waitsForTheDayOfArrival() {
        Booking booking = booked(aBooking());

        assertRefused(() -> step(booking, Transition.CHECK_IN, FIRST), "too-early");
        clock.set("2026-04-30T22:30:00Z"); // in Berlin it is May already
        assertThat(step(booking, Transition.CHECK_IN, FIRST).status()).isEqualTo("checked-in");
    }

    @Test
    void bringsNoTwoPartiesIntoOneRoom() {
        Booking overdue = booked(aBooking().stay("2026-04-17", "2026-04-19").status(BookingStatus.CHECKED_IN));
        Booking next = booked(aBooking().stay("2026-04-20", "2026-04-22"));

        RoomOccupied reason = onlyReason(RoomOccupied.class, () -> step(next, Transition.CHECK_IN, FIRST));
        assertThat(reason.conflicts()).singleElement().matches(party -> party.isHeldBy(overdue.id()));

        step(overdue, Transition.CHECK_OUT, FIRST);
        step(next, Transition.CHECK_IN, FIRST);
        assertRefused(() -> step(overdue, Transition.REOPEN, new Version(2)), "room-occupied");
        step(next, Transition.CHECK_OUT, new Version(2));
        assertThat(step(overdue, Transition.REOPEN, new Version(2)).status()).isEqualTo("checked-in");
    }

    @Test
    void keepsAStayThatHasBegunFromBeginningLater() {
        Booking in = booked(aBooking().stay("2026-04-19", "2026-04-22").status(BookingStatus.CHECKED_IN));

        assertRefused(
                () -> desk.changeBooking()
                        .change(ANNA, in.id(), to(moved(in.draft(), "2026-05-11", "2026-05-13"), FIRST)),
                "too-early");
        assertThat(desk.changeBooking()
                        .change(ANNA, in.id(), to(moved(in.draft(), "2026-04-20", "2026-05-13"), FIRST))
                        .view()
                        .checkIn())
                .isEqualTo(day("2026-04-20"));
    }

    @Test
    void reopensAnEarlyCheckOutUnlessTheNightsAreTaken() {
        Booking booking = booked(aBooking().stay("2026-05-01", "2026-05-08").status(BookingStatus.CHECKED_IN));
        clock.set("2026-05-04T10:00:00Z");
        assertThat(step(booking, Transition.CHECK_OUT, FIRST).checkOut()).isEqualTo(day("2026-05-04"));
        Booking rival = booked(aBooking().stay("2026-05-04", "2026-05-05"));

        assertRefused(() -> step(booking, Transition.REOPEN, new Version(2)), "room-taken");

        step(rival, Transition.CANCEL, FIRST);
        BookingView again = step(booking, Transition.REOPEN, new Version(2));
        assertThat(again.status()).isEqualTo("checked-in");
        assertThat(again.checkOut()).isEqualTo(day("2026-05-08"));
    }

    @Test
    void keepsTheReasonOfACancellation() {
        Booking booking = booked(aBooking());

        BookingView view = desk.stepBooking()
                .step(ANNA, booking.id(), Transition.CANCEL, to(TransitionInput.because("ill"), FIRST))
                .view();

        assertThat(view.cancellationReason()).isEqualTo("ill");
        assertRefused(() -> step(booking, Transition.CANCEL, new Version(2)), "illegal-transition");
    }

    @Test
    void reopensForFewerNights() {
        Booking booking = booked(aBooking().stay("2026-05-01", "2026-05-05"));
        step(booking, Transition.CANCEL, FIRST);

        BookingView view = reopen(booking, "2026-05-03", new Version(2));

        assertThat(view.checkOut()).isEqualTo(day("2026-05-03"));
        assertThat(view.version()).isEqualTo(3);
    }

    @Test
    void reopensForNoOtherNights() {
        Booking booking = booked(aBooking().stay("2026-05-01", "2026-05-05"));
        assertRefused(() -> reopen(booking, "2026-05-09", FIRST), "illegal-transition");
        step(booking, Transition.CANCEL, FIRST);

        assertRefused(() -> reopen(booking, "2026-05-06", new Version(2)), "validation-failed");
        assertRefused(() -> reopen(booking, "2026-05-01", new Version(2)), "validation-failed");
    }

    private BookingView reopen(Booking booking, String checkOut, Version from) {
        return desk.stepBooking()
                .step(ANNA, booking.id(), Transition.REOPEN, to(new TransitionInput(null, day(checkOut)), from))
                .view();
    }

    @Test
    void limitsTheReasonOfACancellation() {
        Booking booking = booked(aBooking());

        assertRefused(
                () -> desk.stepBooking()
                        .step(
                                ANNA,
                                booking.id(),
                                Transition.CANCEL,
                                to(TransitionInput.because("x".repeat(501)), FIRST)),
                "validation-failed");
        assertThat(house.inWork(() -> house.changeLog()
                                .history(EntityKind.BOOKING, booking.id().value(), house.first(9)))
                        .items())
                .hasSize(1);
    }

    private BookingView step(Booking booking, Transition transition, Version from) {
        return desk.stepBooking()
                .step(ANNA, booking.id(), transition, to(TransitionInput.BLANK, from))
                .view();
    }
}
