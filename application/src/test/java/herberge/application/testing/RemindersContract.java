package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Reminders;
import herberge.application.shared.EntityKind;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.Operation;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.ClosedReason;
import herberge.domain.reminder.DueState;
import herberge.domain.reminder.Priority;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderFilter;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.testing.ReminderBuilder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Reminders} must do. */
public interface RemindersContract extends StoresUnderTest {

    private Reminder stored(ReminderBuilder reminder) {
        Reminder wanted = reminder.build();
        return inWork(() -> reminders().add(wanted.details(), wanted.occurrence(), BY_SYSTEM));
    }

    private Reminder saved(Reminder reminder) {
        doInWork(() -> reminders().save(reminder));
        return reminder;
    }

    private @Nullable Reminder known(Reminder reminder) {
        return inWork(() -> reminders().find(reminder.id())).orElse(null);
    }

    private List<Reminder> listed(ReminderFilter filter) {
        return allPages(2, page -> reminders().list(filter, page));
    }

    private static ReminderFilter of(Booking booking, @Nullable DueState due, @Nullable Boolean open) {
        return new ReminderFilter(due, booking.id(), open, day("2026-05-02"));
    }

    @Test
    default void keepsEveryDetailOfAReminder() {
        Booking booking = storedBooking();
        Reminder reminder = stored(aReminder()
                .booking(booking.id())
                .title("Schlüssel")
                .description("zwei\nZeilen")
                .due("2026-06-01")
                .priority(Priority.HIGH)
                .snoozedUntil("2026-05-20")
                .assignedTo(UserId.SYSTEM));

        assertThat(reminder.details())
                .isEqualTo(aReminder()
                        .booking(booking.id())
                        .title("Schlüssel")
                        .description("zwei\nZeilen")
                        .due("2026-06-01")
                        .priority(Priority.HIGH)
                        .snoozedUntil("2026-05-20")
                        .assignedTo(UserId.SYSTEM)
                        .details());
        assertThat(reminder.isOpen()).isTrue();
        assertThat(reminder.version()).isEqualTo(Version.FIRST);
        assertThat(reminder.authorship()).isEqualTo(BY_SYSTEM);
        assertThat(known(reminder)).isEqualTo(reminder);
        assertThat(inWork(() -> reminders().lock(reminder.id()))).contains(reminder);
    }

    @Test
    default void keepsWhatMakesAnAutomaticOneThisOne() {
        Booking booking = storedBooking();
        Reminder reminder = stored(aReminder()
                .automatic(ReminderType.INCOMPLETE_DATA, booking.id())
                .occurrence("2/2026-05-01"));

        assertThat(known(reminder)).isEqualTo(reminder);
        assertThat(reminder.occurrence()).isEqualTo(ReminderOccurrence.parse("2/2026-05-01"));
        assertThat(reminder.type()).isEqualTo(ReminderType.INCOMPLETE_DATA);
    }

    @Test
    default void storesHowItEnded() {
        Reminder reminder = stored(aReminder());
        Reminder done = saved(reminder.complete(UserId.SYSTEM, NOON));

        assertThat(known(reminder)).isEqualTo(done);
        Reminder again = saved(done.reopen(UserId.SYSTEM, NOON));
        assertThat(known(reminder)).isEqualTo(again);

        Reminder invoice = stored(
                aReminder().automatic(ReminderType.INVOICE, storedBooking().id()));
        Reminder met = saved(invoice.closeByRule(ClosedReason.CONDITION_MET, UserId.SYSTEM, NOON));
        assertThat(known(invoice)).isEqualTo(met);
    }

