package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.ReminderReconciliationStore;
import herberge.application.port.ReminderReconciliationStore.Situation;
import herberge.application.reminder.ReminderTexts;
import herberge.application.shared.AuditEntry;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.guest.Guest;
import herberge.domain.reminder.AutomaticReminders.Facts;
import herberge.domain.reminder.ClosedReason;
import herberge.domain.reminder.Priority;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderPlan;
import herberge.domain.reminder.ReminderPlan.Opening;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ReminderReconciliationStore} must do. */
public interface ReminderReconciliationStoreContract extends StoresUnderTest {

    private static Opening opening(Booking booking, ReminderType type) {
        ReminderDetails details =
                new ReminderDetails(booking.id(), type, "Do it", "soon", day("2026-05-01"), Priority.HIGH, null, null);
        return new Opening(details, ReminderOccurrence.first(day("2026-04-20")));
    }

    private void open(Booking booking, ReminderType... types) {
        List<Opening> openings = new ArrayList<>();
        for (ReminderType type : types) {
            openings.add(opening(booking, type));
        }
        doInWork(() -> remindedBookings().execute(new ReminderPlan(openings, List.of()), UserId.SYSTEM, NOON));
    }

    private Situation situation(Booking booking) {
        return inWork(() -> remindedBookings().lock(List.of(booking.id()))).get(0);
    }

    private void carryOut(Reminder changed) {
        doInWork(() -> remindedBookings().execute(new ReminderPlan(List.of(), List.of(changed)), UserId.SYSTEM, NOON));
    }

    private boolean candidate(Booking booking) {
        return inWork(() -> remindedBookings()
                        .findCandidates(new BookingId(booking.id().value() - 1), 1))
                .stream()
                .anyMatch(found -> found.booking().equals(booking));
    }

    @Test
    default void opensWhatIsPlanned() {
        Booking booking = storedBooking();
        open(booking, ReminderType.PAYMENT, ReminderType.CHECK_IN);

        Situation situation = situation(booking);

        assertThat(situation.booking()).isEqualTo(booking);
        assertThat(situation.guest().id()).isEqualTo(booking.terms().guest());
        assertThat(situation.reminders()).hasSize(2).allSatisfy(reminder -> {
            assertThat(reminder.details())
                    .isEqualTo(opening(booking, reminder.type()).details());
            assertThat(reminder.occurrence()).isEqualTo(ReminderOccurrence.parse("1/2026-04-20"));
            assertThat(reminder.version()).isEqualTo(Version.FIRST);
            assertThat(reminder.authorship()).isEqualTo(BY_SYSTEM);
            assertThat(inWork(() -> reminders().find(reminder.id()))).contains(reminder);
        });
    }

    /** A rename is no change of a reminder, however many there are; the next plan finds nothing to do. */
    @Test
    default void showsTheGuestsNewNameWithoutAWrite() {
        Booking booking = storedBooking();
        Guest guest = situation(booking).guest();
        naming(guest, booking, ReminderType.PAYMENT);
        naming(guest, booking, ReminderType.INVOICE);
        Reminder done = reminder(booking, ReminderType.INVOICE).complete(UserId.SYSTEM, NOON);
        doInWork(() -> reminders().save(done));
        Reminder open = reminder(booking, ReminderType.PAYMENT);
        List<AuditEntry> written = reminderRows(guest);

        Guest renamed = renamed(guest, "Neumann");

        assertThat(reminderRows(guest)).isEqualTo(written);
        assertThat(situation(booking).reminders()).allSatisfy(reminder -> {
            assertThat(reminder.title()).isEqualTo("Do it: 2026-7, " + renamed.fullName());
            assertThat(reminder)
                    .matches(currentReminder ->
                            currentReminder.version().equals((currentReminder.isOpen() ? open : done).version()));
            assertThat(inWork(() -> reminders().find(reminder.id()))).contains(reminder);
            assertThat(inWork(() -> reminders().streamOfGuest(guest.id()).toList()))
                    .contains(reminder);
        });
    }

    @Test
    default void showsNewNamesOfAnySigns() {
        Booking booking = storedBooking();
        Guest guest = situation(booking).guest();
        naming(guest, booking, ReminderType.PAYMENT);
        String shown = "Do it: 2026-7, Anna ";

        renamed(guest, "🏠".repeat(100));
        assertThat(reminder(booking, ReminderType.PAYMENT).title()).isEqualTo(shown + "🏠".repeat(100));
    }

