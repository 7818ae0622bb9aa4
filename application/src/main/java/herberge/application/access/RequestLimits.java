package herberge.application.access;

/**
 * The limits for requests to the server; 0 means no limit.
 *
 * @param userPerSecond    requests of one user
 * @param userBurst        requests of one user at once
 * @param addressPerSecond requests without a valid token from one address
 * @param hashesAtOnce     passwords that are hashed at the same time
 * @param hashesWaiting    passwords that wait for it; never unlimited
 */
public record RequestLimits(
        int userPerSecond, int userBurst, int addressPerSecond, int hashesAtOnce, int hashesWaiting) {

    private static final int DEFAULT_WAITING = 50;

    /** Each hash takes 7 MiB of a heap that may be small, however many processors there are. */
    private static final int MAX_AT_ONCE = 2;

    public RequestLimits {
        if (hashesAtOnce < 1) {
            throw new IllegalArgumentException("at least one password must be hashed at a time");
        }
    }

    /**
     * Every second processor may hash passwords, but at most two; the others are reserved for users who are logged in.
     */
    public static RequestLimits forProcessors(int processors, int userPerSecond, int userBurst, int addressPerSecond) {
        int atOnce = Math.min(MAX_AT_ONCE, Math.max(1, processors / 2));
        return new RequestLimits(userPerSecond, userBurst, addressPerSecond, atOnce, DEFAULT_WAITING);
    }
}
