package herberge.application.booking;

import herberge.application.port.Groups;
import herberge.application.port.Guests;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.GroupId;
import java.util.Optional;
import java.util.Set;

/** Groups of bookings as a kind of entity. */
public final class GroupEntity {

    public static final EntityDefinition<BookingGroup> TYPE =
            new EntityDefinition<>(EntityKind.GROUP, ReadableBy.EVERY_USER, Optional.of(GroupView::of));

    private GroupEntity() {}

    public static EntityOperations<BookingGroup> access(Groups groups, Guests guests) {
        return new EntityOperations<>(
                TYPE,
                id -> groups.find(new GroupId(id)),
                group -> Optional.of(Set.of(group.authorship().createdBy())),
                Optional.of(new GroupUndo(groups, guests)));
    }
}
