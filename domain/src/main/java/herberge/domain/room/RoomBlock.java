package herberge.domain.room;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;

/**
 * Keeps a room free of guests for some nights, for example for a repair or for the owner's own use. Blocks exclude
 * bookings in the same way as bookings exclude each other.
 */
public record RoomBlock(
        RoomBlockId id, RoomId room, StayPeriod nights, String reason, Version version, Authorship authorship) {

    public RoomBlockDetails details() {
        return new RoomBlockDetails(room, nights.checkIn(), nights.checkOut(), reason);
    }

    /** Returns this block as the successor of version {@code last}. Used to bring a former state back. */
    public RoomBlock restore(Version last, UserId author, Instant now) {
        return new RoomBlock(id, room, nights, reason, last.next(), authorship.update(author, now));
    }

    /**
     * Returns this block with the fields of {@code change} set back to their former values. Refuses if the result is
     * invalid together with what has changed since.
     */
    public RoomBlock revert(ThreeWayMerge<RoomBlock> change, UserId author, Instant now) {
        ThreeWayMerge<RoomBlockDetails> set = change.part(RoomBlock::details);
        RoomBlockDetails merged = new RoomBlockDetails(
                set.merge(RoomBlockDetails::room),
                set.merge(RoomBlockDetails::from),
                set.merge(RoomBlockDetails::to),
                set.merge(RoomBlockDetails::reason));
        if (!merged.equals(set.before())) {
            Faults faults = new Faults();
            merged.check(faults);
            faults.refuseIfAny();
        }
        return changeTo(merged, author, now);
    }

    /** Returns this block with other details, in which {@link RoomBlockDetails#check} has found no fault. */
    public RoomBlock changeTo(RoomBlockDetails wanted, UserId author, Instant now) {
        return new RoomBlock(
                id,
                requireNonNull(wanted.room()),
                requireNonNull(wanted.nights()),
                requireNonNull(wanted.reason()),
                version.next(),
                authorship.update(author, now));
    }
}
