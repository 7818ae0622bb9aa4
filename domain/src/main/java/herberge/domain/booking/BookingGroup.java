package herberge.domain.booking;

import static java.util.Objects.requireNonNull;

import herberge.domain.guest.GuestId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Bookings that are handled together, such as those of a wedding party. A booking names its group ({@link StayLinks});
 * every change of one of them raises the version of the group.
 *
 * @param contact the guest who speaks for the group
 */
public record BookingGroup(
        GroupId id, String name, GuestId contact, @Nullable String notes, Version version, Authorship authorship) {

    public GroupDetails details() {
        return new GroupDetails(name, contact, notes);
    }

    /** Returns this group with other details, in which {@link GroupDetails#check} has found no fault. */
    public BookingGroup changeTo(GroupDetails wanted, UserId author, Instant now) {
        return new BookingGroup(
                id,
                requireNonNull(wanted.name()),
                requireNonNull(wanted.contact()),
                wanted.notes(),
                version.next(),
                authorship.update(author, now));
    }

    /** Returns this group as the successor of version {@code last}. Used to bring a former state back. */
    public BookingGroup restore(Version last, UserId author, Instant now) {
        return new BookingGroup(id, name, contact, notes, last.next(), authorship.update(author, now));
    }

    /**
     * Returns this group with the fields of {@code change} set back to their former values; this group itself if the
     * change set none, because only bookings of the group changed.
     */
    public BookingGroup revert(ThreeWayMerge<BookingGroup> change, UserId author, Instant now) {
        ThreeWayMerge<GroupDetails> set = change.part(BookingGroup::details);
        GroupDetails merged = new GroupDetails(
                set.merge(GroupDetails::name), set.merge(GroupDetails::contact), set.merge(GroupDetails::notes));
        if (merged.equals(details())) {
            return this;
        }
        Faults faults = new Faults();
        merged.check(faults);
        faults.refuseIfAny();
        return changeTo(merged, author, now);
    }
}