    /**
     * A closed reminder names the guest at that time, by the guest's present name; an open reminder follows the
     * booking.
     */
    @Test
    default void namesWhoseBookingItWasWhenClosed() {
        Booking booking = storedBooking();
        Guest first = situation(booking).guest();
        naming(first, booking, ReminderType.PAYMENT);
        Reminder done = reminder(booking, ReminderType.PAYMENT).complete(UserId.SYSTEM, NOON);
        doInWork(() -> reminders().save(done));
        Guest second = inWork(() -> guests().add(aGuest().name("Berta", "Behn").details(), BY_SYSTEM));
        Booking his = passedOn(booking, second);
        naming(second, his, ReminderType.INVOICE);

        Guest renamed = renamed(first, "Neumann");
        renamed(second, "Zander");

        assertThat(reminder(his, ReminderType.PAYMENT).title()).endsWith(", " + renamed.fullName());
        assertThat(reminder(his, ReminderType.INVOICE).title()).endsWith(", Anna Zander");
        assertThat(inWork(() -> reminders().streamOfGuest(first.id()).toList()))
                .singleElement()
                .isEqualTo(reminder(his, ReminderType.PAYMENT));
        assertThat(inWork(() -> reminders().streamOfGuest(second.id()).toList()))
                .singleElement()
                .isEqualTo(reminder(his, ReminderType.INVOICE));
    }

    /** The titles are equal as text, but the reminders belong to the second guest from then on. */
    @Test
    default void followsABookingToAGuestOfTheSameName() {
        Booking booking = storedBooking();
        Guest first = situation(booking).guest();
        carryOutPlan(booking);
        Guest second = inWork(() -> guests().add(first.details(), BY_SYSTEM));
        Booking passedOn = passedOn(booking, second);
        carryOutPlan(passedOn);

        renamed(first, "Neumann");

        Situation situation = situation(passedOn);
        assertThat(situation.reminders())
                .isNotEmpty()
                .allSatisfy(reminder -> assertThat(reminder.title()).endsWith(", " + second.fullName()));
        assertThat(plan(situation).isEmpty()).isTrue();
    }

    private static ReminderPlan plan(Situation situation) {
        Facts facts = new Facts(
                situation.booking(),
                situation.departure(),
                situation.guest(),
                ReminderSettings.DEFAULTS,
                day("2026-04-20"));
        return ReminderPlan.of(facts, situation.reminders(), ReminderTexts.ENGLISH, UserId.SYSTEM, NOON);
    }

    private void carryOutPlan(Booking booking) {
        ReminderPlan plan = plan(situation(booking));
        doInWork(() -> remindedBookings().execute(plan, UserId.SYSTEM, NOON));
    }

    private Booking passedOn(Booking booking, Guest to) {
        Booking his = booking.changeTo(
                aBooking()
                        .room(booking.terms().room())
                        .guest(to.id())
                        .stay(
                                booking.stay().checkIn().toString(),
                                booking.stay().checkOut().toString())
                        .terms(),
                UserId.SYSTEM,
                NOON);
        doInWork(() -> bookings().save(his));
        return his;
    }

    private Guest renamed(Guest guest, String lastName) {
        return inWork(() -> {
            Guest currentGuest = guests().lock(guest.id()).orElseThrow();
            Guest next = currentGuest.changeTo(aGuest().name("Anna", lastName).details(), UserId.SYSTEM, NOON);
            guests().save(next);
            return next;
        });
    }

    private void naming(Guest guest, Booking booking, ReminderType type) {
        ReminderDetails details = new ReminderDetails(
                booking.id(),
                type,
                "Do it: 2026-7, " + guest.fullName(),
                "soon",
                day("2026-05-01"),
                Priority.HIGH,
                null,
                null);
        Opening opening = new Opening(details, ReminderOccurrence.first(day("2026-04-20")));
        doInWork(() -> remindedBookings().execute(new ReminderPlan(List.of(opening), List.of()), UserId.SYSTEM, NOON));
    }

