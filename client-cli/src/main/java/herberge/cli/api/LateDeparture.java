package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A departure that is later than the next arrival in the same room on the same day.
 *
 * @param leavingId  null in the response to a dry run that would create the booking
 * @param arrivingId null in the response to a dry run that would create the booking
 */
public record LateDeparture(
        long roomId,
        LocalDate date,
        @Nullable Long leavingId,
        String expectedDeparture,
        @Nullable Long arrivingId,
        String expectedArrival) {

    static LateDeparture of(JsonNode json) {
        return new LateDeparture(
                Json.number(json, "roomId"),
                Json.date(json, "date"),
                Json.numberOrNull(json, "leavingId"),
                Json.textOrEmpty(json, "expectedDeparture"),
                Json.numberOrNull(json, "arrivingId"),
                Json.textOrEmpty(json, "expectedArrival"));
    }
}
