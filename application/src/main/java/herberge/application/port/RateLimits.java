package herberge.application.port;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Limits how often something may be done. Every key of an allowance has its own permits, all of them at first; permits
 * that were taken return one by one. Keys that have not been used for long may be deleted; they start anew.
 */
public interface RateLimits {

    /**
     * The limit that applies to every key.
     *
     * @param name distinguishes the keys of one allowance from those of another
     * @param goes the number of permits
     * @param each how long until one permit returns
     */
    record Allowance(String name, long goes, Duration each) {

        public static Allowance perSecond(String name, long goes, long perSecond) {
            return new Allowance(name, goes, Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) / perSecond));
        }
    }

    /** Takes a permit and returns zero; if there is none, returns the time until there is one. */
    Duration take(Allowance allowance, String key);

    /** Returns the same without taking a permit. */
    Duration untilNext(Allowance allowance, String key);
}
