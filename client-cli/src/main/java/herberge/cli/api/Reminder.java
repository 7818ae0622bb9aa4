package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as returned by the server; {@code id} is null in the response to a dry run that would create it.
 *
 * @param closedReason why the reminder is closed; empty while it is open
 */
public record Reminder(
        @Nullable Long id,
        long version,
        @Nullable Long bookingId,
        String type,
        String title,
        String description,
        LocalDate dueDate,
        String priority,
        @Nullable LocalDate snoozedUntil,
        @Nullable Long assignedTo,
        @Nullable Instant completedAt,
        @Nullable Long completedBy,
        String closedReason) {

    public static Reminder of(JsonNode json) {
        return new Reminder(
                Json.numberOrNull(json, "id"),
                json.path("version").asLong(1),
                Json.numberOrNull(json, "bookingId"),
                Json.textOrEmpty(json, "type"),
                Json.textOrEmpty(json, "title"),
                Json.textOrEmpty(json, "description"),
                Json.date(json, "dueDate"),
                Json.textOrEmpty(json, "priority"),
                json.hasNonNull("snoozedUntil") ? Json.date(json, "snoozedUntil") : null,
                Json.numberOrNull(json, "assignedTo"),
                Json.instant(json, "completedAt"),
                Json.numberOrNull(json, "completedBy"),
                Json.textOrEmpty(json, "closedReason"));
    }
}
