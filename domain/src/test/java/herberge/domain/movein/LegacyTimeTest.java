package herberge.domain.movein;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegacyTimeTest {

    @Test
    void readsTimesInEveryFormThatWasStored() {
        assertThat(LegacyTime.instant("2025-10-21 21:12:38")).contains(Instant.parse("2025-10-21T21:12:38Z"));
        assertThat(LegacyTime.instant("2025-11-30 09:15:02.123456+01"))
                .contains(Instant.parse("2025-11-30T08:15:02.123456Z"));
        assertThat(LegacyTime.instant("2025-11-30T09:15:02+01:00")).contains(Instant.parse("2025-11-30T08:15:02Z"));
    }

    @Test
    void takesTheLiteralForAnUnknownTime() {
        assertThat(LegacyTime.instant("CURRENT_TIMESTAMP")).isEmpty();
        assertThat(LegacyTime.instant("")).isEmpty();
        assertThat(LegacyTime.instant(null)).isEmpty();
    }

    @Test
    void readsDatesThatExistOnly() {
        assertThat(LegacyTime.isoDate("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
        assertThat(LegacyTime.isoDate("2025-02-30")).isEmpty();
        assertThat(LegacyTime.isoDate("2025-10-01T15:00:00+02:00")).isEmpty();
        assertThat(LegacyTime.germanDate("01.10.2025")).contains(LocalDate.of(2025, 10, 1));
        assertThat(LegacyTime.germanDate("31.11.2025")).isEmpty();
    }
}
