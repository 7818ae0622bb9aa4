package herberge.application.testing;

import herberge.application.port.Bookings;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingAccount;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.ReservationNumber;
import herberge.domain.booking.StayLinks;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.price.Pricing;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores bookings in memory. */
public final class MemoryBookings implements Bookings {

    private static final Comparator<Booking> ORDER = Comparator.comparing(
                    (Booking booking) -> booking.stay().checkIn())
            .thenComparing(booking -> booking.id().value());

    private static final Comparator<Booking> LAST_TO_END_FIRST = Comparator.comparing(
                    (Booking booking) -> booking.stay().checkOut())
            .thenComparing(booking -> booking.id().value())
            .reversed();

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;
    private final MemoryOccupancies occupancies;
    private final MemoryReminders reminders;
    private final MemoryTable<Booking> table;

    MemoryBookings(
            MemoryTransactions transactions,
            MemoryChangeLog log,
            MemoryOccupancies occupancies,
            MemoryReminders reminders) {
        this.transactions = transactions;
        this.log = log;
        this.occupancies = occupancies;
        this.reminders = reminders;
        this.table = new MemoryTable<>(
                transactions,
                log,
                state -> state.bookings,
                booking -> booking.id().value(),
                Booking::version);
    }

    @Override
    public Optional<Named> find(BookingId id) {
        return lock(id).map(this::named);
    }

    @Override
    public Optional<Booking> lock(BookingId id) {
        return table.find(id.value());
    }

    @Override
    public List<Booking> lock(Collection<BookingId> ids) {
        return ids.stream()
                .sorted(Comparator.comparingLong(BookingId::value))
                .flatMap(id -> lock(id).stream())
                .toList();
    }

    @Override
    public Slice<Named> list(BookingFilter filter, PageRequest page) {
        return MemoryTable.page(
                listAll(filter), page, named -> named.booking().id().value());
    }

    @Override
    public List<Named> listAll(BookingFilter filter) {
        return table.all().stream()
                .filter(booking -> matches(filter, booking))
                .sorted(ORDER)
                .map(this::named)
                .toList();
    }

    @Override
    public Stream<Named> streamOfGuest(GuestId guest) {
        return listAll(BookingFilter.of(guest)).stream();
    }

    private boolean matches(BookingFilter filter, Booking booking) {
        BookingTerms terms = booking.terms();
        return MemoryRoomBlocks.touches(booking.stay(), filter.from(), filter.to())
                && fits(filter.room(), terms.room())
                && fits(filter.guest(), terms.guest())
                && (filter.statuses().isEmpty() || filter.statuses().contains(booking.status()))
                && (fits(filter.reservationNumber(), booking.number().value())
                        || Objects.equals(
                                filter.reservationNumber(),
                                transactions
                                        .read()
                                        .formerNumbers
                                        .get(booking.id().value())))
                && (filter.group() == null
                        || filter.group().equals(booking.links().group()))
                && (filter.arriving() == null || booking.links().isFirst())
                && fits(filter.arriving(), booking.stay().checkIn())
                && (filter.departing() == null || booking.links().isLast())
                && fits(filter.departing(), booking.stay().checkOut())
                && (filter.text() == null || isLike(filter.text(), booking));
    }

    private static <T> boolean fits(@Nullable T wanted, T is) {
        return wanted == null || wanted.equals(is);
    }

    private boolean isLike(String text, Booking booking) {
        String folded = German.fold(text);
        String notes = booking.terms().remarks().notes();
        return booking.number().value().contains(text.toUpperCase(Locale.ROOT))
                || MemoryGuests.isMeant(text, guest(booking))
                || (notes != null && German.fold(notes).contains(folded));
    }

    private Named named(Booking booking) {
        Room room = known(transactions.read().rooms, booking.terms().room().value());
        return new Named(booking, room.name(), guest(booking).fullName());
    }

    private Guest guest(Booking booking) {
        return known(transactions.read().guests, booking.terms().guest().value());
    }

    private static <T> T known(Map<Long, T> rows, long id) {
        return Optional.ofNullable(rows.get(id))
                .orElseThrow(() -> new IllegalStateException("a booking refers to nothing: " + id));
    }

    @Override
    public Booking add(BookingTerms terms, BookingStatus status, StayLinks links, int year, Authorship authorship) {
        long id = transactions.draw("booking");
        ReservationNumber number = new ReservationNumber(year + "-" + id);
        Booking made = settled(new Booking(
                new BookingId(id),
                number,
                terms,
                status,
                null,
                null,
                links,
                BookingAccount.NEW,
                Version.FIRST,
                authorship));
        named(made);
        table.add(made);
        occupancies.requireNobodyTwice(terms.room());
        return made;
    }

    /** No store keeps that a price is due. */
    private static Booking settled(Booking booking) {
        Pricing pricing = booking.terms().pricing();
        return booking.withPricing(Pricing.settled(pricing.terms(), pricing.price()));
    }

    @Override
    public void save(Booking booking) {
        Booking stored = settled(booking);
        log.updated(table.save(stored), stored);
        occupancies.requireNobodyTwice(booking.terms().room());
    }

    @Override
    public Optional<Booking> findBefore(long entry) {
        return table.before(entry, Booking.class);
    }

    @Override
    public Optional<Booking> findAfter(long entry) {
        return table.after(entry, Booking.class);
    }

    @Override
    public void restore(Booking booking) {
        named(booking);
        table.add(settled(booking));
        occupancies.requireNobodyTwice(booking.terms().room());
    }

    @Override
    public void remove(BookingId id) {
        table.remove(id.value());
        reminders.removeOf(id);
    }

    @Override
    public List<Named> listUndecided(LocalDate today, int atMost) {
        return table.all().stream()
                .filter(booking ->
                        booking.status() == BookingStatus.RESERVED || booking.status() == BookingStatus.CONFIRMED)
                .filter(booking -> !booking.stay().checkOut().isAfter(today)
                        && booking.links().isLast())
                .sorted(LAST_TO_END_FIRST)
                .limit(atMost)
                .map(this::named)
                .toList();
    }

    @Override
    public List<Named> listOverdueArrivals(LocalDate today) {
        return listAll(BookingFilter.of(Set.of(BookingStatus.RESERVED, BookingStatus.CONFIRMED))
                        .touching(new StayPeriod(today, today.plusDays(1))))
                .stream()
                .filter(named -> named.booking().stay().checkIn().isBefore(today)
                        || !named.booking().links().isFirst())
                .toList();
    }

    @Override
    public long countPartiesAbove(int capacity, RoomId room, LocalDate today) {
        return table.all().stream()
                .filter(booking -> booking.status().holdsRoom())
                .filter(booking -> booking.terms().room().equals(room))
                .filter(booking ->
                        booking.stay().checkOut().isAfter(today) || booking.status() == BookingStatus.CHECKED_IN)
                .filter(booking -> booking.terms().partySize() > capacity)
                .count();
    }
}
