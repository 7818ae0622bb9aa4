package herberge.domain.booking;

import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Nights for which a room is taken, and what takes them. No two occupancies of one room share a night; the database
 * guarantees that.
 */
public record Occupancy(RoomId room, StayPeriod nights, Holder holder) {

    /** What takes the room. */
    public sealed interface Holder {}

    /**
     * A booking.
     *
     * @param inHouse whether its party is checked in and has not moved on to another room
     */
    public record ByBooking(
            BookingId id, ReservationNumber number, BookingStatus status, boolean inHouse, UserId createdBy)
            implements Holder {}

    /** A room block. */
    public record ByBlock(RoomBlockId id, String reason, UserId createdBy) implements Holder {}

    /**
     * A booking that the caller may not see; the caller only learns that the room is taken.
     *
     * @param inHouse whether its party is checked in; the rules need this, but no answer contains it
     */
    public record ByHiddenBooking(boolean inHouse) implements Holder {}

    /** Whether this occupancy conflicts with these nights in that room. */
    public boolean blocks(RoomId wanted, StayPeriod wantedNights) {
        return room.equals(wanted) && nights.overlaps(wantedNights);
    }

    /** Whether a party is checked in to the room. */
    public boolean isInHouse() {
        return holder instanceof ByBooking byBooking
                ? byBooking.inHouse()
                : holder instanceof ByHiddenBooking hidden && hidden.inHouse();
    }

    /** The nights since the end of a stay whose party has not left, including tonight; empty in all other cases. */
    public Optional<StayPeriod> overdueNights(LocalDate today) {
        return isInHouse() ? nights.overdue(today) : Optional.empty();
    }

    public boolean isHeldBy(BookingId booking) {
        return holder instanceof ByBooking byBooking && byBooking.id().equals(booking);
    }

    public boolean isHeldBy(RoomBlockId block) {
        return holder instanceof ByBlock byBooking && byBooking.id().equals(block);
    }
}
