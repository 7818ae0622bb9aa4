package herberge.application.job;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.job.Schedule.Daily;
import herberge.domain.job.Schedule.Every;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

final class ScheduleTextsTest {

    @Test
    void sayWhenInWords() {
        assertThat(ScheduleTexts.describe(new Daily(LocalTime.of(2, 30)))).isEqualTo("daily at 02:30");
        assertThat(ScheduleTexts.describe(new Every(Duration.ofMinutes(10)))).isEqualTo("every 10 min");
        assertThat(ScheduleTexts.describe(new Every(Duration.ofSeconds(90)))).isEqualTo("every 90 s");
    }
}
