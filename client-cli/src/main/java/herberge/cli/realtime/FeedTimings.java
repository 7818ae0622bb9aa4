package herberge.cli.realtime;

import java.time.Duration;
import java.util.List;

/**
 * How long the feed waits for what.
 *
 * @param pauses  before each new attempt in a row; the last one again and again
 * @param scatter at most so long, where a server sends all its clients away at once
 * @param entry   until a connection stands
 * @param ping    after so much silence the server is asked whether it is there
 * @param silence after so much of it the connection counts as lost
 * @param settled after so much of it whatever was missed has come
 */
record FeedTimings(
        List<Duration> pauses, Duration scatter, Duration entry, Duration ping, Duration silence, Duration settled) {

    static final FeedTimings USUAL = new FeedTimings(
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5)),
            Duration.ofSeconds(3),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1));

    FeedTimings {
        pauses = List.copyOf(pauses);
    }

    /** A quarter more or less, so that desks that were cut off together do not come back together. */
    Duration pause(int attempt, double dice) {
        return times(pauses.get(Math.min(attempt, pauses.size() - 1)), 0.75 + dice / 2);
    }

    Duration longest(double dice) {
        return pause(pauses.size() - 1, dice);
    }

    Duration scattered(double dice) {
        return times(scatter, dice);
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
