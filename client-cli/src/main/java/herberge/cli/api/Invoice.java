package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as returned by the server; {@code id} is null in the response to a dry run.
 *
 * @param missing the fields that the recipient lacks of an address
 */
public record Invoice(
        @Nullable Long id,
        String number,
        String kind,
        @Nullable Long bookingId,
        @Nullable Long groupId,
        LocalDate issuedOn,
        LocalDate dueOn,
        String recipient,
        long payableCents,
        @Nullable Long cancelledById,
        @Nullable Long cancelsId,
        List<String> missing) {

    public static Invoice of(JsonNode json) {
        return new Invoice(
                Json.numberOrNull(json, "id"),
                Json.textOrEmpty(json, "number"),
                Json.textOrEmpty(json, "kind"),
                Json.numberOrNull(json, "bookingId"),
                Json.numberOrNull(json, "groupId"),
                Json.date(json, "issuedOn"),
                Json.date(json, "dueOn"),
                Json.textOrEmpty(json.path("recipient"), "name"),
                Json.number(json, "payableCents"),
                Json.numberOrNull(json, "cancelledById"),
                Json.numberOrNull(json, "cancelsId"),
                Json.list(json, "warnings", warning -> Json.textOrEmpty(warning, "field")));
    }
}
