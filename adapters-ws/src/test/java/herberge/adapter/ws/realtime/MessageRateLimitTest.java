package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class MessageRateLimitTest {

    private static final long START = Duration.ofDays(-3).toNanos(); // a monotonic clock may be negative
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final MessageRateLimit limit = new MessageRateLimit(START);

    /** How many of so many messages at that time are admitted. */
    private int admitted(int messages, long at) {
        int admitted = 0;
        for (int i = 0; i < messages; i++) {
            admitted += limit.admits(at) ? 1 : 0;
        }
        return admitted;
    }

    @Test
    void admitsAHundredMessagesInTenSeconds() {
        assertThat(admitted(60, START)).isEqualTo(60);
        assertThat(admitted(60, START + 10 * SECOND - 1)).isEqualTo(40);
    }

    @Test
    void countsAnewAfterTenSeconds() {
        assertThat(admitted(150, START)).isEqualTo(100);

        assertThat(admitted(150, START + 10 * SECOND)).isEqualTo(100);
        assertThat(admitted(1, START + 20 * SECOND - 1)).isZero();
        assertThat(admitted(1, START + 20 * SECOND)).isEqualTo(1);
    }

    @Test
    void anIntervalBeginsWithItsFirstMessage() {
        assertThat(admitted(100, START + 25 * SECOND)).isEqualTo(100);

        assertThat(admitted(1, START + 34 * SECOND)).isZero();
        assertThat(admitted(1, START + 35 * SECOND)).isEqualTo(1);
    }

    @Test
    void ignoresTenThousandFramesAfterTheEnd() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(limit.exceedsIgnored()).isFalse();
        }

        assertThat(limit.exceedsIgnored()).isTrue();
    }
}
