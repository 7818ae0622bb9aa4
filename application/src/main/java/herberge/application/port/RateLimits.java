package herberge.application.port;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How often something may be done. Every key of an allowance has goes of its own, all of them at first; those that were
 * taken come back one by one. Keys that have not been used for long may be forgotten: they begin anew.
 */
public interface RateLimits {

    /**
     * What there is for every key.
     *
     * @param name tells the keys of one allowance from those of another
     * @param goes at once
     * @param each how long until one that was taken comes back
     */
    record Allowance(String name, long goes, Duration each) {

        public static Allowance perSecond(String name, long goes, long perSecond) {
            return new Allowance(name, goes, Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) / perSecond));
        }
    }

    /** Takes a go and says zero; or, where there is none, how long until there is one. */
    Duration take(Allowance allowance, String key);

    /** Says the same and takes none. */
    Duration untilNext(Allowance allowance, String key);
}
