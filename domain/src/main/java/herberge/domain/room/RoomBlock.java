package herberge.domain.room;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;

/** Keeps a room free of guests for some nights: a repair, the owner's own use. Excludes bookings as they do each other. */
public record RoomBlock(
        RoomBlockId id, RoomId room, StayPeriod nights, String reason, Version version, Authorship authorship) {

    public RoomBlockDetails details() {
        return new RoomBlockDetails(room, nights.checkIn(), nights.checkOut(), reason);
    }

    /** This block again, as the successor of that version: how a former state comes back. */
    public RoomBlock restore(Version last, UserId author, Instant now) {
        return new RoomBlock(id, room, nights, reason, last.next(), authorship.update(author, now));
    }

    /** This block with what a change set as it was before; refuses where that does not go with what is there by now. */
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

    /** Takes details that {@link RoomBlockDetails#check} found no fault with. */
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
