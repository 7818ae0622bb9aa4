package herberge.adapter.postgres.price;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.domain.price.DaysOfYear;
import herberge.domain.price.MemberDiscount;
import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.PriceSettings.VatCodes;
import herberge.domain.price.TouristTax;
import herberge.domain.price.VatRate;
import herberge.domain.price.VatRates;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Converts the settings of prices from and to JSON with the field names of the API. Absent fields are null. */
final class PriceSettingsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private PriceSettingsJson() {}

    static List<DaysOfYear> highSeasons(String json) {
        return list(parse(json), PriceSettingsJson::days);
    }

    static String ofSeasons(List<DaysOfYear> seasons) {
        return array(seasons, PriceSettingsJson::putDays).toString();
    }

    static MemberDiscount memberDiscount(String json) {
        JsonNode discount = parse(json);
        String base = discount.path("base").asText();
        return new MemberDiscount(
                discount.path("active").asBoolean(),
                percent(discount),
                PercentBase.of(base)
                        .orElseThrow(() -> new IllegalStateException("the database holds an unknown base " + base)));
    }

    static String of(MemberDiscount discount) {
        ObjectNode object = JSON.createObjectNode();
        object.put("active", discount.active());
        putPercent(object, discount.percent());
        return object.put("base", discount.base().code()).toString();
    }

    static VatRates vatRates(String json) {
        return new VatRates(list(
                parse(json),
                rate -> new VatRate(
                        text(rate, "code"),
                        percent(rate),
                        list(rate.path("split"), share -> new VatRate.Share(text(share, "code"), percent(share))),
                        date(rate, "from"))));
    }

    static String of(VatRates rates) {
        return array(rates.entries(), (object, rate) -> {
                    object.put("code", rate.code());
                    putPercent(object, rate.percent());
                    if (!rate.split().isEmpty()) {
                        object.set("split", array(rate.split(), (share, part) -> {
                            share.put("code", part.code());
                            putPercent(share, part.percent());
                        }));
                    }
                    putDate(object, rate.from());
                })
                .toString();
    }

    static VatCodes vatCodes(String json) {
        JsonNode codes = parse(json);
        return new VatCodes(text(codes, "overnight"), text(codes, "cleaning"));
    }

    static String of(VatCodes codes) {
        return JSON.createObjectNode()
                .put("overnight", codes.overnight())
                .put("cleaning", codes.cleaning())
                .toString();
    }

    static List<TouristTax> touristTaxes(String json) {
        return list(
                parse(json),
                tax -> new TouristTax(
                        text(tax, "location"),
                        date(tax, "from"),
                        number(tax, "adultFrom"),
                        number(tax, "childFrom"),
                        number(tax, "childCentsPerNight"),
                        number(tax, "centsPerNight"),
                        list(
                                tax.path("seasons"),
                                season -> new TouristTax.Season(
                                        days(season),
                                        number(season, "centsPerNight"),
                                        number(season, "childCentsPerNight")))));
    }

    static String ofTaxes(List<TouristTax> taxes) {
        return array(taxes, (object, tax) -> {
                    object.put("location", tax.location());
                    putDate(object, tax.from());
                    object.put("adultFrom", tax.adultFrom());
                    object.put("childFrom", tax.childFrom());
                    object.put("childCentsPerNight", tax.childCentsPerNight());
                    object.put("centsPerNight", tax.centsPerNight());
                    object.set("seasons", array(tax.seasons(), (season, other) -> {
                        putDays(season, other.days());
                        season.put("centsPerNight", other.centsPerNight());
                        season.put("childCentsPerNight", other.childCentsPerNight());
                    }));
                })
                .toString();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable settings of prices in the database: " + e.getMessage(), e);
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

    private static DaysOfYear days(JsonNode object) {
        return new DaysOfYear(text(object, "from"), text(object, "to"));
    }

    private static void putDays(ObjectNode object, DaysOfYear days) {
        object.put("from", days.from()).put("to", days.to());
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.path(field).textValue();
    }

    private static @Nullable Long number(JsonNode object, String field) {
        return object.hasNonNull(field) ? object.path(field).longValue() : null;
    }

    private static @Nullable LocalDate date(JsonNode object, String field) {
        String date = text(object, field);
        return date == null ? null : LocalDate.parse(date);
    }

    private static void putDate(ObjectNode object, @Nullable LocalDate date) {
        if (date != null) {
            object.put("from", date.toString());
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
