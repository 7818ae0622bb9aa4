package herberge.application.booking;

import herberge.domain.room.RoomId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The fields of a change of room during a stay: the other room, and the first night there; null means today. */
public record ContinuationInput(
        @Nullable RoomId room, @Nullable LocalDate from) {

    public static final ContinuationInput BLANK = new ContinuationInput(null, null);
}
