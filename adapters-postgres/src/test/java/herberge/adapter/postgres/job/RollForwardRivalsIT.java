package herberge.adapter.postgres.job;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Rivals;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.booking.BookingUseCases;
import herberge.application.job.HouseJobs;
import herberge.application.job.JobUseCases;
import herberge.application.port.EventLog.Keeping;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.Version;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Tests several servers that check in the day's arrivals at once, one of them presumed dead and one triggered manually.
 */
class RollForwardRivalsIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String JOB = "check-in-arrivals";
    private static final int ARRIVALS = 12;
    private static final int SERVERS = 4;

    private final Stores stores = Stores.of(DATABASE);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private JobUseCases server() {
        Clock clock = Clock.fixed(NOON, ZoneId.of("Europe/Berlin"));
        ChangeExecutor changes = stores.changes(clock);
        BookingUseCases bookings = BookingUseCases.of(
                stores.transactions(),
                new BookingUseCases.Stores(
                        stores.bookings(),
                        stores.rooms(),
                        stores.guests(),
                        stores.occupancies(),
                        stores.eventLog(),
                        stores.stayPrices(),
                        stores.ledger(),
                        stores.payers()),
                BookingPolicy.all(BookingPolicy.LEGAL_TRANSITION, BookingPolicy.ARRIVAL_DAY),
                changes,
                clock);
        AutomaticReminderUseCases reminders = AutomaticReminderUseCases.of(
                stores.transactions(),
                new AutomaticReminderUseCases.Stores(stores.remindedBookings(), stores.houseSettings()),
                changes,
                clock,
                () -> {});
        return JobUseCases.of(
                stores.transactions(),
                changes,
                stores.jobLedger(),
                stores.jobQueue(),
                HouseJobs.of(
                        new HouseJobs.Stores(
                                stores.eventLog(),
                                stores.idempotencyKeys(),
                                stores.sessions(),
                                stores.loginAddresses(),
                                stores.jobLedger()),
                        new Keeping(7, 1_000),
                        HouseJobs.Work.of(bookings, reminders),
                        new HouseJobs.Times(LocalTime.of(2, 30), Optional.of(LocalTime.of(11, 0)), Optional.empty()),
                        clock),
                clock,
                () -> {});
    }

    @Test
    void eachArrivalIsCheckedInOnce() {
        StayPeriod stay = new StayPeriod(day("2026-04-20"), day("2026-04-22"));
        List<Booking> arrivals = IntStream.range(0, ARRIVALS)
                .mapToObj(i -> stores.book(stores.addRoom("Zimmer " + i), stores.addGuest(), stay))
                .toList();
        stores.change(() -> stores.jobLedger().register(JOB, NOON.minusSeconds(7_200)));
        AtomicInteger servers = new AtomicInteger();

        Rivals.Outcome<Boolean> outcome = Rivals.race(SERVERS, () -> {
            int number = servers.getAndIncrement();
            return server().runJob()
                    .run(JOB, number == 0 ? "by-hand-1" : null, "server " + number)
                    .isPresent();
        });

        assertThat(outcome.losers()).isEmpty();
        for (Booking arrival : arrivals) {
            Booking booking =
                    stores.write(() -> stores.bookings().lock(arrival.id())).orElseThrow();
            assertThat(booking.status()).isEqualTo(BookingStatus.CHECKED_IN);
            assertThat(booking.version()).isEqualTo(new Version(2));
        }
        assertThat(stores.read(() -> stores.jobLedger().standings()).get(JOB))
                .satisfies(standing -> assertThat(standing.failures()).isZero());
    }
}
