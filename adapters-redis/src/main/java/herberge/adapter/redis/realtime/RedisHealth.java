package herberge.adapter.redis.realtime;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs once that Redis is unavailable, and once that it works again: hours without it must not fill the log. Thread-safe. */
final class RedisHealth {

    /** What a connection is for. */
    enum Side {
        PUBLISHING,
        LISTENING
    }

    private static final Logger LOG = LoggerFactory.getLogger(RedisHealth.class);

    private final RedisAddress address;
    private final Set<Side> failing = EnumSet.noneOf(Side.class);
    private boolean publishing;
    private boolean overflowing;

    RedisHealth(RedisAddress address) {
        this.address = address;
    }

    synchronized void fails(Side side, RuntimeException failure) {
        if (failing.isEmpty()) {
            LOG.warn(
                    "The relay {} cannot be used: {}; events are read every second, and presence on other servers"
                            + " is not known",
                    address,
                    message(failure));
        }
        LOG.debug("The relay cannot be used", failure);
        failing.add(side);
        publishing &= side != Side.PUBLISHING;
    }

    /** The library's message may be general; causes and suppressed exceptions, one per address tried, have the reasons. */
    private static String message(RuntimeException failure) {
        Stream<Throwable> reasons =
                Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()));
        String message = String.valueOf(failure.getMessage());
        return reasons.map(reason -> String.valueOf(reason.getMessage()))
                .filter(reason -> !message.contains(reason))
                .distinct()
                .reduce(message, (all, reason) -> all + " (" + reason + ")");
    }

    synchronized void works(Side side) {
        publishing |= side == Side.PUBLISHING;
        overflowing &= side != Side.PUBLISHING;
        if (failing.remove(side) && failing.isEmpty()) {
            LOG.info("The relay {} works again", address);
        }
    }

    /** Logged only while publishing works: otherwise all messages are lost, which is logged already. */
    synchronized void overflowed() {
        if (publishing && !overflowing) {
            overflowing = true;
            LOG.warn("The relay {} is too slow; some messages are lost", address);
        }
    }
}
