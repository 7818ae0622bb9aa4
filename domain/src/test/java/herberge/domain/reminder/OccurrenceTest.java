package herberge.domain.reminder;

import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class OccurrenceTest {

    @Test
    void comesBackAsItWasKept() {
        Occurrence second = Occurrence.first(day("2026-04-01")).next(day("2026-11-24"));

        assertThat(second.code()).isEqualTo("2/2026-11-24");
        assertThat(Occurrence.of(second.code())).isEqualTo(second);
        assertThat(Occurrence.of(second.ended().code())).isEqualTo(second.ended());
        assertThat(second.ended().code()).isEqualTo("2/2026-11-24/over");
    }

    @Test
    void knowsItsOwnCodesOnly() {
        assertThatThrownBy(() -> Occurrence.of("2")).isInstanceOf(IllegalArgumentException.class);
    }
}
