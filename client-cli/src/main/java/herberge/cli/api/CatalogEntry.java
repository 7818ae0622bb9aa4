package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A service or discount as returned by the server; {@code id} is null in the response to a dry run that would create it.
 *
 * @param cents   the price of a service, or the amount of a discount; null for a percentage
 * @param percent null for a price or amount
 * @param vat     the VAT code of a service; empty for a discount
 * @param base    what the percentage of a discount is taken of; empty for a service
 */
public record CatalogEntry(
        @Nullable Long id,
        long version,
        String name,
        String description,
        String kind,
        @Nullable Long cents,
        @Nullable String percent,
        String vat,
        String base,
        boolean active) {

    public static CatalogEntry of(JsonNode json) {
        return new CatalogEntry(
                Json.numberOrNull(json, "id"),
                json.path("version").asLong(1),
                Json.textOrEmpty(json, "name"),
                Json.textOrEmpty(json, "description"),
                Json.textOrEmpty(json, "kind"),
                Json.numberOrNull(json, json.has("vat") ? "priceCents" : "amountCents"),
                Json.text(json, "percent"),
                Json.textOrEmpty(json, "vat"),
                Json.textOrEmpty(json, "base"),
                json.path("active").asBoolean(true));
    }
}
