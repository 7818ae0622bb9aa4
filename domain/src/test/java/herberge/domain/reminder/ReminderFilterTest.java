package herberge.domain.reminder;

import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReminderFilterTest {

    private static final LocalDate TODAY = day("2026-05-02");

    private static ReminderFilter due(@Nullable DueState due) {
        return new ReminderFilter(due, null, null, TODAY);
    }

    @Test
    void tellsOverdueTodayAndUpcomingApart() {
        Reminder yesterdays = aReminder().due("2026-05-01").build();
        Reminder todays = aReminder().due("2026-05-02").build();
        Reminder tomorrows = aReminder().due("2026-05-03").build();

        assertThat(due(DueState.OVERDUE).admits(yesterdays)).isTrue();
        assertThat(due(DueState.OVERDUE).admits(todays)).isFalse();
        assertThat(due(DueState.TODAY).admits(todays)).isTrue();
        assertThat(due(DueState.TODAY).admits(tomorrows)).isFalse();
        assertThat(due(DueState.UPCOMING).admits(tomorrows)).isTrue();
        assertThat(due(DueState.UPCOMING).admits(todays)).isFalse();
    }

    @Test
    void leavesOutWhatIsPutOffUnlessAllAreWanted() {
        Reminder snoozed =
                aReminder().due("2026-05-01").snoozedUntil("2026-05-03").build();
        Reminder back = aReminder().due("2026-05-01").snoozedUntil("2026-05-02").build();

        assertThat(due(DueState.OVERDUE).admits(snoozed)).isFalse();
        assertThat(due(DueState.OVERDUE).admits(back)).isTrue();
        assertThat(ReminderFilter.all(TODAY).admits(snoozed)).isTrue();
    }

    @Test
    void tellsOpenFromClosed() {
        Reminder closed = aReminder().closed(ClosedReason.DONE).build();

        assertThat(new ReminderFilter(null, null, true, TODAY).admits(closed)).isFalse();
        assertThat(new ReminderFilter(null, null, false, TODAY).admits(closed)).isTrue();
        assertThat(ReminderFilter.all(TODAY).admits(closed)).isTrue();
    }

    @Test
    void findsThoseOfABooking() {
        ReminderFilter ofSeven = new ReminderFilter(null, new BookingId(7), null, TODAY);

        assertThat(ofSeven.admits(aReminder().booking(new BookingId(7)).build()))
                .isTrue();
        assertThat(ofSeven.admits(aReminder().booking(new BookingId(8)).build()))
                .isFalse();
        assertThat(ofSeven.admits(aReminder().build())).isFalse();
    }
}
