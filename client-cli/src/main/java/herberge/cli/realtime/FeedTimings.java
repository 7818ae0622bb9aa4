package herberge.cli.realtime;

import java.time.Duration;
import java.util.List;

/**
 * The intervals and timeouts of the feed.
 *
 * @param pauses the pauses before consecutive attempts; the last one is repeated
 * @param scatter the longest random pause after a server has disconnected all its clients
 * @param entry the timeout for opening and authentication
 * @param ping the silence after which the server is pinged
 * @param silence the silence after which the connection counts as lost
 * @param settled the silence after which missed events count as complete
 */
record FeedTimings(
        List<Duration> pauses, Duration scatter, Duration entry, Duration ping, Duration silence, Duration settled) {

    static final FeedTimings DEFAULT = new FeedTimings(
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5)),
            Duration.ofSeconds(3),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1));

    FeedTimings {
        pauses = List.copyOf(pauses);
    }

    /**
     * Returns a pause that is up to a quarter longer or shorter, so that terminals that were disconnected together do
     * not reconnect together.
     */
    Duration pause(int attempt, double random) {
        return times(pauses.get(Math.min(attempt, pauses.size() - 1)), 0.75 + random / 2);
    }

    Duration longestPause(double random) {
        return pause(pauses.size() - 1, random);
    }

    Duration scatteredPause(double random) {
        return times(scatter, random);
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
