package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The price of a stay as returned by the server, with the reason for each line. */
public record Quote(List<Line> lines, long totalCents, List<Vat> vat) {

    /** A line of the price; {@code percent} is the VAT rate of the code {@code vat}. */
    public record Line(
            String kind,
            String text,
            long quantity,
            long unitCents,
            long amountCents,
            String vat,
            BigDecimal percent,
            Reason reason) {}

    /** The rule that made a line, as a code and as a sentence. */
    public record Reason(String rule, String text) {}

    /** The share of the price that has one VAT code and rate. */
    public record Vat(String code, BigDecimal percent, long grossCents, long taxCents, long netCents) {}

    public static Quote of(JsonNode json) {
        JsonNode price = json.path("price");
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : price.path("lines")) {
            lines.add(line(line, json.path("explanation").path(lines.size())));
        }
        return new Quote(lines, Json.number(price, "totalCents"), Json.list(price, "vat", Quote::vat));
    }

    private static Line line(JsonNode json, JsonNode explanation) {
        return new Line(
                Json.textOrEmpty(json, "kind"),
                Json.textOrEmpty(json, "text"),
                Json.number(json, "quantity"),
                Json.number(json, "unitCents"),
                Json.number(json, "amountCents"),
                Json.textOrEmpty(json, "vat"),
                percent(json),
                new Reason(Json.textOrEmpty(explanation, "rule"), Json.textOrEmpty(explanation, "text")));
    }

    private static Vat vat(JsonNode json) {
        return new Vat(
                Json.textOrEmpty(json, "code"),
                percent(json),
                Json.number(json, "grossCents"),
                Json.number(json, "taxCents"),
                Json.number(json, "netCents"));
    }

    private static BigDecimal percent(JsonNode json) {
        return json.path("percent").decimalValue();
    }
}