    @Test
    default void refusesToOverwriteAChangeOfAReminderItHasNotSeen() {
        Reminder reminder = stored(aReminder());
        Reminder theirs = saved(reminder.complete(UserId.SYSTEM, NOON));

        assertThatThrownBy(() -> saved(reminder.dismiss(UserId.SYSTEM, NOON)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(known(reminder)).isEqualTo(theirs);
    }

    @Test
    default void isGoneOnceItIsRemoved() {
        Reminder reminder = stored(aReminder());
        doInWork(() -> reminders().remove(reminder.id()));

        assertThat(known(reminder)).isNull();
        assertThatThrownBy(() -> doInWork(() -> reminders().remove(reminder.id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void goesWithItsBookingAndComesBackWithItsId() {
        Booking booking = storedBooking();
        Reminder manual = stored(aReminder().booking(booking.id()));
        Reminder invoice = stored(aReminder().automatic(ReminderType.INVOICE, booking.id()));
        Reminder other = stored(aReminder());

        doInWork(() -> bookings().remove(booking.id()));

        assertThat(known(manual)).isNull();
        assertThat(known(invoice)).isNull();
        assertThat(known(other)).isEqualTo(other);
        HistoryEntry last = inWork(() ->
                        changeLog().history(EntityKind.REMINDER, manual.id().value(), first(1)))
                .items()
                .get(0);
        assertThat(last.operation()).isEqualTo(Operation.DELETED);

        doInWork(() -> {
            bookings().restore(booking.restore(booking.version(), UserId.SYSTEM, NOON));
            reminders().restore(manual.restore(manual.version(), UserId.SYSTEM, NOON));
        });
        assertThat(known(manual)).isEqualTo(manual.restore(manual.version(), UserId.SYSTEM, NOON));
    }

    @Test
    default void listsByDayThenByWhatPressesMostThenById() {
        Booking booking = storedBooking();
        ReminderBuilder some = aReminder().booking(booking.id());
        Reminder late = stored(some.due("2026-05-03").priority(Priority.HIGH));
        Reminder low = stored(some.due("2026-05-01").priority(Priority.LOW));
        Reminder medium = stored(some.due("2026-05-01").priority(Priority.MEDIUM));
        Reminder mediumToo = stored(some.due("2026-05-01").priority(Priority.MEDIUM));
        Reminder high = stored(some.due("2026-05-01").priority(Priority.HIGH));

        assertThat(listed(of(booking, null, null))).containsExactly(high, medium, mediumToo, low, late);
    }

    @Test
    default void listsWhatIsOverdueTodayAndUpcoming() {
        Booking booking = storedBooking();
        ReminderBuilder some = aReminder().booking(booking.id());
        Reminder overdue = stored(some.due("2026-05-01"));
        Reminder todays = stored(some.due("2026-05-02"));
        Reminder upcoming = stored(some.due("2026-05-03"));

        assertThat(listed(of(booking, DueState.OVERDUE, null))).containsExactly(overdue);
        assertThat(listed(of(booking, DueState.TODAY, null))).containsExactly(todays);
        assertThat(listed(of(booking, DueState.UPCOMING, null))).containsExactly(upcoming);
        assertThat(inWork(() -> reminders().streamDue(day("2026-05-02")).toList()))
                .containsSubsequence(overdue, todays)
                .doesNotContain(upcoming);
    }

    @Test
    default void hidesWhatIsPutOffUntilItsDay() {
        Booking booking = storedBooking();
        ReminderBuilder some = aReminder().booking(booking.id()).due("2026-05-01");
        Reminder back = stored(some.snoozedUntil("2026-05-02"));
        Reminder away = stored(some.snoozedUntil("2026-05-03"));

        assertThat(listed(of(booking, DueState.OVERDUE, null))).containsExactly(back);
        assertThat(listed(of(booking, null, null))).containsExactly(back, away);
        assertThat(inWork(() -> reminders().streamDue(day("2026-05-02")).toList()))
                .contains(back)
                .doesNotContain(away);
        assertThat(inWork(() -> reminders().streamDue(day("2026-05-03")).toList()))
                .contains(back, away);
    }

    @Test
    default void tellsOpenOnesFromClosedOnes() {
        Booking booking = storedBooking();
        Reminder open = stored(aReminder().booking(booking.id()));
        Reminder closed = saved(stored(aReminder().booking(booking.id())).dismiss(UserId.SYSTEM, NOON));

        assertThat(listed(of(booking, null, true))).containsExactly(open);
        assertThat(listed(of(booking, null, false))).containsExactly(closed);
        assertThat(listed(of(booking, null, null))).containsExactly(open, closed);
        assertThat(inWork(() -> reminders().streamDue(day("2026-06-01")).toList()))
                .doesNotContain(closed);
    }

    @Test
    default void findsThoseOfAGuestsBookings() {
        Booking booking = storedBooking();
        Booking others = storedBooking(aBooking().room(storedRoom().id()));
        Reminder his = stored(aReminder().booking(booking.id()));
        stored(aReminder().booking(others.id()));
        stored(aReminder());

        assertThat(inWork(
                        () -> reminders().streamOfGuest(booking.terms().guest()).toList()))
                .containsExactly(his);
    }

    @Test
    default void lastsOneOpenAutomaticOneOfATypePerBooking() {
        BookingId booking = storedBooking().id();
        Reminder first = stored(aReminder().automatic(ReminderType.PAYMENT, booking));

        assertThat(inWork(() -> reminders().hasOpen(booking, ReminderType.PAYMENT)))
                .isTrue();
        assertThat(inWork(() -> reminders().hasOpen(booking, ReminderType.INVOICE)))
                .isFalse();
        assertThatThrownBy(() -> stored(
                        aReminder().automatic(ReminderType.PAYMENT, booking).occurrence("2/2026-04-20")))
                .isInstanceOf(RuntimeException.class);

        saved(first.dismiss(UserId.SYSTEM, NOON));
        assertThat(inWork(() -> reminders().hasOpen(booking, ReminderType.PAYMENT)))
                .isFalse();
        Reminder next =
                stored(aReminder().automatic(ReminderType.PAYMENT, booking).occurrence("2/2026-04-20"));
        assertThat(known(next)).isEqualTo(next);
    }

    @Test
    default void refersToBookingsThatAreThere() {
        assertThatThrownBy(() -> stored(aReminder().booking(new BookingId(Long.MAX_VALUE))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    default void makesSeveralInOneRehearsal() {
        List<Long> ids = transactions()
                .rehearse(
                        caller(),
                        () -> List.of(
                                reminders()
                                        .add(aReminder().details(), null, BY_SYSTEM)
                                        .id()
                                        .value(),
                                reminders()
                                        .add(aReminder().details(), null, BY_SYSTEM)
                                        .id()
                                        .value()));

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id < 0);
    }

    @Test
    default void knowsWhatItWasBeforeAChange() {
        Reminder reminder = stored(aReminder());
        saved(reminder.complete(UserId.SYSTEM, NOON));
        long change = inWork(() -> audit().changes(Set.of(EntityKind.REMINDER), null, first(1)))
                .items()
                .get(0)
                .id();

        assertThat(inWork(() -> audit().steps(change))).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(EntityKind.REMINDER);
            assertThat(inWork(() -> reminders().findBefore(step.first()))).contains(reminder);
            assertThat(inWork(() -> bookings().findBefore(step.first()))).isEmpty();
        });
    }

    @Test
    default void tellsItsHistoryInTheNamesOfTheApi() {
        Reminder reminder = stored(aReminder());
        saved(reminder.complete(UserId.SYSTEM, NOON));

        HistoryEntry entry = inWork(() ->
                        changeLog().history(EntityKind.REMINDER, reminder.id().value(), first(1)))
                .items()
                .get(0);

        assertThat(entry.changes())
                .extracting(change -> change.field() + " " + change.from() + " " + change.to())
                .contains("closedReason null done", "completedBy null 0", "completedAt null 2026-04-20T10:00:00Z");
    }
}
