package herberge.application.reminder;

import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.assertRefused;
import static herberge.application.testing.Refusals.malformed;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.aUser;
import static herberge.domain.testing.Fixtures.day;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.reminder.ReminderUseCases.ListReminders.Wanted;
import herberge.application.reminder.ReminderUseCases.StepReminder.Until;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.PageRequest;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.ClosedReason;
import herberge.domain.reminder.DueState;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderConflict.IllegalStep;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderStep;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.testing.ReminderBuilder;
import herberge.domain.user.Role;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReminderUseCasesTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "request", null);
    private static final Version SECOND = new Version(2);
    private static final Until NO_DAY = new Until(null);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final ReminderUseCases desk = ReminderUseCases.of(
            house.transactions(),
            new ReminderUseCases.Stores(
                    house.reminders(), house.bookings(), house.users(), house.eventLog(), house.followUp()),
            house.changes(clock),
            clock);

    private ReminderView made(ReminderBuilder reminder) {
        return desk.addReminder().add(ANNA, to(reminder.details())).view();
    }

    private Reminder madeByRule(ReminderType type) {
        BookingId booking = house.storedBooking().id();
        return house.inWork(() -> house.reminders()
                .add(
                        aReminder().automatic(type, booking).details(),
                        ReminderOccurrence.parse("1/2026-04-20"),
                        BY_SYSTEM));
    }

    private static ReminderId id(ReminderView view) {
        return new ReminderId(requireNonNull(view.id()));
    }

    private ReminderView step(ReminderView view, ReminderStep step) {
        return desk.stepReminder()
                .step(ANNA, id(view), step, to(NO_DAY, new Version(view.version())))
                .view();
    }

    private ReminderView snooze(ReminderView view, @Nullable String until) {
        Until day = new Until(until == null ? null : day(until));
        return desk.stepReminder()
                .step(ANNA, id(view), ReminderStep.SNOOZE, to(day, new Version(view.version())))
                .view();
    }

    private List<Long> listed(@Nullable DueState due, @Nullable Boolean open) {
        return desk
                .listReminders()
                .list(ANNA, new Wanted(due, null, open), new PageRequest(50, null))
                .slice()
                .items()
                .stream()
                .map(view -> requireNonNull(view.id()))
                .toList();
    }

    private static List<String> faults(ThrowingCallable work) {
        return onlyReason(Invalid.class, work).faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    void areMadeByHandWithOrWithoutABooking() {
        ReminderView plain = made(aReminder());
        BookingId booking = house.storedBooking().id();
        ReminderView about = made(aReminder().booking(booking));

        assertThat(plain.type()).isEqualTo("manual");
        assertThat(plain.priority()).isEqualTo("medium");
        assertThat(plain.createdBy()).isEqualTo(3);
        assertThat(about.bookingId()).isEqualTo(booking.value());
    }

    @Test
    void areNotMadeByHandWhereTheRulesMakeThem() {
        ReminderBuilder invoice = aReminder()
                .automatic(ReminderType.INVOICE, house.storedBooking().id());

        assertThat(faults(() -> made(invoice))).containsExactly("type invalid");
    }

    @Test
    void tellAllThatIsWrongAtOnce() {
        Fault fault = new Fault(Field.of("colour"), () -> "unknown-field");
        var wrong = aReminder()
                .title(null)
                .due(null)
                .booking(new BookingId(999))
                .assignedTo(new UserId(999))
                .snoozedUntil("2026-04-20")
                .details();

        assertThat(faults(() -> desk.addReminder().add(ANNA, to(wrong, null).withFault(fault))))
                .containsExactly(
                        "colour unknown-field",
                        "title required",
                        "dueDate required",
                        "snoozedUntil not-after-today",
                        "bookingId unknown-reference",
                        "assignedTo unknown-reference");
    }

    @Test
    void areAssignedToActiveUsersOnly() {
        UserId ben = house.inWork(() -> house.users().add(aUser().details(), "hash", false, BY_SYSTEM))
                .id();
        UserId gone = house.inWork(() ->
                        house.users().add(aUser().username("gone").inactive().details(), "hash", false, BY_SYSTEM))
                .id();

        ReminderView his = made(aReminder().assignedTo(ben));
        assertThat(his.assignedTo()).isEqualTo(ben.value());
        assertThat(faults(() -> made(aReminder().assignedTo(gone)))).containsExactly("assignedTo unknown-reference");
    }

    @Test
    void keepWhoeverTheyWereAssignedToWhenHeLeaves() {
        var details = aUser().details();
        var ben = house.inWork(() -> house.users().add(details, "hash", false, BY_SYSTEM));
        ReminderView his = made(aReminder().assignedTo(ben.id()));
        house.doInWork(
                () -> house.users().save(ben.changeTo(aUser().inactive().details(), false, UserId.SYSTEM, NOON), null));

        ReminderView now = desk.changeReminder()
                .change(
                        ANNA,
                        id(his),
                        to(aReminder().assignedTo(ben.id()).title("anders").details(), Version.FIRST))
                .view();

        assertThat(now.title()).isEqualTo("anders");
    }

    @Test
    void changeNothingWhereNothingIsAsked() {
        ReminderView is = made(aReminder());

        ReminderView now = desk.changeReminder()
                .change(ANNA, id(is), to(aReminder().details(), Version.FIRST))
                .view();

        assertThat(now).isEqualTo(is);
    }

    @Test
    void refuseInTheOrderOfTheContract() {
        ReminderId id = id(made(aReminder()));
        Fault fault = new Fault(Field.of("colour"), () -> "unknown-field");
        var wanted = aReminder().title("anders").details();

        assertRefused(() -> desk.changeReminder().change(ANNA, new ReminderId(999), malformed()), "not-found");
        assertRefused(() -> desk.changeReminder().change(ANNA, id, malformed()), "malformed-request");
        assertRefused(() -> desk.changeReminder().change(ANNA, id, to(wanted)), "precondition-required");
        assertRefused(
                () -> desk.changeReminder().change(ANNA, id, to(wanted, SECOND).withFault(fault)), "version-conflict");
        assertRefused(
                () -> desk.changeReminder()
                        .change(ANNA, id, to(wanted, Version.FIRST).withFault(fault)),
                "validation-failed");
    }

    @Test
    void areDoneDismissedAndReopened() {
        ReminderView done = step(made(aReminder()), ReminderStep.COMPLETE);
        assertThat(done.closedReason()).isEqualTo("done");
        assertThat(done.completedAt()).isEqualTo(NOON);
        assertThat(done.completedBy()).isEqualTo(3);

        ReminderView open = step(done, ReminderStep.REOPEN);
        assertThat(open.closedReason()).isNull();
        assertThat(open.completedAt()).isNull();
        assertThat(open.completedBy()).isNull();

        ReminderView dismissed = step(open, ReminderStep.DISMISS);
        assertThat(dismissed.closedReason()).isEqualTo("dismissed");
        assertThat(dismissed.version()).isEqualTo(4);
        assertThat(desk.readReminder().read(ANNA, id(dismissed))).isEqualTo(dismissed);
    }

    @Test
    void tellWhatStepsLeadOn() {
        ReminderView done = step(made(aReminder()), ReminderStep.COMPLETE);

        IllegalStep illegal = onlyReason(IllegalStep.class, () -> snooze(done, "2026-06-01"));

        assertThat(illegal.from()).isEqualTo("done");
        assertThat(illegal.step().target()).isEqualTo("snoozed");
        assertThat(illegal.allowed()).containsExactly(ReminderStep.REOPEN);
    }

    @Test
    void areDoneAndDismissedAndPutOffAlsoWhereARuleMadeThem() {
        ReminderView invoice = ReminderView.of(madeByRule(ReminderType.INVOICE));
        ReminderView payment = ReminderView.of(madeByRule(ReminderType.PAYMENT));

        assertThat(snooze(invoice, "2026-06-01").snoozedUntil()).isEqualTo(day("2026-06-01"));
        assertThat(step(payment, ReminderStep.DISMISS).closedReason()).isEqualTo("dismissed");
    }

    @Test
    void areNotReopenedBesideTheNextOfTheirKind() {
        Reminder payment = madeByRule(ReminderType.PAYMENT);
        ReminderView dismissed = step(ReminderView.of(payment), ReminderStep.DISMISS);
        house.inWork(() -> house.reminders()
                .add(
                        aReminder()
                                .automatic(ReminderType.PAYMENT, requireNonNull(payment.booking()))
                                .details(),
                        ReminderOccurrence.parse("2/2026-04-20"),
                        BY_SYSTEM));

        assertRefused(() -> step(dismissed, ReminderStep.REOPEN), "already-exists");
    }

    @Test
    void areNotReopenedAfterARule() {
        Reminder payment = madeByRule(ReminderType.PAYMENT);
        Reminder met = payment.closeByRule(ClosedReason.CONDITION_MET, UserId.SYSTEM, NOON);
        house.doInWork(() -> house.reminders().save(met));

        assertRefused(() -> step(ReminderView.of(met), ReminderStep.REOPEN), "illegal-transition");
    }

    @Test
    void comeBackByThemselvesOnTheirDayInTheHousesZone() {
        ReminderView is = made(aReminder().due("2026-04-19"));
        long id = requireNonNull(is.id());
        snooze(is, "2026-04-23");

        assertThat(listed(DueState.OVERDUE, null)).doesNotContain(id);
        assertThat(listed(null, null)).contains(id);
        clock.set("2026-04-22T21:59:59Z"); // a second before midnight in Berlin
        assertThat(listed(DueState.OVERDUE, null)).doesNotContain(id);
        clock.set("2026-04-22T22:00:00Z");
        assertThat(listed(DueState.OVERDUE, null)).contains(id);
    }

    @Test
    void arePutOffToLaterDaysOnly() {
        ReminderView is = made(aReminder());

        assertThat(faults(() -> snooze(is, "2026-04-20"))).containsExactly("until not-after-today");
        assertThat(faults(() -> snooze(is, null))).containsExactly("until required");
    }

    @Test
    void arePutOffToTheSameDayWithoutAChange() {
        ReminderView once = snooze(made(aReminder()), "2026-06-01");

        assertThat(snooze(once, "2026-06-01")).isEqualTo(once);
    }

    @Test
    void fallDueOnlyWhileTheyAreOpen() {
        long open = requireNonNull(made(aReminder().due("2026-04-20")).id());
        long done = requireNonNull(
                step(made(aReminder().due("2026-04-20")), ReminderStep.COMPLETE).id());

        assertThat(listed(DueState.TODAY, null)).containsExactly(open);
        assertThat(listed(DueState.TODAY, false)).containsExactly(done);
        assertThat(listed(null, null)).containsExactly(open, done);
        assertThat(listed(null, true)).containsExactly(open);
    }

    @Test
    void areRemovedOnlyWhereTheyWereMadeByHand() {
        ReminderId mine = id(made(aReminder()));
        ReminderId invoice = madeByRule(ReminderType.INVOICE).id();

        desk.removeReminder().remove(ANNA, mine, ChangeRequest.command(Version.FIRST));

        assertRefused(() -> desk.readReminder().read(ANNA, mine), "not-found");
        assertThat(faults(() -> desk.removeReminder().remove(ANNA, invoice, ChangeRequest.command(Version.FIRST))))
                .containsExactly("type invalid");
    }
}
