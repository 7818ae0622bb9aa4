package herberge.application.room;

import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.room.RoomBlock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A room block as every answer shows it. The id is null in a dry run that creates the block. */
public record RoomBlockView(
        @Nullable Long id,
        long roomId,
        LocalDate from,
        LocalDate to,
        String reason,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView, EventView {

    public static RoomBlockView of(RoomBlock block) {
        return new RoomBlockView(
                block.id().value() < 0 ? null : block.id().value(),
                block.room().value(),
                block.nights().checkIn(),
                block.nights().checkOut(),
                block.reason(),
                block.version().value(),
                block.authorship().createdAt(),
                block.authorship().createdBy().value(),
                block.authorship().updatedAt(),
                block.authorship().updatedBy().value());
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of();
    }
}
