package herberge.bootstrap.system;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
final class SettableClock extends Clock {

    private final ZoneId zone;
    private final AtomicReference<Instant> now;

    private SettableClock(ZoneId zone, AtomicReference<Instant> now) {
        this.zone = zone;
        this.now = now;
    }

    /** Sets the time of day in the house's zone. */
    static SettableClock at(String localDateTime, ZoneId zone) {
        return new SettableClock(zone, new AtomicReference<>(instant(localDateTime, zone)));
    }

    void set(String localDateTime) {
        now.set(instant(localDateTime, zone));
    }

    void set(Instant instant) {
        now.set(instant);
    }

    private static Instant instant(String localDateTime, ZoneId zone) {
        return LocalDateTime.parse(localDateTime).atZone(zone).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(other, now);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }
}
