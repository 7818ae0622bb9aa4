package herberge.domain.testing;

import herberge.domain.booking.Occupancy;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;

/** Builds a room block: by default two nights of painting in the room of {@link RoomBuilder}. */
public final class RoomBlockBuilder {

    private long id = 31;
    private RoomId room = new RoomId(11);
    private StayPeriod nights = Fixtures.nights("2026-05-01", "2026-05-03");
    private String reason = "Malerarbeiten";

    RoomBlockBuilder() {}

    public RoomBlockBuilder id(long value) {
        this.id = value;
        return this;
    }

    public RoomBlockBuilder room(RoomId value) {
        this.room = value;
        return this;
    }

    public RoomBlockBuilder nights(String from, String to) {
        this.nights = Fixtures.nights(from, to);
        return this;
    }

    public RoomBlockBuilder reason(String value) {
        this.reason = value;
        return this;
    }

    public RoomBlockDetails details() {
        return new RoomBlockDetails(room, nights.checkIn(), nights.checkOut(), reason);
    }

    public RoomBlock build() {
        return new RoomBlock(new RoomBlockId(id), room, nights, reason, Version.FIRST, Fixtures.BY_SYSTEM);
    }

    /** The details that the block takes. */
    public Occupancy occupancy() {
        return new Occupancy(room, nights, new Occupancy.ByBlock(new RoomBlockId(id), reason, UserId.SYSTEM));
    }
}
