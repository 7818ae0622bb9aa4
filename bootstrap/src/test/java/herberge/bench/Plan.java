package herberge.bench;

import java.util.List;

/** Duration and number of measurements: enough for reliable figures, or only enough to see that everything works. */
record Plan(
        int rounds,
        double roundSeconds,
        double warmUpSeconds,
        int mostWarmUps,
        long bookings,
        long requestsBeforeRss,
        List<Long> houseSizes,
        int samples,
        int starts,
        double stormSeconds) {

    static final Plan FULL =
            new Plan(7, 1.5, 5, 40, 10_000, 100_000, List.of(1_000L, 10_000L, 100_000L, 1_000_000L), 300, 11, 30);
    static final Plan QUICK = new Plan(2, 0.2, 0.5, 2, 10_000, 5_000, List.of(1_000L, 10_000L, 100_000L), 60, 2, 5);
}
