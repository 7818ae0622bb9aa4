package herberge.adapter.postgres.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.Price;
import herberge.domain.price.PriceLine;
import herberge.domain.price.PriceLineRule;
import herberge.domain.price.Reduction;
import herberge.domain.price.VatGroup;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Converts what is agreed about the price of a booking, and the price, from and to JSON. The lines of a price keep their rule
 * and its numbers; these are an array, because a JSON object in the database has no order. Absent fields are null, and so is the JSON of a row that was written before there were prices.
 */
final class BookingPriceJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private BookingPriceJson() {}

    static List<Extra> extras(@Nullable String json) {
        return isNone(json)
                ? List.of()
                : list(
                        parse(json),
                        extra -> new Extra(
                                text(extra, "name"),
                                ExtraKind.of(extra.path("kind").asText()).orElseThrow(),
                                number(extra, "priceCents"),
                                percent(extra),
                                text(extra, "vat"),
                                extra.path("quantity").longValue(),
                                number(extra, "serviceId")));
    }

    static String ofExtras(List<Extra> extras) {
        return extras.isEmpty()
                ? "[]"
                : array(extras, (object, extra) -> {
                            putNumber(object, "serviceId", extra.serviceId());
                            object.put("name", extra.name());
                            object.put(
                                    "kind",
                                    extra.kind() == null ? null : extra.kind().code());
                            putNumber(object, "priceCents", extra.priceCents());
                            putPercent(object, extra.percent());
                            object.put("vat", extra.vat()).put("quantity", extra.quantity());
                        })
                        .toString();
    }

    static List<Reduction> reductions(@Nullable String json) {
        return isNone(json)
                ? List.of()
                : list(
                        parse(json),
                        reduction -> new Reduction(
                                text(reduction, "name"),
                                Reduction.Kind.of(reduction.path("kind").asText())
                                        .orElseThrow(),
                                percent(reduction),
                                number(reduction, "amountCents"),
                                PercentBase.of(reduction.path("base").asText()).orElseThrow(),
                                number(reduction, "discountId")));
    }

    static String ofReductions(List<Reduction> reductions) {
        return reductions.isEmpty()
                ? "[]"
                : array(reductions, (object, reduction) -> {
                            putNumber(object, "discountId", reduction.discountId());
                            object.put("name", reduction.name());
                            object.put(
                                    "kind",
                                    reduction.kind() == null
                                            ? null
                                            : reduction.kind().code());
                            putPercent(object, reduction.percent());
                            putNumber(object, "amountCents", reduction.amountCents());
                            object.put("base", reduction.base().code());
                        })
                        .toString();
    }

    static @Nullable Price price(@Nullable String json) {
        if (isNone(json)) {
            return null;
        }
        JsonNode price = parse(json);
        return Price.stored(
                list(price.path("lines"), BookingPriceJson::line), list(price.path("vat"), BookingPriceJson::group));
    }

    private static PriceLine line(JsonNode line) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        line.path("numbers")
                .forEach(number -> numbers.put(
                        number.path("name").asText(), number.path("value").decimalValue()));
        return Price.storedLine(
                PriceLineRule.of(line.path("rule").asText()).orElseThrow(),
                text(line, "name"),
                line.path("quantity").longValue(),
                line.path("unitCents").longValue(),
                line.path("vat").asText(),
                Percent.of(line.path("percent").decimalValue()).orElseThrow(),
                numbers);
    }

    private static VatGroup group(JsonNode group) {
        return Price.storedGroup(
                group.path("code").asText(),
                Percent.of(group.path("percent").decimalValue()).orElseThrow(),
                group.path("grossCents").longValue());
    }

    static @Nullable String of(@Nullable Price price) {
        if (price == null) {
            return null;
        }
        ObjectNode object = JSON.createObjectNode();
        object.set("lines", array(price.lines(), BookingPriceJson::putLine));
        object.put("totalCents", price.totalCents());
        object.set("vat", array(price.vat(), (vat, group) -> {
            vat.put("code", group.code());
            putPercent(vat, group.percent());
            vat.put("grossCents", group.grossCents());
        }));
        return object.toString();
    }

    private static void putLine(ObjectNode object, PriceLine line) {
        object.put("rule", line.rule().code());
        object.put("name", line.name());
        object.put("quantity", line.quantity()).put("unitCents", line.unitCents());
        object.put("vat", line.vat());
        putPercent(object, line.percent());
        object.set(
                "numbers",
                array(
                        line.figures(),
                        (number, figure) -> number.put("name", figure.name()).put("value", figure.value())));
    }

    private static boolean isNone(@Nullable String json) {
        return json == null || json.isEmpty() || json.equals("null") || json.equals("[]");
    }

    private static JsonNode parse(@Nullable String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable price in the database: " + e.getMessage(), e);
        }
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        return StreamSupport.stream(array.spliterator(), false).map(element).toList();
    }

    private static <T> ArrayNode array(List<T> elements, BiConsumer<ObjectNode, T> writer) {
        ArrayNode array = JSON.createArrayNode();
        elements.forEach(element -> writer.accept(array.addObject(), element));
        return array;
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.path(field).textValue();
    }

    private static @Nullable Long number(JsonNode object, String field) {
        return object.hasNonNull(field) ? object.path(field).longValue() : null;
    }

    private static void putNumber(ObjectNode object, String field, @Nullable Long value) {
        if (value != null) {
            object.put(field, value);
        }
    }

    private static @Nullable Percent percent(JsonNode object) {
        return object.hasNonNull("percent")
                ? Percent.of(object.path("percent").decimalValue()).orElseThrow()
                : null;
    }

    private static void putPercent(ObjectNode object, @Nullable Percent percent) {
        if (percent != null) {
            object.put("percent", percent.value());
        }
    }
}
