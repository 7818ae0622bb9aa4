package herberge.domain.reminder;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.domain.booking.BookingId;
import herberge.domain.reminder.ReminderConflict.IllegalStep;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.testing.ReminderBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReminderTest {

    private static final UserId ANNA = new UserId(3);
    private static final Instant LATER = NOON.plusSeconds(60);

    private static ReminderBuilder invoice() {
        return aReminder().automatic(ReminderType.INVOICE, new BookingId(7));
    }

    private static void refuses(ThrowingCallable step, String from, ReminderStep... allowed) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> {
            IllegalStep illegal = (IllegalStep) refusal.reasons().get(0);
            assertThat(illegal.code()).isEqualTo("illegal-transition");
            assertThat(illegal.from()).isEqualTo(from);
            assertThat(illegal.allowed()).containsExactly(allowed);
        });
    }

    @Test
    void isDoneBySomebody() {
        Reminder done = aReminder().build().complete(ANNA, LATER);

        assertThat(done.closing()).isEqualTo(new Reminder.Closing(ClosedReason.DONE, LATER, ANNA));
        assertThat(done.isOpen()).isFalse();
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.version()).isEqualTo(new Version(2));
        assertThat(done.authorship().updatedBy()).isEqualTo(ANNA);
    }

    @Test
    void isDismissedBySomebody() {
        Reminder dismissed = invoice().build().dismiss(ANNA, LATER);

        assertThat(dismissed.closing()).isEqualTo(new Reminder.Closing(ClosedReason.DISMISSED, LATER, ANNA));
        assertThat(dismissed.occurrence()).isEqualTo(ReminderOccurrence.parse("1/2026-04-20"));
    }

    @Test
    void isClosedByARuleInNobodysName() {
        Reminder closed = invoice().build().closeByRule(ClosedReason.CONDITION_MET, ANNA, LATER);

        assertThat(closed.closing()).isEqualTo(new Reminder.Closing(ClosedReason.CONDITION_MET, LATER, null));
        assertThat(closed.authorship().updatedBy()).isEqualTo(ANNA);
        assertThatThrownBy(() -> closed.closeByRule(ClosedReason.CANCELLED, ANNA, LATER))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> invoice().build().closeByRule(ClosedReason.DONE, ANNA, LATER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isReopenedAfterAPersonClosedIt() {
        Reminder again = aReminder().closed(ClosedReason.DONE).build().reopen(ANNA, LATER);

        assertThat(again.isOpen()).isTrue();
        assertThat(again.closing()).isNull();
        assertThat(invoice()
                        .closed(ClosedReason.DISMISSED)
                        .build()
                        .reopen(ANNA, LATER)
                        .isOpen())
                .isTrue();
    }

    @Test
    void isNotReopenedByHandAfterARuleClosedIt() {
        refuses(() -> invoice().closed(ClosedReason.CONDITION_MET).build().reopen(ANNA, LATER), "condition-met");
        refuses(() -> invoice().closed(ClosedReason.CANCELLED).build().reopen(ANNA, LATER), "cancelled");
    }

    @Test
    void goesNowhereButBackOnceItIsClosed() {
        Reminder done = aReminder().closed(ClosedReason.DONE).build();

        refuses(() -> done.complete(ANNA, LATER), "done", ReminderStep.REOPEN);
        refuses(() -> done.dismiss(ANNA, LATER), "done", ReminderStep.REOPEN);
        refuses(() -> done.snooze(day("2026-05-09"), ANNA, LATER), "done", ReminderStep.REOPEN);
    }

    @Test
    void isNotReopenedWhileItIsOpen() {
        refuses(
                () -> aReminder().build().reopen(ANNA, LATER),
                "open",
                ReminderStep.COMPLETE,
                ReminderStep.DISMISS,
                ReminderStep.SNOOZE);
    }

    @Test
    void isOutOfSightUntilItsDayAndThenBackByItself() {
        Reminder snoozed = aReminder().due("2026-05-01").build().snooze(day("2026-05-04"), ANNA, LATER);

        assertThat(snoozed.isSnoozed(day("2026-05-03"))).isTrue();
        assertThat(snoozed.due(day("2026-05-03"))).isEmpty();
        assertThat(snoozed.isSnoozed(day("2026-05-04"))).isFalse();
        assertThat(snoozed.due(day("2026-05-04"))).contains(DueState.OVERDUE);
    }

    @Test
    void isNoLongerPutOffOnceItIsClosed() {
        Reminder snoozed = aReminder().snoozedUntil("2026-05-04").build();

        assertThat(snoozed.complete(ANNA, LATER).details().snoozedUntil()).isNull();
        assertThat(snoozed.complete(ANNA, LATER).reopen(ANNA, LATER).due(day("2026-05-01")))
                .contains(DueState.TODAY);
    }

    @Test
    void fallsDueByItsDay() {
        Reminder reminder = aReminder().due("2026-05-02").build();

        assertThat(reminder.due(day("2026-05-01"))).contains(DueState.UPCOMING);
        assertThat(reminder.due(day("2026-05-02"))).contains(DueState.TODAY);
        assertThat(reminder.due(day("2026-05-03"))).contains(DueState.OVERDUE);
        assertThat(reminder.complete(ANNA, LATER).due(day("2026-05-03"))).isEmpty();
    }

    @Test
    void comesBackAsTheSuccessorOfAnotherVersion() {
        Reminder back = invoice().closed(ClosedReason.DISMISSED).build().restore(new Version(8), ANNA, LATER);

        assertThat(back.version()).isEqualTo(new Version(9));
        assertThat(back.closing())
                .isEqualTo(invoice().closed(ClosedReason.DISMISSED).build().closing());
    }

    @Test
    void isOrderedByDayThenByWhatPressesMostThenById() {
        List<Reminder> inOrder = List.of(
                aReminder().due("2026-05-01").priority(Priority.HIGH).id(9).build(),
                aReminder().due("2026-05-01").priority(Priority.MEDIUM).id(2).build(),
                aReminder().due("2026-05-01").priority(Priority.MEDIUM).id(3).build(),
                aReminder().due("2026-05-01").priority(Priority.LOW).id(1).build(),
                aReminder().due("2026-05-02").priority(Priority.HIGH).id(4).build());
        List<Reminder> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(shuffled.stream().sorted(Reminder.ORDER)).containsExactlyElementsOf(inOrder);
    }

    @Test
    void ofTheHouseHasABookingAndAnOccurrence() {
        assertThatThrownBy(() -> invoice().booking(null).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> invoice().occurrence(null).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aReminder().occurrence("1/2026-04-20").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotClosedAndPutOffAtOnce() {
        ReminderBuilder both = aReminder().snoozedUntil("2026-05-04").closed(ClosedReason.DONE);

        assertThatThrownBy(both::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isDoneByAPersonAndMetByNobody() {
        assertThatThrownBy(() -> new Reminder.Closing(ClosedReason.DONE, NOON, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reminder.Closing(ClosedReason.CANCELLED, NOON, ANNA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void stepsAreFoundByTheirCode(ReminderStep step) {
        assertThat(ReminderStep.of(step.code())).contains(step);
    }

    @Test
    void isSpeltAsInTheContract() {
        assertThat(Stream.of(ReminderType.values()).map(ReminderType::code))
                .containsExactly("manual", "incomplete-data", "payment", "check-in", "invoice", "confirmation");
        assertThat(Stream.of(ClosedReason.values()).map(ClosedReason::code))
                .containsExactly("done", "condition-met", "cancelled", "dismissed");
        assertThat(Stream.of(Priority.values()).map(Priority::code)).containsExactly("high", "medium", "low");
        assertThat(Stream.of(Priority.values()).map(Priority::rank)).containsExactly(1, 2, 3);
        assertThat(Stream.of(DueState.values()).map(DueState::code)).containsExactly("overdue", "today", "upcoming");
        assertThat(ReminderType.of("CHECK_IN")).isEmpty();
        assertThat(ClosedReason.of("met")).isEmpty();
        assertThat(Priority.of("urgent")).isEmpty();
        assertThat(DueState.of("all")).isEmpty();
    }
}
