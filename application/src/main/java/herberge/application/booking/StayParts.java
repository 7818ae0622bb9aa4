package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.shared.Caller;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict.StayFrozen;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.StayLinks;
import herberge.domain.price.Pricing;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.StayPeriod;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes the bookings of which a stay in several rooms consists. */
record StayParts(Bookings bookings) {

    /** Returns all bookings of the stay, in the order of their nights, and locks those beside the given one. */
    List<Booking> lock(Booking locked) {
        Deque<Booking> parts = new ArrayDeque<>(List.of(locked));
        for (BookingId before = locked.links().continues(); before != null; ) {
            parts.addFirst(lock(before));
            before = parts.getFirst().links().continues();
        }
        for (BookingId after = locked.links().continuedBy(); after != null; ) {
            parts.addLast(lock(after));
            after = parts.getLast().links().continuedBy();
        }
        return List.copyOf(parts);
    }

    private Booking lock(BookingId id) {
        return bookings.lock(id)
                .orElseThrow(() -> new IllegalStateException("booking " + id.value() + " of a stay is missing"));
    }

    /** A stay that is over or was called off keeps its rooms. */
    static void requireNotFrozen(Booking part) {
        if (part.status().isFrozen()) {
            throw Refusal.because(new StayFrozen(part.status()));
        }
    }

    /** Returns the occupancies that none of these bookings holds. */
    static List<Occupancy> without(List<Booking> parts, List<Occupancy> occupancies) {
        return occupancies.stream()
                .filter(other -> parts.stream().noneMatch(part -> other.isHeldBy(part.id())))
                .toList();
    }

    /**
     * Ends the nights of a booking earlier, and adds a booking that continues it. The new booking belongs to the author
     * of the stay, so that those who may see the stay see all of it. The first booking of the stay keeps the price.
     *
     * @param next the booking after the new one, if any
     * @param now  in the time zone of the house
     */
    Booking continueWith(Booking kept, BookingTerms terms, @Nullable BookingId next, Caller caller, ZonedDateTime now) {
        Instant instant = now.toInstant();
        Authorship authorship = new Authorship(instant, kept.authorship().createdBy(), instant, caller.userId());
        StayLinks links = new StayLinks(kept.id(), next, kept.links().group());
        Booking added = bookings.add(terms.withPricing(Pricing.NONE), kept.status(), links, now.getYear(), authorship);
        saveKept(kept, terms.stay(), added.id(), caller, instant);
        return added;
    }

    /** Ends the nights of a booking where those of the next one begin. */
    void saveKept(Booking kept, StayPeriod next, BookingId nextId, Caller caller, Instant now) {
        StayPeriod nights = new StayPeriod(kept.stay().checkIn(), next.checkIn());
        bookings.save(
                kept.changeTo(kept.terms().withStay(nights), kept.links().continuedBy(nextId), caller.userId(), now));
    }

    /** Makes the price of a stay anew after one of its bookings changed, unless that was the first one, which is priced by itself. */
    void reprice(Booking changed, Caller caller, Instant now) {
        if (!changed.links().isFirst()) {
            bookings.save(lock(changed).get(0).reprice(caller.userId(), now));
        }
    }

    /** Removes bookings of a stay, the last one first. */
    void removeAll(List<Booking> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            bookings.remove(parts.get(i).id());
        }
    }
}
