package herberge.domain.reminder;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.guest.Guest;
import herberge.domain.reminder.AutomaticReminders.Facts;
import herberge.domain.reminder.Reminder.Closing;
import herberge.domain.reminder.ReminderSettings.Kind;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes one booking and its reminders through possible changes. */
final class ReminderPlanTest {

    private static final UserId BERTA = new UserId(5);

    private final Desk desk = new Desk();

    private static final ReminderWording WORDING = new ReminderWording() {
        @Override
        public String title(ReminderSubject subject) {
            return subject.type().code() + " " + subject.guest();
        }

        @Override
        public String description(ReminderSubject subject) {
            return subject.stay().checkIn() + "/" + subject.stay().checkOut();
        }
    };

    /** A booking and its reminders in the state that the executed plans produced. */
    private static final class Desk {
        private Booking booking = aBooking().stay("2026-05-01", "2026-05-03").build();
        private Guest guest = aGuest().build();
        private ReminderSettings settings = ReminderSettings.DEFAULTS;
        private LocalDate today = day("2026-04-01");
        private List<Reminder> reminders = new ArrayList<>();

        ReminderPlan reconcile() {
            ReminderPlan plan = ReminderPlan.of(
                    new Facts(booking, booking.stay().checkOut(), guest, settings, today),
                    reminders,
                    WORDING,
                    BERTA,
                    NOON);
            plan.changes().forEach(this::put);
            for (ReminderPlan.Opening opening : plan.openings()) {
                ReminderId id = new ReminderId(reminders.size() + 1L);
                ReminderOccurrence occurrence = opening.occurrence();
                reminders.add(new Reminder(
                        id, opening.details(), occurrence, null, Version.FIRST, Authorship.of(BERTA, NOON)));
            }
            return plan;
        }

        void put(Reminder changed) {
            reminders.replaceAll(reminder -> reminder.id().equals(changed.id()) ? changed : reminder);
        }

        void become(BookingStatus status) {
            booking = aBooking().stay(booking.stay()).status(status).build();
        }

        Optional<Reminder> open(ReminderType type) {
            return reminders.stream()
                    .filter(reminder -> reminder.isOpen() && reminder.type() == type)
                    .findFirst();
        }

        List<Reminder> all(ReminderType type) {
            return reminders.stream()
                    .filter(reminder -> reminder.type() == type)
                    .toList();
        }
    }

    @BeforeEach
    void open() {
        desk.reconcile();
    }

    private ClosedReason reason(ReminderType type) {
        Closing closing = desk.all(type).get(desk.all(type).size() - 1).closing();
        assertThat(closing).isNotNull();
        return closing.reason();
    }

    @Test
    void aNewBookingOpensItsReminders() {
        assertThat(desk.reminders)
                .extracting(Reminder::type)
                .containsExactly(
                        ReminderType.INCOMPLETE_DATA,
                        ReminderType.PAYMENT,
                        ReminderType.CHECK_IN,
                        ReminderType.INVOICE,
                        ReminderType.CONFIRMATION);
    }

    @Test
    void nothingIsLeftToDoOnThisDayAndOnLaterOnes() {
        for (int days = 0; days < 90; days++) {
            assertThat(desk.reconcile().isEmpty()).as(desk.today.toString()).isTrue();
            desk.today = desk.today.plusDays(1);
        }
    }

    @Test
    void aMovedStayMovesTheReminders() {
        desk.booking = aBooking().stay("2026-06-01", "2026-06-05").build();
        ReminderPlan plan = desk.reconcile();

        assertThat(plan.openings()).isEmpty();
        assertThat(desk.open(ReminderType.CHECK_IN).orElseThrow().dueDate()).isEqualTo("2026-05-31");
        assertThat(desk.open(ReminderType.PAYMENT).orElseThrow().dueDate()).isEqualTo("2026-06-19");
        assertThat(desk.open(ReminderType.CHECK_IN).orElseThrow().details().description())
                .isEqualTo("2026-06-01/2026-06-05");
        assertThat(desk.open(ReminderType.CHECK_IN).orElseThrow().version()).isEqualTo(new Version(2));
        assertThat(desk.open(ReminderType.CONFIRMATION).orElseThrow().dueDate()).isEqualTo("2026-04-02");
    }

