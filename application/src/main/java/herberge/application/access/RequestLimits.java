package herberge.application.access;

/**
 * How much may be asked of the server; what is 0 is not limited.
 *
 * @param userPerSecond    requests of one user
 * @param userBurst        requests of one user at once
 * @param addressPerSecond requests without a good token from one address
 * @param hashesAtOnce     passwords that are worked on at the same time
 * @param hashesWaiting    passwords that wait for it; never unlimited
 */
public record RequestLimits(
        int userPerSecond, int userBurst, int addressPerSecond, int hashesAtOnce, int hashesWaiting) {

    private static final int DEFAULT_WAITING = 50;

    /** Each takes 19 MiB of a heap that may be small, however many processors there are. */
    private static final int MOST_AT_ONCE = 2;

    public RequestLimits {
        if (hashesAtOnce < 1) {
            throw new IllegalArgumentException("somebody must work on passwords");
        }
    }

    /** Every second processor may work on passwords, but never more than two: the others are for those who are in. */
    public static RequestLimits forProcessors(int processors, int userPerSecond, int userBurst, int addressPerSecond) {
        int atOnce = Math.min(MOST_AT_ONCE, Math.max(1, processors / 2));
        return new RequestLimits(userPerSecond, userBurst, addressPerSecond, atOnce, DEFAULT_WAITING);
    }
}
