package herberge.bootstrap.moveout;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.sqlite.house.LegacyFileWriter;
import herberge.domain.movein.LegacyMoney;
import herberge.domain.price.PriceLineRule;
import herberge.domain.price.PriceLineRule.Kind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the amounts of bookings. A price that was made here becomes the amounts and lines of the desktop program; a booking
 * without one has those that it came with.
 */
final class PricesOut {

    private static final List<String> LINES = List.of(
            "additional_services",
            "discounts",
            "booking_services",
            "booking_discounts",
            "booking_attribute_assignments");

    private static final String TAX = "Kurtaxe";

    private final LegacyFileWriter file;
    private final Losses losses;

    PricesOut(LegacyFileWriter file, Losses losses) {
        this.file = file;
        this.losses = losses;
    }

    void add(HouseRow row, LegacyRecord booking) {
        JsonNode price = row.json("price");
        if (!isMadeHere(price)) {
            booking.keep("gesamtpreis", 0.0)
                    .keep("grundpreis", 0.0)
                    .keep("services_preis", 0.0)
                    .keep("rabatt_preis", 0.0);
            return;
        }
        Map<Kind, Long> sums = new EnumMap<>(Kind.class);
        price.path("lines").forEach(line -> sums.merge(kind(line), amount(line), Long::sum));
        booking.own("gesamtpreis", LegacyMoney.euros(price.path("totalCents").longValue()))
                .own("grundpreis", euros(sums, Kind.OVERNIGHT, Kind.AGREED))
                .own("services_preis", euros(sums, Kind.CLEANING, Kind.EXTRA, Kind.TOURIST_TAX))
                .own("rabatt_preis", -euros(sums, Kind.MEMBER_DISCOUNT, Kind.REDUCTION) + 0.0);
    }

    private static boolean isMadeHere(JsonNode price) {
        for (JsonNode line : price.path("lines")) {
            if (rule(line).isImported()) {
                return false;
            }
        }
        return price.hasNonNull("totalCents");
    }

    private static Kind kind(JsonNode line) {
        return rule(line).kind();
    }

    private static PriceLineRule rule(JsonNode line) {
        return PriceLineRule.of(line.path("rule").asText()).orElseThrow();
    }

    private static long amount(JsonNode line) {
        return Math.multiplyExact(
                line.path("quantity").longValue(), line.path("unitCents").longValue());
    }

    private static double euros(Map<Kind, Long> sums, Kind... kinds) {
        long cents = 0;
        for (Kind kind : kinds) {
            cents += sums.getOrDefault(kind, 0L);
        }
        return LegacyMoney.euros(cents);
    }

    /** Writes the lines of a price that was made here, in place of those that the booking came with. */
    void writeLines(HouseRow row) {
        JsonNode price = row.json("price");
        if (!isMadeHere(price)) {
            return;
        }
        long booking = row.number("id");
        if (row.wasThere()) {
            for (String table : LINES) {
                losses.add(
                        "lines-of-former-prices",
                        file.update("delete from " + table + " where booking_id = ?", List.of(booking)),
                        0);
            }
        }
        for (JsonNode line : price.path("lines")) {
            switch (kind(line)) {
                case EXTRA -> service(booking, line.path("name").asText(), amount(line));
                case TOURIST_TAX -> service(booking, TAX, amount(line));
                case REDUCTION -> discount(booking, line.path("name").asText(), -amount(line));
                default -> {} // a column of the booking has it
            }
        }
    }

    private void service(long booking, String name, long cents) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("booking_id", booking);
        values.put("service_name", name);
        values.put("service_price", LegacyMoney.euros(cents));
        values.put("original_value", LegacyMoney.euros(cents));
        file.insert("additional_services", values);
    }

    private void discount(long booking, String name, long cents) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("booking_id", booking);
        values.put("discount_name", name);
        values.put("discount_type", "fixed");
        values.put("discount_value", LegacyMoney.euros(cents));
        file.insert("discounts", values);
    }
}
