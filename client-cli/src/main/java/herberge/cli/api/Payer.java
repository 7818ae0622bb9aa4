package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A payer as returned by the server; {@code id} is null in the response to a dry run that would create it. */
public record Payer(
        @Nullable Long id,
        long version,
        String name,
        String company,
        String street,
        String postalCode,
        String city,
        String country,
        String contactPerson,
        String email,
        String leitwegId,
        String notes) {

    public static Payer of(JsonNode json) {
        return new Payer(
                Json.numberOrNull(json, "id"),
                json.path("version").asLong(1),
                Json.textOrEmpty(json, "name"),
                Json.textOrEmpty(json, "company"),
                Json.textOrEmpty(json, "street"),
                Json.textOrEmpty(json, "postalCode"),
                Json.textOrEmpty(json, "city"),
                Json.textOrEmpty(json, "country"),
                Json.textOrEmpty(json, "contactPerson"),
                Json.textOrEmpty(json, "email"),
                Json.textOrEmpty(json, "leitwegId"),
                Json.textOrEmpty(json, "notes"));
    }
}
