package herberge.domain.room;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room that can be booked while it is active. Created from details in which {@link RoomDetails#check} finds no fault.
 */
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

    /** The number of persons that the room takes. */
    public int capacity() {
        return Math.toIntExact(requireNonNull(details.capacity()));
    }

    public boolean active() {
        return details.active();
    }

    /**
     * Returns this room as the successor of version {@code last}. Used to bring a former state back. The key code is
     * the given one, because former key codes are not stored.
     */
    public Room restore(Version last, @Nullable String keyCode, UserId author, Instant now) {
        return new Room(id, details.withKeyCode(keyCode), last.next(), authorship.update(author, now));
    }

    /**
     * Returns this room with the fields of {@code change} set back to their former values, except the key code, because
     * former key codes are not stored.
     */
    public Room revert(ThreeWayMerge<Room> change, UserId author, Instant now) {
        RoomDetails merged = RoomDetails.revert(change.part(Room::details));
        if (!merged.equals(change.before().details().withKeyCode(details.keyCode()))) {
            Faults faults = new Faults();
            merged.check(faults);
            faults.refuseIfAny();
        }
        return changeTo(merged, author, now);
    }

    public Room changeTo(RoomDetails wanted, UserId author, Instant now) {
        return new Room(id, wanted, version.next(), authorship.update(author, now));
    }
}
