package herberge.application.booking;

import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.booking.BookingGroup;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group as every answer shows it. The id is null in a dry run that creates the group. */
public record GroupView(
        @Nullable Long id,
        String name,
        long contactGuestId,
        @Nullable String notes,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView, EventView {

    public static GroupView of(BookingGroup group) {
        return new GroupView(
                group.id().value() < 0 ? null : group.id().value(),
                group.name(),
                group.contact().value(),
                group.notes(),
                group.version().value(),
                group.authorship().createdAt(),
                group.authorship().createdBy().value(),
                group.authorship().updatedAt(),
                group.authorship().updatedBy().value());
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of();
    }
}
