package herberge.domain.reminder;

import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class JobOccurrenceTest {

    @Test
    void comesBackAsItWasKept() {
        ReminderOccurrence second = ReminderOccurrence.first(day("2026-04-01")).next(day("2026-11-24"));

        assertThat(second.code()).isEqualTo("2/2026-11-24");
        assertThat(ReminderOccurrence.of(second.code())).isEqualTo(second);
        assertThat(ReminderOccurrence.of(second.ended().code())).isEqualTo(second.ended());
        assertThat(second.ended().code()).isEqualTo("2/2026-11-24/over");
    }

    @Test
    void keepsWhatItsDueDateWasFoundFrom() {
        ReminderOccurrence due = ReminderOccurrence.first(day("2026-04-01")).dueBy(day("2026-04-24"));

        assertThat(due.code()).isEqualTo("1/2026-04-01/for-2026-04-24");
        assertThat(ReminderOccurrence.of(due.code())).isEqualTo(due);
        assertThat(due.ended().code()).isEqualTo("1/2026-04-01/for-2026-04-24/over");
        assertThat(ReminderOccurrence.of(due.ended().code())).isEqualTo(due.ended());
    }

    @Test
    void knowsItsOwnCodesOnly() {
        assertThatThrownBy(() -> ReminderOccurrence.of("2")).isInstanceOf(IllegalArgumentException.class);
    }
}
