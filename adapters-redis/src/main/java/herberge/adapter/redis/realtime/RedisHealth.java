package herberge.adapter.redis.realtime;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that Redis is away, and once that it is back: hours without it fill no log. */
final class RedisHealth {

    /** What a connection is for. */
    enum Side {
        SPEAKING,
        LISTENING
    }

    private static final Logger LOG = LoggerFactory.getLogger(RedisHealth.class);

    private final RedisAddress address;
    private final Set<Side> failing = EnumSet.noneOf(Side.class);
    private boolean speaking;
    private boolean overflowing;

    RedisHealth(RedisAddress address) {
        this.address = address;
    }

    synchronized void fails(Side side, RuntimeException why) {
        if (failing.isEmpty()) {
            LOG.warn(
                    "the relay {} cannot be used: {}; events are looked for every second, and who is on other servers"
                            + " is not known",
                    address,
                    words(why));
        }
        LOG.debug("the relay cannot be used", why);
        failing.add(side);
        speaking &= side != Side.SPEAKING;
    }

    /** The library's message may be general, and the reason below it, or beside it for each address that was tried. */
    private static String words(RuntimeException why) {
        Stream<Throwable> reasons = Stream.concat(Stream.ofNullable(why.getCause()), Stream.of(why.getSuppressed()));
        String words = String.valueOf(why.getMessage());
        return reasons.map(reason -> String.valueOf(reason.getMessage()))
                .filter(reason -> !words.contains(reason))
                .distinct()
                .reduce(words, (all, reason) -> all + " (" + reason + ")");
    }

    synchronized void works(Side side) {
        speaking |= side == Side.SPEAKING;
        overflowing &= side != Side.SPEAKING;
        if (failing.remove(side) && failing.isEmpty()) {
            LOG.info("the relay {} works again", address);
        }
    }

    /** While nobody can speak, all is lost anyway, and known to be. */
    synchronized void overflowed() {
        if (speaking && !overflowing) {
            overflowing = true;
            LOG.warn("the relay {} is too slow; some news is lost", address);
        }
    }
}
