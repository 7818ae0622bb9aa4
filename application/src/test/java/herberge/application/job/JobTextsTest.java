package herberge.application.job;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.job.Schedule.Daily;
import herberge.domain.job.Schedule.Every;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

final class JobTextsTest {

    @Test
    void countWhatARunDid() {
        assertThat(JobTexts.leftToStaff(2)).isEqualTo("left to people: 2");
        assertThat(JobTexts.reconciled(7, 2)).isEqualTo("looked at: 7, changed: 2");
    }

    @Test
    void sayWhenInWords() {
        assertThat(JobTexts.schedule(new Daily(LocalTime.of(2, 30)))).isEqualTo("daily at 02:30");
        assertThat(JobTexts.schedule(new Every(Duration.ofMinutes(10)))).isEqualTo("every 10 min");
        assertThat(JobTexts.schedule(new Every(Duration.ofSeconds(90)))).isEqualTo("every 90 s");
    }
}
