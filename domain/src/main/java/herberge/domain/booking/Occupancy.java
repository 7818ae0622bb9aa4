package herberge.domain.booking;

import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;

/** Nights for which a room is taken, and by what. No two of one room share a night; the database sees to that. */
public record Occupancy(RoomId room, StayPeriod nights, Holder holder) {

    /** What takes the room. */
    public sealed interface Holder {}

    /** A booking. */
    public record ByBooking(BookingId id, ReservationNumber number, BookingStatus status, UserId createdBy)
            implements Holder {}

    /** A room block. */
    public record ByBlock(RoomBlockId id, String reason, UserId createdBy) implements Holder {}

    /** A booking that the caller may not see: all that may be known is that the room is taken. */
    public record ByHiddenBooking() implements Holder {}

    /** Whether it stands in the way of these nights in that room. */
    public boolean blocks(RoomId wanted, StayPeriod wantedNights) {
        return room.equals(wanted) && nights.overlaps(wantedNights);
    }

    public boolean heldBy(BookingId booking) {
        return holder instanceof ByBooking by && by.id().equals(booking);
    }

    public boolean heldBy(RoomBlockId block) {
        return holder instanceof ByBlock by && by.id().equals(block);
    }
}
