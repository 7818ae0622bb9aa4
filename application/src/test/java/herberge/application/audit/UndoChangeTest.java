package herberge.application.audit;

import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.assertRefused;
import static herberge.application.testing.Refusals.malformed;
import static herberge.domain.booking.BookingStatus.CONFIRMED;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.aUser;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import herberge.application.audit.AuditUseCases.ReadAudit;
import herberge.application.audit.AuditUseCases.UndoChange.Undone;
import herberge.application.booking.BookingView;
import herberge.application.port.Bookings;
import herberge.application.port.Guests;
import herberge.application.reminder.ReminderSyncingBookings;
import herberge.application.reminder.ReminderSyncingGuests;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.application.shared.RequestFault;
import herberge.application.shared.VersionConflict;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Transition;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.reminder.ClosedReason;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderType;
import herberge.domain.room.Room;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.testing.RoomBuilder;
import herberge.domain.user.Role;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class UndoChangeTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "request", null);
    private static final Caller BEN = new Caller(new UserId(4), "ben", Role.USER, "request", null);
    private static final Caller ADMIN = new Caller(new UserId(1), "admin", Role.ADMIN, "request", null);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final AuditUseCases audit = AuditUseCases.of(
            house.transactions(),
            house.changes(clock),
            new AuditUseCases.Stores(
                    house.audit(),
                    house.auditSeals(),
                    house.changeLog(),
                    house.undos(),
                    house.eventLog(),
                    house.occupancies(),
                    house.followingReminders(),
                    house.followUp()),
            EntityCatalogs.of(
                    house,
                    BookingPolicy.all(
                            BookingPolicy.STAY_NOT_FROZEN,
                            BookingPolicy.ROOM_ACTIVE,
                            BookingPolicy.NO_OVERLAP,
                            BookingPolicy.WITHIN_CAPACITY)),
            new AuditUseCases.Sealing(house.transactions(), house.auditSeals()),
            clock);
    private final Room room = house.storedRoom();

    private long newest(EntityKind kind) {
        return audit.listChanges().list(ADMIN, false, new PageRequest(500, null)).slice().items().stream()
                .filter(change -> change.entity().equals(kind.code()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Undone undo(Caller caller, long change) {
        return audit.undoChange()
                .undo(caller, change, ChangeRequest.command(null))
                .view();
    }

    private void rename(Caller caller, String name) {
        house.transactions().run(caller, () -> {
            Room is = house.rooms().find(room.id()).orElseThrow();
            house.rooms().save(is.changeTo(aRoom().name(name).details(), caller.userId(), NOON));
            return true;
        });
    }

    private Room now() {
        return house.inWork(() -> house.rooms().find(room.id())).orElseThrow();
    }

    @Test
    void isAChangeOfWhoeverDoesIt() {
        rename(ANNA, "Zimmer 12");

        undo(ADMIN, newest(EntityKind.ROOM));

        assertThat(now().name()).isEqualTo("Zimmer 11");
        assertThat(now().version()).isEqualTo(new Version(3));
        assertThat(now().authorship().updatedBy()).isEqualTo(ADMIN.userId());
        assertThat(now().authorship().createdBy()).isEqualTo(UserId.SYSTEM);
    }

    @Test
    void isForThoseWhoDidItAndForAdministrators() {
        rename(ANNA, "Zimmer 12");
        long change = newest(EntityKind.ROOM);

        assertRefused(() -> undo(BEN, change), "forbidden");
        undo(ANNA, change);
        assertThat(now().name()).isEqualTo("Zimmer 11");
    }

    @Test
    void neverConcernsUsers() {
        house.inWork(() -> house.users().add(aUser().details(), "hash", true, BY_SYSTEM));
        long change = newest(EntityKind.USER);

        assertRefused(() -> undo(ADMIN, change), "forbidden");
    }

    @Test
    void neverConcernsAnErasureNorWhatItTookSomethingOutOf() {
        Guest guest = house.storedGuest();
        Booking stay = house.inWork(() -> house.bookings()
                .add(
                        aBooking()
                                .room(room.id())
                                .guest(guest.id())
                                .stay("2026-03-01", "2026-03-05")
                                .notes("x")
                                .terms(),
                        BookingStatus.CHECKED_OUT,
                        2026,
                        BY_SYSTEM));
        house.doInWork(() -> house.bookings().remove(stay.id()));
        long removal = newest(EntityKind.BOOKING);
        house.inWork(() -> house.guests().erase(guest.id(), day("2026-04-20"), NOON));

        assertRefused(() -> undo(ADMIN, newest(EntityKind.GUEST)), "forbidden");
        assertRefused(() -> undo(ADMIN, removal), "forbidden");
        assertThat(house.inWork(() -> house.bookings().find(stay.id()))).isEmpty();
    }

    @Test
    void refusesInTheOrderOfTheContract() {
        rename(ANNA, "Zimmer 12");
        long change = newest(EntityKind.ROOM);
        rename(BEN, "Zimmer 13");

        assertRefused(() -> audit.undoChange().undo(BEN, 999, malformed()), "not-found");
        assertRefused(() -> audit.undoChange().undo(BEN, change, malformed()), "forbidden");
        assertRefused(() -> audit.undoChange().undo(ANNA, change, malformed()), "malformed-request");
        assertRefused(() -> undo(ANNA, change), "version-conflict");
    }

    private void note(Caller caller, Booking booking, String notes) {
        change(
                caller,
                booking,
                is -> new BookingTerms(
                        is.room(), is.guest(), is.stay(), is.partySize(), is.companions(), remarks(is, notes)));
    }

    private static BookingTerms.Remarks remarks(BookingTerms is, String notes) {
        BookingTerms.Remarks was = is.remarks();
        return new BookingTerms.Remarks(
                notes,
                was.foundationCase(),
                was.source(),
                was.confirmationSentAt(),
                was.invoiceSentAt(),
                was.paidAt(),
                was.expectedArrival(),
                was.expectedDeparture());
    }

    private void change(Caller caller, Booking booking, UnaryOperator<BookingTerms> to) {
        house.transactions().run(caller, () -> {
            Booking is = house.bookings().lock(booking.id()).orElseThrow();
            house.bookings().save(is.changeTo(to.apply(is.terms()), caller.userId(), clock.instant()));
            return true;
        });
    }

    private Booking now(Booking booking) {
        return house.inWork(() -> house.bookings().lock(booking.id())).orElseThrow();
    }

    private static Reason only(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            assertThat(refusal.reasons()).hasSize(1);
            return refusal.reasons().get(0);
        }
        throw new AssertionError("nothing is refused");
    }

    @Test
    void takesBackStepByStep() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        note(ANNA, booking, "eins");
        long one = newest(EntityKind.BOOKING);
        note(ANNA, booking, "zwei");
        long two = newest(EntityKind.BOOKING);
        note(ANNA, booking, "drei");

        undo(ANNA, newest(EntityKind.BOOKING));
        undo(ANNA, two);
        assertThat(now(booking).terms().remarks().notes()).isEqualTo("eins");
        undo(ANNA, one);

        assertThat(now(booking).terms()).isEqualTo(booking.terms());
        assertThat(now(booking).version()).isEqualTo(new Version(7));
    }

    @Test
    void leavesWhateverElseChangedMeanwhile() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        note(ANNA, booking, "eins");
        long noted = newest(EntityKind.BOOKING);
        change(BEN, booking, is -> is.withStay(nights("2026-05-01", "2026-05-06")));

        undo(ANNA, noted);

        assertThat(now(booking).terms()).isEqualTo(booking.terms().withStay(nights("2026-05-01", "2026-05-06")));
    }

    @Test
    void namesWhoSetWhatItHadSet() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        note(ANNA, booking, "eins");
        long noted = newest(EntityKind.BOOKING);
        note(BEN, booking, "zwei");
        change(BEN, booking, is -> is.withStay(nights("2026-05-01", "2026-05-06")));

        assertThat(only(() -> undo(ANNA, noted))).isInstanceOfSatisfying(VersionConflict.class, conflict -> {
            assertThat(conflict.yourVersion()).isEqualTo(2);
            assertThat(conflict.currentVersion()).isEqualTo(4);
            assertThat(conflict.clashes()).containsExactly("notes");
            assertThat(conflict.changes())
                    .extracting(since -> since.username() + " " + since.field() + " " + since.from() + " " + since.to())
                    .contains("ben notes eins zwei");
        });
        note(BEN, booking, "eins");
        undo(ANNA, noted);
    }

    @Test
    void isTakenBackOnceAndDoneAgainByItsUndo() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        note(ANNA, booking, "eins");
        long noted = newest(EntityKind.BOOKING);
        undo(ANNA, noted);
        long undo = newest(EntityKind.BOOKING);

        assertThat(only(() -> undo(ANNA, noted))).isEqualTo(new RequestFault.AlreadyUndone(undo));
        undo(ANNA, undo);
        assertThat(now(booking).terms().remarks().notes()).isEqualTo("eins");
        assertThat(only(() -> undo(ANNA, undo))).isInstanceOf(RequestFault.AlreadyUndone.class);
        undo(ANNA, noted);
        assertThat(now(booking).terms().remarks().notes()).isNull();
    }

    @Test
    void tellsOfEachChangeWhetherItStands() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        note(ANNA, booking, "eins");
        long noted = newest(EntityKind.BOOKING);
        undo(ANNA, noted);
        long undo = newest(EntityKind.BOOKING);

        List<ChangeView> changes = audit.listChanges()
                .list(ANNA, true, new PageRequest(9, null))
                .slice()
                .items();

        assertThat(changes)
                .extracting(ChangeView::id, ChangeView::undoes, ChangeView::undoneBy, ChangeView::undoable)
                .containsExactly(tuple(undo, noted, null, true), tuple(noted, null, undo, false));
    }

    @Test
    void takesACreationBackOnlyWhereNothingCameOfIt() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        long made = newest(EntityKind.BOOKING);
        note(ANNA, booking, "eins");
        long noted = newest(EntityKind.BOOKING);

        assertThat(only(() -> undo(ADMIN, made))).isInstanceOfSatisfying(VersionConflict.class, conflict -> {
            assertThat(conflict.changes())
                    .extracting(VersionConflict.Since::field)
                    .containsExactly("notes");
            assertThat(conflict.clashes()).containsExactly("notes");
        });
        undo(ANNA, noted);
        undo(ADMIN, made);
        assertThat(house.inWork(() -> house.bookings().lock(booking.id()))).isEmpty();
    }

    @Test
    void bringsBackAgainAndAgainUnderVersionsThatGoOn() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        house.doInWork(() -> house.bookings().remove(booking.id()));
        long removal = newest(EntityKind.BOOKING);
        undo(ADMIN, removal);
        undo(ADMIN, newest(EntityKind.BOOKING));

        undo(ADMIN, removal);

        assertThat(now(booking).version()).isEqualTo(new Version(3));
        assertThat(now(booking).terms()).isEqualTo(booking.terms());
    }

    @Test
    void refusesFormerValuesThatDoNotGoWithThePresentOnes() {
        Booking booking = house.storedBooking(aBooking().room(room.id()).stay("2026-05-10", "2026-05-14"));
        change(ANNA, booking, is -> is.withStay(nights("2026-05-02", "2026-05-14")));
        long earlier = newest(EntityKind.BOOKING);
        change(BEN, booking, is -> is.withStay(nights("2026-05-02", "2026-05-06")));

        assertRefused(() -> undo(ANNA, earlier), "validation-failed");
    }

    @Test
    void asksForTheNightsThatTheMergeWouldTake() {
        Booking booking = house.storedBooking(aBooking().room(room.id()).stay("2026-05-01", "2026-05-10"));
        change(ANNA, booking, is -> is.withStay(nights("2026-05-04", "2026-05-10")));
        long shorter = newest(EntityKind.BOOKING);
        note(BEN, booking, "eins");
        house.storedBooking(aBooking().room(room.id()).stay("2026-05-01", "2026-05-04"));

        assertRefused(() -> undo(ANNA, shorter), "room-taken");
    }

    @Test
    void takesBackAllThatOneUnitOfWorkDid() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        Guest guest =
                house.inWork(() -> house.guests().find(booking.terms().guest())).orElseThrow();
        removeAll(booking);

        Undone undone = undo(ADMIN, newest(EntityKind.ROOM));

        assertThat(undone.entity()).isInstanceOf(herberge.application.room.RoomView.class);
        assertThat(now().details()).isEqualTo(room.details().withKeyCode(null));
        assertThat(house.inWork(() -> house.guests().find(guest.id()))
                        .orElseThrow()
                        .details())
                .isEqualTo(guest.details());
        assertThat(house.inWork(() -> house.bookings().lock(booking.id()))
                        .orElseThrow()
                        .terms())
                .isEqualTo(booking.terms());
    }

    @Test
    void takesBackAllOrNothing() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        removeAll(booking);
        long change = newest(EntityKind.ROOM);
        house.doInWork(() -> house.guests()
                .restore(house.guests()
                        .findBefore(house.audit().steps(change).get(1).first())
                        .orElseThrow()));

        assertRefused(() -> undo(ADMIN, change), "version-conflict");

        assertThat(house.inWork(() -> house.rooms().find(room.id()))).isEmpty();
        assertThat(house.inWork(() -> house.bookings().lock(booking.id()))).isEmpty();
    }

    private void furnish(RoomBuilder as) {
        house.doInWork(() -> house.rooms()
                .save(house.rooms().find(room.id()).orElseThrow().changeTo(as.details(), UserId.SYSTEM, NOON)));
    }

    private void save(Booking booking) {
        house.doInWork(() -> house.bookings().save(booking));
    }

    @Test
    void claimsNoNightsThatTheHouseWouldNotGiveToday() {
        Booking two = house.storedBooking(aBooking().room(room.id()).partySize(2));
        save(two.apply(Transition.CANCEL, null, day("2026-04-20"), UserId.SYSTEM, NOON));
        long cancelled = newest(EntityKind.BOOKING);

        furnish(aRoom().inactive());
        assertRefused(() -> undo(ADMIN, cancelled), "room-inactive");
        furnish(aRoom().capacity(1L));
        assertRefused(() -> undo(ADMIN, cancelled), "validation-failed");
        furnish(aRoom());
        undo(ADMIN, cancelled);
    }

    @Test
    void bringsBackWhatClaimsNoNightsWhateverTheRoomIsLikeToday() {
        Booking two = house.storedBooking(aBooking().room(room.id()).partySize(2));
        save(two.apply(Transition.CANCEL, null, day("2026-04-20"), UserId.SYSTEM, NOON));
        house.doInWork(() -> house.bookings().remove(two.id()));
        furnish(aRoom().inactive().capacity(1L));

        undo(ADMIN, newest(EntityKind.BOOKING));

        assertThat(house.inWork(() -> house.bookings().lock(two.id()))
                        .orElseThrow()
                        .status())
                .isEqualTo(BookingStatus.CANCELLED);
    }

    @Test
    void takesBackAnEarlyCheckOut() {
        Booking in = house.storedBooking(aBooking().room(room.id()).status(BookingStatus.CHECKED_IN));
        save(in.apply(Transition.CHECK_OUT, null, in.stay().checkIn().plusDays(1), UserId.SYSTEM, NOON));

        undo(ADMIN, newest(EntityKind.BOOKING));

        assertThat(house.inWork(() -> house.bookings().lock(in.id()))
                        .orElseThrow()
                        .stay())
                .isEqualTo(in.stay());
    }

    @Test
    void makesNoRoomTooSmallForWhoIsStillToCome() {
        furnish(aRoom().capacity(4L));
        long enlarged = newest(EntityKind.ROOM);
        Booking four = house.storedBooking(aBooking().room(room.id()).partySize(4));

        assertRefused(() -> undo(ADMIN, enlarged), "in-use");
        house.doInWork(() -> house.bookings().remove(four.id()));
        undo(ADMIN, enlarged);
    }

    private Reminder reminded(Booking of) {
        return house.inWork(
                () -> house.reminders().add(aReminder().booking(of.id()).details(), null, BY_SYSTEM));
    }

    @Test
    void bringsTheRemindersOfADeletedBookingBack() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        Reminder reminder = reminded(booking);
        Reminder done = reminder.complete(UserId.SYSTEM, NOON);
        house.doInWork(() -> house.reminders().save(done));
        house.doInWork(() -> house.bookings().remove(booking.id()));

        Undone undone = undo(ADMIN, newest(EntityKind.BOOKING));

        assertThat(undone.entity()).isInstanceOf(BookingView.class);
        Reminder back =
                house.inWork(() -> house.reminders().find(reminder.id())).orElseThrow();
        assertThat(back.closing()).isEqualTo(done.closing());
        assertThat(back.version()).isEqualTo(done.version().next());
    }

    @Test
    void takesBackRemindersThatFollowedTheirBooking() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        Reminder invoice = house.inWork(() -> house.reminders()
                .add(
                        aReminder()
                                .automatic(ReminderType.INVOICE, booking.id())
                                .details(),
                        ReminderOccurrence.parse("1/2026-04-20"),
                        BY_SYSTEM));
        house.doInWork(() -> {
            house.bookings().save(booking.apply(Transition.CANCEL, null, day("2026-04-20"), UserId.SYSTEM, NOON));
            house.reminders().save(invoice.closeByRule(ClosedReason.CANCELLED, UserId.SYSTEM, NOON));
        });

        Undone undone = undo(ADMIN, newest(EntityKind.BOOKING));

        assertThat(undone.entity()).isInstanceOf(BookingView.class);
        assertThat(house.inWork(() -> house.bookings().lock(booking.id()))
                        .orElseThrow()
                        .status())
                .isEqualTo(BookingStatus.CONFIRMED);
        assertThat(house.inWork(() -> house.reminders().find(invoice.id()))
                        .orElseThrow()
                        .isOpen())
                .isTrue();
    }

    /** A dependent reminder that cannot be restored stays as it is: the booking has another guest, whom its reminders name. */
    @Test
    void isNotRefusedBecauseOfWhatOnlyFollowed() {
        Bookings bookings = new ReminderSyncingBookings(house.bookings(), house.followUp());
        Guests guests = new ReminderSyncingGuests(house.guests(), house.followUp());
        Guest guest = house.storedGuest();
        Guest other = house.storedGuest();
        Booking booking = house.inWork(
                () -> bookings.add(aBooking().room(room.id()).guest(guest.id()).terms(), CONFIRMED, 2026, BY_SYSTEM));
        house.doInWork(() -> guests.save(guest.changeTo(complete(), UserId.SYSTEM, NOON)));
        long change = newest(EntityKind.GUEST);
        BookingTerms passedOn = aBooking()
                .room(room.id())
                .guest(other.id())
                .stay(booking.stay())
                .terms();
        house.doInWork(() -> bookings.save(booking.changeTo(passedOn, UserId.SYSTEM, NOON)));

        undo(ADMIN, change);

        assertThat(house.inWork(() -> house.guests().find(guest.id()))
                        .orElseThrow()
                        .details())
                .isEqualTo(guest.details());
        assertThat(house.inWork(() -> house.remindedBookings().lock(List.of(booking.id())))
                        .get(0)
                        .reminders())
                .filteredOn(one -> one.type() == ReminderType.INCOMPLETE_DATA)
                .extracting(Reminder::state)
                .containsExactly("condition-met", "open");
    }

    private static GuestDetails complete() {
        GuestDetails is = aGuest().details();
        return new GuestDetails(
                is.name(),
                new GuestDetails.Contact("eva@example.org", "0421 1", null, null, null, null),
                new GuestDetails.Address("Weg 1", "28195", "Bremen", null),
                is.membership(),
                is.person(),
                is.billing(),
                null,
                List.of(),
                List.of(),
                null);
    }

    @Test
    void reopensAReminderThatWasDone() {
        Reminder reminder = reminded(house.storedBooking(aBooking().room(room.id())));
        house.doInWork(() -> house.reminders().save(reminder.complete(UserId.SYSTEM, NOON)));

        Undone undone = undo(ADMIN, newest(EntityKind.REMINDER));

        assertThat(undone.entity()).isInstanceOf(ReminderView.class);
        assertThat(house.inWork(() -> house.reminders().find(reminder.id()))
                        .orElseThrow()
                        .isOpen())
                .isTrue();
    }

    @Test
    void bringsNoReminderBackWhoseBookingIsGone() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        Reminder reminder = reminded(booking);
        house.doInWork(() -> house.reminders().remove(reminder.id()));
        long change = newest(EntityKind.REMINDER);
        house.doInWork(() -> house.bookings().remove(booking.id()));

        assertRefused(() -> undo(ADMIN, change), "validation-failed");
    }

    @Test
    void opensNoSecondReminderOfAKind() {
        Booking booking = house.storedBooking(aBooking().room(room.id()));
        Reminder invoice = house.inWork(() -> house.reminders()
                .add(
                        aReminder()
                                .automatic(ReminderType.INVOICE, booking.id())
                                .details(),
                        ReminderOccurrence.parse("1/2026-04-20"),
                        BY_SYSTEM));
        house.doInWork(() -> house.reminders().save(invoice.dismiss(UserId.SYSTEM, NOON)));
        long change = newest(EntityKind.REMINDER);
        house.doInWork(() -> house.reminders()
                .add(
                        aReminder()
                                .automatic(ReminderType.INVOICE, booking.id())
                                .details(),
                        ReminderOccurrence.parse("2/2026-04-20"),
                        BY_SYSTEM));

        assertRefused(() -> undo(ADMIN, change), "already-exists");
    }

    private void removeAll(Booking booking) {
        house.doInWork(() -> {
            house.bookings().remove(booking.id());
            house.guests().remove(booking.terms().guest());
            house.rooms().remove(room.id());
        });
    }

    @Test
    void readsTheAuditForAdministratorsOnly() {
        ReadAudit.Query all = new ReadAudit.Query(null, null, null, null, null);
        PageRequest first = new PageRequest(50, null);

        assertRefused(() -> audit.readAudit().read(ANNA, () -> all, () -> first), "forbidden");
        assertRefused(() -> audit.readAuditHead().read(ANNA), "forbidden");
        assertRefused(() -> audit.verifyAudit().verify(ANNA, null), "forbidden");
        assertThat(audit.readAudit().read(ADMIN, () -> all, () -> first).slice().items())
                .hasSize(1);
    }
}
