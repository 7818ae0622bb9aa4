package herberge.application.reminder;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Updates automatic reminders with every write of a booking, so that no use case can forget it. */
public final class ReminderSyncingBookings implements Bookings {

    private final Bookings bookings;
    private final ReminderSync followUp;
    private final Consumer<Booking> follow;

    public ReminderSyncingBookings(Bookings bookings, ReminderSync followUp) {
        this(bookings, followUp, followUp::follow);
    }

    private ReminderSyncingBookings(Bookings bookings, ReminderSync followUp, Consumer<Booking> follow) {
        this.bookings = bookings;
        this.followUp = followUp;
        this.follow = follow;
    }

    @Override
    public Booking add(BookingTerms terms, BookingStatus status, StayLinks links, int year, Authorship authorship) {
        Booking made = bookings.add(terms, status, links, year, authorship);
        follow.accept(made);
        return made;
    }

    @Override
    public void together(Consumer<Bookings> writes) {
        List<Booking> written = new ArrayList<>();
        writes.accept(new ReminderSyncingBookings(bookings, followUp, written::add));
        followUp.follow(written);
    }

    @Override
    public void save(Booking booking) {
        bookings.save(booking);
        follow.accept(booking);
    }

    @Override
    public void restore(Booking booking) {
        bookings.restore(booking);
        follow.accept(booking);
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
    public List<Named> listUndecided(LocalDate today, int atMost) {
        return bookings.listUndecided(today, atMost);
    }

    @Override
    public List<Named> listOverdueArrivals(LocalDate today) {
        return bookings.listOverdueArrivals(today);
    }

    @Override
    public Optional<Booking> findAfter(long entry) {
        return bookings.findAfter(entry);
    }

    @Override
    public long countPartiesAbove(int capacity, RoomId room, LocalDate today) {
        return bookings.countPartiesAbove(capacity, room, today);
    }
}
