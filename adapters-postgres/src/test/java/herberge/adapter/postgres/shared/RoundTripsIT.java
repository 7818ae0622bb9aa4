package herberge.adapter.postgres.shared;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.RoundTripCounter;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.booking.BookingUseCases;
import herberge.application.planning.PlanningUseCases;
import herberge.application.price.PricingBookings;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.ReminderSyncingBookings;
import herberge.application.shared.ChangeRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.guest.Guest;
import herberge.domain.room.Room;
import herberge.domain.shared.StayPeriod;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Pins the number of round trips to the database that common requests cost: each costs processor time on three sides,
 * and keeps locks for longer.
 */
class RoundTripsIT {

    private final TestDatabase database = TestDatabase.create();
    private final RoundTripCounter counter = counter(database.jdbcUrl());
    private final ConnectionPool pool = new ConnectionPool(new ConnectionPool.Settings(
            through(database.jdbcUrl(), counter.port()),
            TestDatabase.APP,
            database.password(),
            1,
            1,
            Duration.ofSeconds(30),
            Duration.ofMinutes(10)));
    private final Stores stores = Stores.of(new JdbiTransactions(pool.jdbi(), BookingVisibility.ALL));
    private final Clock clock = Clock.fixed(NOON, ZoneId.of("Europe/Berlin"));
    private final ChangeExecutor changes = stores.changes(clock);
    private final AutomaticReminderUseCases reminders = AutomaticReminderUseCases.of(
            stores.transactions(),
            new AutomaticReminderUseCases.Stores(stores.remindedBookings(), stores.houseSettings()),
            changes,
            clock,
            () -> {});
    private final BookingUseCases bookings = BookingUseCases.of(
            stores.transactions(),
            new BookingUseCases.Stores(
                    new ReminderSyncingBookings(
                            new PricingBookings(stores.bookings(), stores.stayPrices()), reminders.followUp()),
                    stores.rooms(),
                    stores.guests(),
                    stores.occupancies(),
                    stores.eventLog(),
                    stores.stayPrices()),
            BookingPolicy.HOUSE,
            changes,
            clock);
    private final Room room = stores.addRoom("Saal");
    private final Guest guest = stores.addGuest();
    private final AtomicInteger nights = new AtomicInteger();

    private static RoundTripCounter counter(String url) {
        URI server = server(url);
        try {
            return new RoundTripCounter(server.getHost(), server.getPort());
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    private static URI server(String url) {
        return URI.create(url.substring("jdbc:".length()));
    }

    private static String through(String url, int port) {
        URI server = server(url);
        String query = server.getQuery() == null ? "" : "?" + server.getQuery();
        return "jdbc:postgresql://127.0.0.1:" + port + server.getPath() + query;
    }

    @AfterEach
    void close() throws IOException {
        pool.close();
        counter.close();
        database.close();
    }

    /** The first time is not counted, because it opens the connection. */
    private int roundTrips(Runnable work) {
        work.run();
        int before = counter.count();
        work.run();
        return counter.count() - before;
    }

    private void book() {
        LocalDate night = day("2026-05-01").plusDays(nights.getAndIncrement());
        BookingTerms terms = aBooking()
                .room(room.id())
                .guest(guest.id())
                .stay(new StayPeriod(night, night.plusDays(1)))
                .terms();
        bookings.bookRoom().book(Stores.SYSTEM, ChangeRequest.to(BookingDraft.of(terms, BookingStatus.CONFIRMED)));
    }

    @Test
    void aBookingWithItsReminders() {
        assertThat(roundTrips(this::book)).isEqualTo(4);
    }

    @Test
    void oneBooking() {
        Booking booking = stores.book(room, guest, new StayPeriod(day("2026-05-01"), day("2026-05-02")));

        assertThat(roundTrips(() -> bookings.readBooking().read(Stores.SYSTEM, booking.id())))
                .isEqualTo(1);
    }

    @Test
    void aTapeChart() {
        stores.book(room, guest, new StayPeriod(day("2026-05-01"), day("2026-05-02")));
        StayPeriod window = new StayPeriod(day("2026-05-01"), day("2026-06-30"));
        PlanningUseCases planning = PlanningUseCases.of(
                stores.transactions(),
                new PlanningUseCases.Stores(
                        stores.bookings(),
                        stores.rooms(),
                        stores.blocks(),
                        stores.occupancies(),
                        stores.reminders(),
                        stores.eventLog()),
                new JdbiDatabaseHealth(pool.jdbi()),
                "test",
                clock);
        List<Integer> stays = new ArrayList<>();

        int count = roundTrips(() -> planning.drawTapeChart()
                .draw(
                        Stores.SYSTEM,
                        window,
                        chart -> chart.rooms()
                                .forEachRemaining(row -> stays.add(row.stays().size()))));

        assertThat(stays).containsExactly(1, 1);
        assertThat(count).isEqualTo(4);
    }

    /** Parts of 64, 128, 256, 512 and 512 rows, and the rest together with the end. */
    @Test
    void aLongStreamOfSmallRows() {
        List<Long> read = new ArrayList<>();

        int count = roundTrips(() -> {
            read.clear();
            streamSeries("''", read);
        });

        assertThat(read).isEqualTo(LongStream.rangeClosed(1, 1500).boxed().toList());
        assertThat(count).isEqualTo(7);
    }

    /** While the rows are large, so many of them are not fetched at once. */
    @Test
    void aLongStreamOfLargeRows() {
        List<Long> read = new ArrayList<>();

        int count = roundTrips(() -> {
            read.clear();
            streamSeries("repeat('x', 2000)", read);
        });

        assertThat(read).isEqualTo(LongStream.rangeClosed(1, 1500).boxed().toList());
        assertThat(count).isGreaterThan(12);
    }

    private void streamSeries(String text, List<Long> into) {
        String sql = "select i as number, " + text + " as text from generate_series(1, 1500) i";
        stores.read(() -> {
            try (Stream<Long> rows = stores.transactions()
                    .run(h -> PageReader.ofSmallRows().stream(h.createQuery(sql), row -> {
                        row.text("text");
                        return row.number("number");
                    }))) {
                rows.forEach(into::add);
            }
            return true;
        });
    }
}
