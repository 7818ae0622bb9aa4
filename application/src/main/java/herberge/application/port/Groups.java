package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.GroupDetails;
import herberge.domain.booking.GroupId;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Authorship;
import java.util.List;
import java.util.Optional;

/**
 * Stores groups of bookings. A write of a booking of a group raises the version of the group, once in a unit of work; a
 * unit of work that also saves the group itself saves it first.
 */
public interface Groups {

    Optional<BookingGroup> find(GroupId id);

    /** Finds the group and prevents others from changing it until the unit of work ends. */
    Optional<BookingGroup> lock(GroupId id);

    /** Lists groups, newest first. */
    Slice<BookingGroup> list(PageRequest page);

    /** Lists the groups for which that guest speaks, oldest first. */
    List<BookingGroup> listOf(GuestId contact);

    BookingGroup add(GroupDetails details, Authorship authorship);

    /** Stores a group whose version follows the stored version. */
    void save(BookingGroup group);

    /** Returns the group before this audit entry; empty if there was none or the entry belongs to something else. */
    Optional<BookingGroup> findBefore(long entry);

    /** Returns the group after this audit entry; empty if there was none or the entry belongs to something else. */
    Optional<BookingGroup> findAfter(long entry);

    /** Stores a removed group again, with its former id. */
    void restore(BookingGroup group);

    /** Removes a group that has no bookings. */
    void remove(GroupId id);
}
