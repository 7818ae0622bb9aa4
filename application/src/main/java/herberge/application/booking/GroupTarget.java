package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.port.Groups;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeTarget;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.GroupId;
import herberge.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and locks groups and their bookings. */
record GroupTarget(Groups groups, Bookings bookings) {

    /** The group that a request changes. */
    ChangeTarget<BookingGroup> of(GroupId id) {
        return new ChangeTarget<>(
                EntityKind.GROUP,
                id.value(),
                () -> groups.lock(id),
                BookingGroup::version,
                group -> answer(group, null));
    }

    /** Locks all bookings of the group. */
    List<Booking> lockBookings(GroupId id) {
        return bookings.lock(bookings.listAll(BookingFilter.of(id)).stream()
                .map(named -> named.booking().id())
                .toList());
    }

    /** The group as it is stored now. */
    GroupAnswer read(GroupId id, @Nullable List<GroupAnswer.LeftOut> leftOut) {
        return find(id, leftOut).orElseThrow(() -> Refusal.because(new Refusal.NotFound("group", id.value())));
    }

    Optional<GroupAnswer> find(GroupId id, @Nullable List<GroupAnswer.LeftOut> leftOut) {
        return groups.find(id).map(group -> answer(group, leftOut));
    }

    private GroupAnswer answer(BookingGroup group, @Nullable List<GroupAnswer.LeftOut> leftOut) {
        List<BookingView> members = bookings.listAll(BookingFilter.of(group.id())).stream()
                .map(BookingView::of)
                .toList();
        return new GroupAnswer(GroupView.of(group), members, leftOut);
    }
}
