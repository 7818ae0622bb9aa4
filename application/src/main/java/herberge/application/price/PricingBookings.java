package herberge.application.price;

import herberge.application.payment.PaymentLedger;
import herberge.application.port.Bookings;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.StayLinks;
import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes the prices that are due with every write of a booking, has {@code paidAt} follow what is open, and refuses another
 * price than that of standing invoices, so that no use case can forget it.
 */
public final class PricingBookings implements Bookings {

    private final Bookings bookings;
    private final StayPrices prices;
    private final PaymentLedger ledger;

    /**
     * Creates a store before another one.
     *
     * @param ledger records what a booking that is marked as paid means
     */
    public PricingBookings(Bookings bookings, StayPrices prices, PaymentLedger ledger) {
        this.bookings = bookings;
        this.prices = prices;
        this.ledger = ledger;
    }

    @Override
    public Booking add(BookingTerms terms, BookingStatus status, StayLinks links, int year, Authorship authorship) {
        BookingTerms settled = prices.settle(terms, authorship.createdAt());
        Instant paidAt = settled.remarks().paidAt();
        Booking added = bookings.add(settled, status, links, year, authorship);
        if (paidAt == null || !added.balance().isCharged()) {
            return added;
        }
        Booking paid =
                ledger.settle(added.changeTo(added.terms(), authorship.updatedBy(), authorship.updatedAt()), paidAt);
        bookings.save(paid);
        return paid;
    }

    @Override
    public void together(Consumer<Bookings> writes) {
        bookings.together(inner -> writes.accept(new PricingBookings(inner, prices, ledger)));
    }

    /** The other bookings of a stay have the {@code paidAt} of its first one. */
    @Override
    public void save(Booking booking) {
        Booking priced = prices.settle(booking, bookings);
        ledger.requireInvoicedCharge(priced);
        Booking settled = ledger.recordPaidAt(booking, priced, new Faults()).balanced();
        bookings.save(settled);
        if (settled.balance().isCharged()) {
            Authorship by = settled.authorship();
            for (BookingId next = settled.links().continuedBy(); next != null; ) {
                Booking part = bookings.lock(next).orElseThrow();
                BookingTerms terms =
                        part.terms().withPaidAt(settled.terms().remarks().paidAt());
                if (!terms.equals(part.terms())) {
                    bookings.save(part.changeTo(terms, by.updatedBy(), by.updatedAt()));
                }
                next = part.links().continuedBy();
            }
        }
    }

    @Override
    public void restore(Booking booking) {
        bookings.restore(booking);
    }

    @Override
    public void remove(BookingId id) {
        bookings.remove(id);
    }

    @Override
    public Optional<Named> find(BookingId id) {
        return bookings.find(id);
    }

    @Override
    public Optional<Booking> lock(BookingId id) {
        return bookings.lock(id);
    }

    @Override
    public List<Booking> lock(Collection<BookingId> ids) {
        return bookings.lock(ids);
    }

    @Override
    public Slice<Named> list(BookingFilter filter, PageRequest page) {
        return bookings.list(filter, page);
    }

    @Override
    public List<Named> listAll(BookingFilter filter) {
        return bookings.listAll(filter);
    }

    @Override
    public Stream<Named> streamOfGuest(GuestId guest) {
        return bookings.streamOfGuest(guest);
    }

    @Override
    public Optional<Booking> findBefore(long entry) {
        return bookings.findBefore(entry);
    }

    @Override
    public Optional<Booking> findAfter(long entry) {
        return bookings.findAfter(entry);
    }

    @Override
    public List<Named> listUndecided(LocalDate today, int atMost) {
        return bookings.listUndecided(today, atMost);
    }

    @Override
    public List<Named> listOverdueArrivals(LocalDate today) {
        return bookings.listOverdueArrivals(today);
    }

    @Override
    public long countPartiesAbove(int capacity, RoomId room, LocalDate today) {
        return bookings.countPartiesAbove(capacity, room, today);
    }
}
