package herberge.domain.room;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    /**
     * This room again, as the successor of that version: how a former state comes back. Its key code is the one given,
     * because nobody remembers a former one.
     */
    public Room restore(Version last, @Nullable String keyCode, UserId author, Instant now) {
        return new Room(id, details.withKeyCode(keyCode), last.next(), authorship.update(author, now));
    }

    /** This room with what a change set as it was before, but for the key code, of which no former one is known. */
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
