package herberge.application.shared;

/**
 * Receives what the adapters of a server measure. All methods are thread-safe, return at once and never fail. The values of
 * labels are those of {@link Metric#labels}, in that order, and come from a closed set: each new value is stored for as long
 * as the server runs.
 */
public interface Metrics {

    /** Ignores everything: no monitoring is configured. */
    Metrics NONE = new Metrics() {
        @Override
        public void count(Metric counter, String... labels) {}

        @Override
        public void time(Metric timer, long nanos, String... labels) {}

        @Override
        public void set(Metric gauge, double value, String... labels) {}
    };

    /** Adds one to a counter. */
    void count(Metric counter, String... labels);

    /** Adds a duration to a timer. */
    void time(Metric timer, long nanos, String... labels);

    /** Replaces the value of a gauge; {@code NaN} means that it is unknown. */
    void set(Metric gauge, double value, String... labels);
}
