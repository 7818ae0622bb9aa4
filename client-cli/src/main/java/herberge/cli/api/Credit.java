package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** An item of a guest's credit as returned by the server; {@code id} is null in the response to a dry run. */
public record Credit(
        @Nullable Long id,
        long guestId,
        long number,
        String kind,
        long amountCents,
        long balanceCents,
        String reason,
        String createdAt,
        @Nullable Long reversesId,
        @Nullable Long reversedById) {

    public static Credit of(JsonNode json) {
        return new Credit(
                Json.numberOrNull(json, "id"),
                Json.number(json, "guestId"),
                Json.number(json, "number"),
                Json.textOrEmpty(json, "kind"),
                Json.number(json, "amountCents"),
                Json.number(json, "balanceCents"),
                Json.textOrEmpty(json, "reason"),
                Json.textOrEmpty(json, "createdAt"),
                Json.numberOrNull(json, "reversesId"),
                Json.numberOrNull(json, "reversedById"));
    }
}