    @Test
    void missingDataThatAreOverdueAreDueTodayWhenTheStayMovesNearer() {
        desk.booking = aBooking().stay("2026-05-10", "2026-05-12").build();
        desk.reconcile();
        desk.today = day("2026-05-05");
        assertThat(desk.reconcile().isEmpty()).isTrue();
        assertThat(desk.open(ReminderType.INCOMPLETE_DATA).orElseThrow().dueDate())
                .isEqualTo("2026-05-03");

        desk.booking = aBooking().stay("2026-05-09", "2026-05-11").build();
        desk.reconcile();

        assertThat(desk.open(ReminderType.INCOMPLETE_DATA).orElseThrow().dueDate())
                .isEqualTo("2026-05-05");
        for (int days = 0; days < 9; days++) {
            desk.today = desk.today.plusDays(1);
            assertThat(desk.reconcile().isEmpty()).as(desk.today.toString()).isTrue();
        }
    }

    /**
     * A reminder that is due on the day on which it is computed does not become due on a later day when that day has
     * passed.
     */
    @Test
    void missingDataRememberWhatTheyAreDueForThoughTheirDayStaysTheSame() {
        desk.today = day("2026-04-28"); // the stay is so near that the reminders were due at once
        desk.reminders.clear();
        desk.reconcile();
        desk.settings = ReminderSettings.DEFAULTS.with(ReminderType.INCOMPLETE_DATA, new Kind(true, 3L));
        desk.reconcile();
        assertThat(desk.open(ReminderType.INCOMPLETE_DATA).orElseThrow().dueDate())
                .isEqualTo("2026-04-28");

        desk.today = day("2026-04-29");

        assertThat(desk.reconcile().isEmpty()).isTrue();
    }

    @Test
    void aNewNameChangesTheTitles() {
        desk.guest = aGuest().name("Anna", "Özil").build();
        desk.reconcile();

        assertThat(desk.reminders)
                .allSatisfy(reminder -> assertThat(reminder.title()).endsWith("Anna Özil"));
    }

    @Test
    void whatIsPutOffComesBackWhenItFallsDueOnAnotherDay() {
        Reminder checkIn = desk.open(ReminderType.CHECK_IN).orElseThrow();
        Reminder payment = desk.open(ReminderType.PAYMENT).orElseThrow();
        desk.put(checkIn.snooze(day("2026-07-01"), BERTA, NOON));
        desk.put(payment.changeTo(payment.details().withAssignedTo(BERTA), BERTA, NOON));
        desk.reconcile();
        assertThat(desk.open(ReminderType.CHECK_IN).orElseThrow().details().snoozedUntil())
                .isEqualTo("2026-07-01");

        desk.booking = aBooking().stay("2026-05-02", "2026-05-04").build();
        desk.reconcile();

        assertThat(desk.open(ReminderType.CHECK_IN).orElseThrow().details().snoozedUntil())
                .isNull();
        assertThat(desk.open(ReminderType.PAYMENT).orElseThrow().details().assignedTo())
                .isEqualTo(BERTA);
    }

    @Test
    void whatIsSettledClosesByRuleAndByNobody() {
        desk.become(BookingStatus.CHECKED_IN);
        desk.reconcile();

        assertThat(reason(ReminderType.CHECK_IN)).isEqualTo(ClosedReason.CONDITION_MET);
        assertThat(desk.all(ReminderType.CHECK_IN).get(0).closing())
                .isEqualTo(new Closing(ClosedReason.CONDITION_MET, NOON, null));
        assertThat(desk.open(ReminderType.PAYMENT)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "NO_SHOW"})
    void whatFallsThroughClosesAsCancelled(BookingStatus status) {
        desk.become(status);
        desk.reconcile();

        assertThat(desk.reminders)
                .hasSize(5)
                .allSatisfy(reminder -> assertThat(reason(reminder.type())).isEqualTo(ClosedReason.CANCELLED));
    }

    @Test
    void whatIsCalledForAgainIsAnotherOccurrence() {
        desk.become(BookingStatus.CANCELLED);
        desk.reconcile();
        desk.today = day("2026-04-10");
        desk.become(BookingStatus.CONFIRMED);
        desk.reconcile();

        assertThat(desk.all(ReminderType.CONFIRMATION))
                .extracting(Reminder::occurrence)
                .containsExactly(ReminderOccurrence.parse("1/2026-04-01"), ReminderOccurrence.parse("2/2026-04-10"));
        assertThat(desk.open(ReminderType.CONFIRMATION).orElseThrow().dueDate()).isEqualTo("2026-04-11");
    }

