package herberge.application.room;

import herberge.application.shared.EntityView;
import herberge.domain.room.Room;
import herberge.domain.room.RoomDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A room as every answer shows it. The id is null in a dry run that creates the room. */
public record RoomView(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String buildingType,
        @Nullable Long capacity,
        @Nullable String location,
        @Nullable String keyCode,
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
        implements EntityView {

    public static RoomView of(Room room) {
        RoomDetails is = room.details();
        return new RoomView(
                room.id().value() < 0 ? null : room.id().value(),
                is.name(),
                is.buildingType(),
                is.capacity(),
                is.location(),
                is.keyCode(),
                is.streetAddress(),
                is.postalCode(),
                is.city(),
                is.notes(),
                is.active(),
                is.lowSeasonCents(),
                is.highSeasonCents(),
                is.finalCleaningCents(),
                room.version().value(),
                room.authorship().createdAt(),
                room.authorship().createdBy().value(),
                room.authorship().updatedAt(),
                room.authorship().updatedBy().value());
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of();
    }
}
