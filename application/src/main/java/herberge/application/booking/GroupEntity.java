package herberge.application.booking;

import herberge.application.port.Groups;
import herberge.application.port.Guests;
import herberge.application.shared.EntityAccess;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityReaders;
import herberge.application.shared.EntityType;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.GroupId;
import java.util.Optional;
import java.util.Set;

/** Groups of bookings as a kind of entity. */
public final class GroupEntity {

    public static final EntityType<BookingGroup> TYPE =
            new EntityType<>(EntityKind.GROUP, EntityReaders.EVERY_USER, Optional.of(GroupView::of));

    private GroupEntity() {}

    public static EntityAccess<BookingGroup> access(Groups groups, Guests guests) {
        return new EntityAccess<>(
                TYPE,
                id -> groups.find(new GroupId(id)),
                group -> Optional.of(Set.of(group.authorship().createdBy())),
                Optional.of(new GroupUndo(groups, guests)));
    }
}
