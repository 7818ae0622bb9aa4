package herberge.architecture.breach.noambienttime.domain.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

@SuppressWarnings("JavaUtilDate")
final class Clocks {

    Instant offendsByNow() {
        return Instant.now();
    }

    Supplier<Instant> offendsByReference() {
        return Instant::now;
    }

    Supplier<Instant> offendsInALambda() {
        return () -> Instant.now();
    }

    LocalDate offendsByNowInAZone(ZoneId zone) {
        return LocalDate.now(zone);
    }

    Clock offendsByMakingAClock() {
        return Clock.systemUTC();
    }

    long offendsByMillis() {
        return System.currentTimeMillis();
    }

    LongSupplier offendsByReferenceToMillis() {
        return System::currentTimeMillis;
    }

    Date offendsByDate() {
        return new Date();
    }

    Calendar offendsByCalendar() {
        return Calendar.getInstance();
    }

    LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }

    Instant instant(Clock clock) {
        return clock.instant();
    }

    Clock fixed(Instant instant, ZoneId zone) {
        return Clock.fixed(instant, zone);
    }
}
