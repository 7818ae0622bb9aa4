package herberge.domain.reminder;

import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.UserId;
import herberge.domain.testing.ReminderBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class ReminderDetailsTest {

    private static final LocalDate TODAY = day("2026-04-30");

    private static List<String> found(Consumer<Faults> check) {
        Faults faults = new Faults();
        check.accept(faults);
        return faults.found().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static List<String> asNew(ReminderDetails details) {
        return found(faults -> details.checkNew(TODAY, faults));
    }

    private static List<String> asEdit(Reminder former, ReminderDetails wanted) {
        return found(faults -> wanted.checkEdit(former, TODAY, faults));
    }

    private static ReminderBuilder invoice() {
        return aReminder().automatic(ReminderType.INVOICE, new BookingId(7));
    }

    @Test
    void findNoFaultWithAnOrdinaryReminder() {
        assertThat(asNew(aReminder().details())).isEmpty();
    }

    @Test
    void missEverythingAtOnce() {
        assertThat(asNew(ReminderDetails.BLANK)).containsExactly("title required", "dueDate required");
    }

    @Test
    void keepTheirTextsWithinBounds() {
        assertThat(asNew(aReminder()
                        .title("x".repeat(201))
                        .description("x".repeat(4001))
                        .details()))
                .containsExactly("title too-long", "description too-long");
        assertThat(asNew(aReminder().title("a\nb").description("a\nb").details()))
                .containsExactly("title control-character");
    }

    @Test
    void makeOnlyManualOnesByHand() {
        assertThat(asNew(invoice().details())).containsExactly("type invalid");
    }

    @Test
    void putOffToALaterDayOnly() {
        assertThat(asNew(aReminder().snoozedUntil("2026-04-30").details()))
                .containsExactly("snoozedUntil not-after-today");
        assertThat(asNew(aReminder().snoozedUntil("2026-05-01").details())).isEmpty();
        assertThat(found(faults -> ReminderDetails.checkSnooze(Field.of("until"), null, TODAY, faults)))
                .containsExactly("until required");
    }

    @Test
    void keepASnoozeThatHasPassedWhereNobodyTouchesIt() {
        Reminder back = aReminder().snoozedUntil("2026-04-20").build();

        assertThat(asEdit(
                        back,
                        aReminder().snoozedUntil("2026-04-20").title("anders").details()))
                .isEmpty();
        assertThat(asEdit(back, aReminder().snoozedUntil("2026-04-21").details()))
                .containsExactly("snoozedUntil not-after-today");
    }

    @Test
    void putOffNothingThatIsClosed() {
        Reminder done = aReminder().closed(ClosedReason.DONE).build();

        assertThat(asEdit(done, aReminder().snoozedUntil("2026-06-01").details()))
                .containsExactly("snoozedUntil invalid");
    }

    @Test
    void editAManualOneInEverythingButItsType() {
        Reminder before = aReminder().build();

        assertThat(asEdit(
                        before,
                        aReminder()
                                .title("x")
                                .due("2026-06-01")
                                .priority(Priority.LOW)
                                .booking(new BookingId(7))
                                .details()))
                .isEmpty();
        assertThat(asEdit(before, invoice().details())).containsExactly("type read-only");
    }

    @Test
    void putOffAndAssignAnAutomaticOneAndNothingElse() {
        Reminder before = invoice().build();

        assertThat(asEdit(
                        before,
                        invoice()
                                .snoozedUntil("2026-06-01")
                                .assignedTo(new UserId(3))
                                .details()))
                .isEmpty();
        assertThat(asEdit(
                        before,
                        invoice()
                                .booking(new BookingId(8))
                                .title("x")
                                .description("y")
                                .due("2026-06-01")
                                .priority(Priority.LOW)
                                .details()))
                .containsExactly(
                        "bookingId read-only",
                        "title read-only",
                        "description read-only",
                        "dueDate read-only",
                        "priority read-only");
    }
}