    @Test
    void whatSomebodyClosedStaysClosedWhileItLasts() {
        desk.put(desk.open(ReminderType.PAYMENT).orElseThrow().dismiss(BERTA, NOON));
        desk.put(desk.open(ReminderType.INVOICE).orElseThrow().complete(BERTA, NOON));
        desk.booking = aBooking().stay("2026-06-01", "2026-06-05").build();
        desk.today = day("2026-04-20");
        desk.reconcile();

        assertThat(desk.all(ReminderType.PAYMENT)).hasSize(1);
        assertThat(desk.all(ReminderType.INVOICE)).hasSize(1);
        assertThat(desk.reconcile().isEmpty()).isTrue();
    }

    @Test
    void whatSomebodyClosedIsOpenedAnewWhenItReturns() {
        desk.put(desk.open(ReminderType.CHECK_IN).orElseThrow().complete(BERTA, NOON));
        desk.become(BookingStatus.CHECKED_IN);
        desk.reconcile();
        assertThat(desk.all(ReminderType.CHECK_IN))
                .singleElement()
                .satisfies(reminder ->
                        assertThat(reminder.occurrence()).isEqualTo(ReminderOccurrence.parse("1/2026-04-01/over")));
        assertThat(reason(ReminderType.CHECK_IN)).isEqualTo(ClosedReason.DONE);

        desk.become(BookingStatus.CONFIRMED);
        desk.reconcile();

        assertThat(desk.all(ReminderType.CHECK_IN)).hasSize(2);
        assertThat(desk.open(ReminderType.CHECK_IN)).isPresent();
    }

    @Test
    void aKindThatIsSwitchedOffIsCalledOffAndComesBack() {
        desk.put(desk.open(ReminderType.PAYMENT).orElseThrow().dismiss(BERTA, NOON));
        desk.settings = ReminderSettings.DEFAULTS
                .with(ReminderType.INVOICE, new Kind(false, 1L))
                .with(ReminderType.PAYMENT, new Kind(false, 14L));
        desk.reconcile();
        assertThat(reason(ReminderType.INVOICE)).isEqualTo(ClosedReason.CANCELLED);

        desk.settings = ReminderSettings.DEFAULTS;
        desk.reconcile();

        assertThat(desk.open(ReminderType.INVOICE)).isPresent();
        assertThat(desk.open(ReminderType.PAYMENT)).as("it was dismissed").isEmpty();
    }

    /** Undoing the change that settled a reminder brings its former state back, whatever has followed since. */
    @Test
    void anOccurrenceThatALaterOneFollowedIsSettledAgain() {
        desk.put(desk.open(ReminderType.PAYMENT).orElseThrow().dismiss(BERTA, NOON));
        List<Reminder> former = List.copyOf(desk.reminders);
        desk.become(BookingStatus.CANCELLED);
        desk.reconcile();
        desk.become(BookingStatus.CONFIRMED);
        desk.reconcile();
        desk.put(desk.open(ReminderType.INVOICE).orElseThrow().dismiss(BERTA, NOON));

        former.stream()
                .filter(reminder -> reminder.type() == ReminderType.PAYMENT || reminder.type() == ReminderType.INVOICE)
                .forEach(desk::put);
        desk.reconcile();

        assertThat(desk.all(ReminderType.PAYMENT))
                .extracting(Reminder::isOpen, Reminder::isSettled)
                .containsExactly(tuple(false, true), tuple(true, false));
        assertThat(desk.all(ReminderType.INVOICE))
                .extracting(Reminder::isOpen, Reminder::isSettled)
                .containsExactly(tuple(false, true), tuple(false, false));
        assertThat(desk.reconcile().isEmpty()).isTrue();
    }

    @Test
    void anOccurrenceThatAnUndoBroughtBackIsTheCurrentOneWhereAllLaterOnesAreSettled() {
        List<Reminder> former = List.copyOf(desk.reminders);
        desk.become(BookingStatus.CANCELLED);
        desk.reconcile();
        desk.become(BookingStatus.CONFIRMED);
        desk.reconcile();
        desk.become(BookingStatus.CANCELLED);
        desk.reconcile();

        desk.become(BookingStatus.CONFIRMED);
        former.forEach(desk::put);

        assertThat(desk.reconcile().isEmpty()).isTrue();
        desk.become(BookingStatus.CANCELLED);
        desk.reconcile();
        desk.become(BookingStatus.CONFIRMED);
        desk.reconcile();
        assertThat(desk.all(ReminderType.PAYMENT))
                .extracting(reminder ->
                        Objects.requireNonNull(reminder.occurrence()).number())
                .containsExactly(1L, 2L, 3L);
    }
}
