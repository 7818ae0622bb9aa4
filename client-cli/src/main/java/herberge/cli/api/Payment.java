package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment as returned by the server; {@code id} is null in the response to a dry run. */
public record Payment(
        @Nullable Long id,
        long bookingId,
        long amountCents,
        String method,
        LocalDate paidOn,
        String reference,
        @Nullable Long reversesId,
        @Nullable Long reversedById) {

    public static Payment of(JsonNode json) {
        return new Payment(
                Json.numberOrNull(json, "id"),
                Json.number(json, "bookingId"),
                Json.number(json, "amountCents"),
                Json.textOrEmpty(json, "method"),
                Json.date(json, "paidOn"),
                Json.textOrEmpty(json, "reference"),
                Json.numberOrNull(json, "reversesId"),
                Json.numberOrNull(json, "reversedById"));
    }
}
