package herberge.adapter.postgres.booking;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.StayLinks;
import herberge.domain.price.Pricing;
import herberge.domain.shared.UserId;
import herberge.domain.testing.OwnThread;
import herberge.domain.testing.Patience;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Proves which bookings are locked together, and in which order. */
class StayLocksIT {

    private static final String WAITING = """
            select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
            """;

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final Stores stores = Stores.of(DATABASE);

    /** Stores a stay of three bookings, each in a room of its own. */
    private List<BookingId> storedStay() {
        Booking first = stores.book(stores.addRoom("A"), stores.addGuest(), nights("2026-05-01", "2026-05-03"));
        Booking second = storedNext(first, "2026-05-03", "2026-05-05");
        Booking third = storedNext(second, "2026-05-05", "2026-05-07");
        return Stream.of(first, second, third).map(Booking::id).toList();
    }

    private Booking storedNext(Booking before, String checkIn, String checkOut) {
        BookingTerms terms = before.terms()
                .withRoom(stores.addRoom("B").id())
                .withStay(nights(checkIn, checkOut))
                .withPricing(Pricing.NONE);
        return stores.write(() -> {
            Booking kept = stores.bookings().lock(before.id()).orElseThrow();
            Booking next = stores.bookings()
                    .add(terms, before.status(), new StayLinks(kept.id(), null), 2026, before.authorship());
            stores.bookings()
                    .save(kept.changeTo(kept.terms(), kept.links().continuedBy(next.id()), UserId.SYSTEM, NOON));
            return next;
        });
    }

    /** Those of the bookings that another transaction can lock. */
    private static List<BookingId> free(List<BookingId> bookings) {
        return Jdbi.create(DATABASE.superuser())
                .withHandle(h -> h.createQuery(
                                "select id from booking where id = any (:ids) order by id for no key update skip locked")
                        .bindArray(
                                "ids",
                                Long.class,
                                bookings.stream().map(BookingId::value).toList())
                        .mapTo(Long.class)
                        .map(BookingId::new)
                        .list());
    }

    @Test
    void locksTheWholeStayOfEachOfItsBookings() {
        List<BookingId> stay = storedStay();
        List<BookingId> other = storedStay();

        for (BookingId part : stay) {
            stores.change(() -> {
                assertThat(stores.bookings().lock(part)).map(Booking::id).contains(part);
                assertThat(free(stay)).isEmpty();
                assertThat(free(other)).isEqualTo(other);
            });
        }
    }

    @Test
    void locksTheStaysOfSeveralBookings() {
        List<BookingId> stay = storedStay();
        List<BookingId> other = storedStay();
        List<BookingId> wanted = List.of(other.get(2), stay.get(1));

        stores.change(() -> {
            assertThat(stores.bookings().lock(wanted))
                    .extracting(Booking::id)
                    .containsExactly(stay.get(1), other.get(2));
            assertThat(free(stay)).isEmpty();
            assertThat(free(other)).isEmpty();
        });
    }

    @Test
    void waitsForTheBookingsOfSeveralStaysInTheOrderOfTheirIds() {
        List<BookingId> stay = storedStay();
        List<BookingId> other = storedStay();
        BookingId last = other.get(2);
        List<BookingId> before =
                Stream.concat(stay.stream(), other.stream().limit(2)).toList();

        CompletableFuture<List<Booking>> waiting = Jdbi.create(DATABASE.superuser())
                .inTransaction(holder -> {
                    holder.execute("select id from booking where id = ? for no key update", last.value());
                    CompletableFuture<List<Booking>> work = OwnThread.supply(() ->
                            stores.write(() -> stores.bookings().lock(List.of(last, stay.get(0)))));
                    while (holder.createQuery(WAITING).mapTo(Long.class).one() == 0) {
                        assertThat(work).isNotDone();
                        Thread.onSpinWait();
                    }
                    assertThat(free(before)).isEmpty();
                    return work;
                });

        assertThat(waiting)
                .succeedsWithin(Patience.LIMIT)
                .asInstanceOf(InstanceOfAssertFactories.list(Booking.class))
                .extracting(Booking::id)
                .containsExactly(stay.get(0), last);
    }
}
