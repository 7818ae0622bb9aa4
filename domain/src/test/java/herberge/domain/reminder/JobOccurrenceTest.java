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
        assertThat(ReminderOccurrence.parse(second.code())).isEqualTo(second);
        assertThat(ReminderOccurrence.parse(second.end().code())).isEqualTo(second.end());
        assertThat(second.end().code()).isEqualTo("2/2026-11-24/over");
    }

    @Test
    void keepsWhatItsDueDateWasFoundFrom() {
        ReminderOccurrence due = ReminderOccurrence.first(day("2026-04-01")).withBasis(day("2026-04-24"));

        assertThat(due.code()).isEqualTo("1/2026-04-01/for-2026-04-24");
        assertThat(ReminderOccurrence.parse(due.code())).isEqualTo(due);
        assertThat(due.end().code()).isEqualTo("1/2026-04-01/for-2026-04-24/over");
        assertThat(ReminderOccurrence.parse(due.end().code())).isEqualTo(due.end());
    }

    @Test
    void knowsItsOwnCodesOnly() {
        assertThatThrownBy(() -> ReminderOccurrence.parse("2")).isInstanceOf(IllegalArgumentException.class);
    }
}
