package herberge.domain.room;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;

/** A room that can be booked, or could be if it were active. Made from details that {@link RoomDetails#check} finds no fault with. */
public record Room(RoomId id, RoomDetails details, Version version, Authorship authorship) {

    public String name() {
        return requireNonNull(details.name());
    }

    public String buildingType() {
        return requireNonNull(details.buildingType());
    }

    public String location() {
        return requireNonNull(details.location());
    }

    /** In persons. */
    public int capacity() {
        return Math.toIntExact(requireNonNull(details.capacity()));
    }

    public boolean active() {
        return details.active();
    }

    public Room changedTo(RoomDetails wanted, UserId author, Instant now) {
        return new Room(id, wanted, version.next(), authorship.changed(author, now));
    }
}
