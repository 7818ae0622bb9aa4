package herberge.adapter.postgres.shared;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.RoundTripCounter;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.booking.BookingUseCases;
import herberge.application.booking.ContinuationInput;
import herberge.application.booking.GroupDraft;
import herberge.application.booking.GroupUseCases;
import herberge.application.booking.SwapInput;
import herberge.application.planning.PlanningUseCases;
import herberge.application.price.PricingBookings;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.ReminderSyncingBookings;
import herberge.application.shared.ChangeRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.GroupDetails;
import herberge.domain.guest.Guest;
import herberge.domain.room.Room;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.Version;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Pins the number of round trips to the database that common requests cost: each costs processor time on three sides,
 * and keeps locks for longer.
 */
class RoundTripsIT {

    /** What one request may cost of those that it replaces, in tenths. */
    private static final int LIMIT = 12;

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
    private final BookingUseCases.Stores desk = new BookingUseCases.Stores(
            new PricingBookings(
                    new ReminderSyncingBookings(stores.bookings(), reminders.followUp()),
                    stores.stayPrices(),
                    stores.ledger()),
            stores.rooms(),
            stores.guests(),
            stores.occupancies(),
            stores.eventLog(),
            stores.stayPrices(),
            stores.ledger(),
            stores.payers());
    private final BookingUseCases bookings =
            BookingUseCases.of(stores.transactions(), desk, BookingPolicy.HOUSE, changes, clock);
    private final GroupUseCases groups =
            GroupUseCases.of(stores.transactions(), desk, stores.groups(), BookingPolicy.HOUSE, changes, clock);
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
        book(draft(room, nextNights(1)));
    }

    private StayPeriod nextNights(int count) {
        LocalDate night = day("2026-05-01").plusDays(nights.getAndAdd(count));
        return new StayPeriod(night, night.plusDays(count));
    }

    private BookingDraft draft(Room wanted, StayPeriod stay) {
        BookingTerms terms =
                aBooking().room(wanted.id()).guest(guest.id()).stay(stay).terms();
        return BookingDraft.of(terms, BookingStatus.CONFIRMED);
    }

    private BookingId book(BookingDraft draft) {
        return new BookingId(Objects.requireNonNull(bookings.bookRoom()
                .book(Stores.SYSTEM, ChangeRequest.to(draft))
                .view()
                .id()));
    }

    /** The change of a booking in its first version. */
    private void change(BookingId booking, BookingDraft wanted) {
        bookings.changeBooking().change(Stores.SYSTEM, booking, ChangeRequest.to(wanted, Version.FIRST));
    }

    /** The round trips of work whose preparation is not counted. */
    private int roundTripsAfter(Supplier<Runnable> preparation) {
        preparation.get().run();
        Runnable work = preparation.get();
        int before = counter.count();
        work.run();
        return counter.count() - before;
    }

    @Test
    void aChangeOfRoomCostsWhatItReplaces() {
        Room otherRoom = stores.addRoom("Kammer");
        int change = roundTripsAfter(() -> {
            StayPeriod stay = nextNights(4);
            BookingId booking = book(draft(room, stay));
            ContinuationInput wanted =
                    new ContinuationInput(otherRoom.id(), stay.checkIn().plusDays(2));
            return () ->
                    bookings.continueStay().proceed(Stores.SYSTEM, booking, ChangeRequest.to(wanted, Version.FIRST));
        });

        int single = roundTripsAfter(() -> {
            StayPeriod stay = nextNights(4);
            LocalDate moved = stay.checkIn().plusDays(2);
            BookingId booking = book(draft(room, stay));
            return () -> {
                change(booking, draft(room, new StayPeriod(stay.checkIn(), moved)));
                book(draft(otherRoom, new StayPeriod(moved, stay.checkOut())));
            };
        });

        assertThat(change).isLessThanOrEqualTo(LIMIT * single / 10);
    }

    @Test
    void aSwapCostsWhatItReplaces() {
        Room otherRoom = stores.addRoom("Kammer");
        int swap = roundTripsAfter(() -> {
            StayPeriod stay = nextNights(2);
            BookingId own = book(draft(room, stay));
            SwapInput wanted = new SwapInput(book(draft(otherRoom, stay)), Version.FIRST);
            return () -> bookings.swapRooms().swap(Stores.SYSTEM, own, ChangeRequest.to(wanted, Version.FIRST));
        });

        Room third = stores.addRoom("Stube");
        int single = roundTripsAfter(() -> {
            StayPeriod stay = nextNights(2);
            BookingId own = book(draft(room, stay));
            BookingId other = book(draft(otherRoom, stay));
            return () -> {
                change(own, draft(third, stay));
                change(other, draft(room, stay));
            };
        });

        assertThat(swap).isLessThanOrEqualTo(LIMIT * single / 10);
    }

    @Test
    void aGroupOfFiveCostsWhatItReplaces() {
        Supplier<List<BookingDraft>> drafts =
                () -> Stream.generate(() -> draft(room, nextNights(1))).limit(5).toList();
        int group = roundTripsAfter(() -> {
            GroupDraft wanted = new GroupDraft(new GroupDetails("Chor", guest.id(), null), drafts.get(), false);
            return () -> groups.createGroup().create(Stores.SYSTEM, ChangeRequest.to(wanted));
        });

        int single = roundTripsAfter(() -> {
            List<BookingDraft> wanted = drafts.get();
            return () -> wanted.forEach(this::book);
        });

        assertThat(group).isLessThanOrEqualTo(LIMIT * single / 10);
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
