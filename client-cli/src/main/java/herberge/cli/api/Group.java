package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as returned by the server; {@code id} is null in the response to a dry run that would create it.
 *
 * @param bookings empty in a list of groups
 * @param leftOut  the numbers of the bookings to which a step did not apply
 */
public record Group(
        @Nullable Long id,
        long version,
        String name,
        long contactGuestId,
        String notes,
        List<Booking> bookings,
        List<String> leftOut) {

    public static Group of(JsonNode json) {
        return new Group(
                Json.numberOrNull(json, "id"),
                json.path("version").asLong(1),
                Json.textOrEmpty(json, "name"),
                Json.number(json, "contactGuestId"),
                Json.textOrEmpty(json, "notes"),
                Json.list(json, "bookings", Booking::of),
                Json.list(json, "leftOut", left -> Json.textOrEmpty(left, "reservationNumber")));
    }
}
