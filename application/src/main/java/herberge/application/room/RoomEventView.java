package herberge.application.room;

import herberge.application.shared.EventView;
import herberge.domain.room.Room;
import herberge.domain.room.RoomDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room as events show it: without its key code, which clients read from the room itself. The field is absent and not
 * null, so that no client takes it for cleared.
 */
public record RoomEventView(
        long id,
        @Nullable String name,
        @Nullable String buildingType,
        @Nullable Long capacity,
        @Nullable String location,
        @Nullable String streetAddress,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String notes,
        boolean active,
        long lowSeasonCents,
        long highSeasonCents,
        long finalCleaningCents,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EventView {

    public static RoomEventView withoutKeyCode(Room room) {
        RoomDetails details = room.details();
        return new RoomEventView(
                room.id().value(),
                details.name(),
                details.buildingType(),
                details.capacity(),
                details.location(),
                details.streetAddress(),
                details.postalCode(),
                details.city(),
                details.notes(),
                details.active(),
                details.lowSeasonCents(),
                details.highSeasonCents(),
                details.finalCleaningCents(),
                room.version().value(),
                room.authorship().createdAt(),
                room.authorship().createdBy().value(),
                room.authorship().updatedAt(),
                room.authorship().updatedBy().value());
    }
}