    private Reminder reminder(Booking booking, ReminderType type) {
        return situation(booking).reminders().stream()
                .filter(reminder -> reminder.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private List<AuditEntry> reminderRows(Guest guest) {
        return inWork(() -> audit().streamOfGuest(guest.id())
                .filter(entry -> entry.table().equals("reminder"))
                .toList());
    }

    @Test
    default void preparingChangesNothing() {
        Booking booking = storedBooking();
        open(booking, ReminderType.PAYMENT);
        Situation before = situation(booking);

        doInWork(() -> remindedBookings().warmUp());

        assertThat(situation(booking)).isEqualTo(before);
    }

    @Test
    default void changesWhatIsPlanned() {
        Booking booking = storedBooking();
        open(booking, ReminderType.PAYMENT, ReminderType.CHECK_IN);
        Reminder payment = situation(booking).reminders().get(0);
        Instant later = NOON.plusSeconds(60);
        ReminderDetails details = new ReminderDetails(
                booking.id(),
                payment.type(),
                "Do that",
                null,
                day("2026-06-01"),
                Priority.LOW,
                day("2026-06-05"),
                null);

        Reminder changed = payment.changeTo(details, UserId.SYSTEM, later);
        doInWork(() -> remindedBookings().execute(new ReminderPlan(List.of(), List.of(changed)), UserId.SYSTEM, later));
        assertThat(inWork(() -> reminders().find(payment.id()))).contains(changed);

        Reminder closed = changed.closeByRule(ClosedReason.CONDITION_MET, UserId.SYSTEM, NOON);
        carryOut(closed);
        assertThat(inWork(() -> reminders().find(payment.id()))).contains(closed);
        assertThat(situation(booking).reminders()).hasSize(2).contains(closed);
    }

    @Test
    default void marksTheEndOfWhatSomebodyClosed() {
        Booking booking = storedBooking();
        open(booking, ReminderType.PAYMENT);
        Reminder done = situation(booking).reminders().get(0).complete(UserId.SYSTEM, NOON);
        doInWork(() -> reminders().save(done));

        carryOut(done.endOccurrence(UserId.SYSTEM, NOON));

        assertThat(situation(booking).reminders()).containsExactly(done.endOccurrence(UserId.SYSTEM, NOON));
    }

    @Test
    default void overwritesNothingThatNobodyHasSeen() {
        Booking booking = storedBooking();
        open(booking, ReminderType.PAYMENT);
        Reminder seen = situation(booking).reminders().get(0);
        doInWork(() -> reminders().save(seen.complete(UserId.SYSTEM, NOON)));

        assertThatThrownBy(() -> carryOut(seen.closeByRule(ClosedReason.CANCELLED, UserId.SYSTEM, NOON)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void manualRemindersAreNoneOfItsBusiness() {
        Booking booking = storedBooking();
        ReminderDetails manual = new ReminderDetails(
                booking.id(), ReminderType.MANUAL, "By hand", null, day("2026-05-01"), Priority.LOW, null, null);
        doInWork(() -> reminders().add(manual, null, BY_SYSTEM));

        assertThat(situation(booking).reminders()).isEmpty();
    }

    @Test
    default void whateverMayCallForRemindersIsACandidate() {
        for (BookingStatus status : BookingStatus.values()) {
            Booking booking = storedBooking(aBooking().room(storedRoom().id()).status(status));

            assertThat(candidate(booking)).as(status.code()).isEqualTo(status.holdsRoom());
        }
    }

    @Test
    default void whatIsPaidAndBilledAndLeftIsNoCandidate() {
        Booking booking = storedBooking(aBooking().room(storedRoom().id()).status(BookingStatus.CHECKED_OUT));
        BookingTerms terms = booking.terms();
        BookingTerms settled = new BookingTerms(
                terms.room(),
                terms.guest(),
                terms.stay(),
                terms.partySize(),
                List.of(),
                new BookingTerms.Remarks(null, false, null, null, NOON, NOON, null, null));
        Booking paid = booking.changeTo(settled, UserId.SYSTEM, NOON);
        doInWork(() -> bookings().save(paid));
        assertThat(candidate(paid)).isFalse();

        open(paid, ReminderType.PAYMENT);

        assertThat(candidate(paid)).as("with an open reminder").isTrue();
    }

    @Test
    default void candidatesComeInPages() {
        Booking first = storedBooking();
        Booking second = storedBooking();
        BookingId before = new BookingId(first.id().value() - 1);

        assertThat(inWork(() -> remindedBookings().findCandidates(before, 1)))
                .extracting(Situation::booking)
                .containsExactly(first);
        assertThat(inWork(() -> remindedBookings().findCandidates(first.id(), 1)))
                .extracting(Situation::booking)
                .containsExactly(second);
        assertThat(inWork(() -> remindedBookings().findCandidates(second.id(), 10)))
                .isEmpty();
    }

    @Test
    default void locksThoseOfAGuest() {
        Booking his = storedBooking();
        storedBooking();
        Booking cancelled = inWork(() -> bookings()
                .add(
                        aBooking()
                                .room(storedRoom().id())
                                .guest(his.terms().guest())
                                .terms(),
                        BookingStatus.CANCELLED,
                        2026,
                        BY_SYSTEM));

        List<Situation> found =
                inWork(() -> remindedBookings().lockByGuest(his.terms().guest()));

        assertThat(found).extracting(Situation::booking).containsExactly(his).doesNotContain(cancelled);
    }

    @Test
    default void leavesOutWhatIsGone() {
        Booking booking = storedBooking();
        doInWork(() -> bookings().remove(booking.id()));

        assertThat(inWork(() -> remindedBookings().lock(List.of(booking.id())))).isEmpty();
        assertThat(inWork(() -> remindedBookings().lockAvailable(List.of(booking.id()))))
                .isEmpty();
    }

    @Test
    default void seesWhatTheSameUnitOfWorkWrote() {
        Booking booking = storedBooking();
        Guest guest = inWork(() -> guests().find(booking.terms().guest())).orElseThrow();

        String name = inWork(() -> {
            guests().save(guest.changeTo(aGuest().name("Eva", "Neu").details(), UserId.SYSTEM, NOON));
            return remindedBookings()
                    .lockForPlanning(booking)
                    .situation()
                    .guest()
                    .fullName();
        });

        assertThat(name).isEqualTo("Eva Neu");
    }
}
