package herberge.adapter.http.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.domain.shared.Faults;
import herberge.domain.shared.FourDigitYears;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a JSON object: an absent one leaves the value as it is, {@code null} clears it; what has a default
 * is never clear, so {@code null} is no value of it. Collects every
 * fault with its JSON Pointer, wrong types apart from wrong values, and goes on.
 */
public final class JsonFields {

    private static final String INTEGER = "an integer of at most 64 bits";
    private static final String FLAG = "true or false";

    private final ObjectNode object;
    private final String at;
    private final Faults wrongTypes;
    private final Faults wrongValues;
    private final BodySchema read;

    JsonFields(BodyParser.Parsed body) {
        this(body.object(), "", new Faults(), new Faults(), new BodySchema());
        wrongValues.addMore(body.leftOut());
    }

    private JsonFields(ObjectNode object, String at, Faults wrongTypes, Faults wrongValues, BodySchema read) {
        this.object = object;
        this.at = at;
        this.wrongTypes = wrongTypes;
        this.wrongValues = wrongValues;
        this.read = read;
    }

    /** An object without fields, which notes what it is asked for. */
    static JsonFields outlining(BodySchema outline) {
        return new JsonFields(JsonNodeFactory.instance.objectNode(), "", new Faults(), new Faults(), outline);
    }

    /** Trimmed and in normal form C; text without any character is no text. */
    public @Nullable String text(String field, @Nullable String is) {
        return value(field, is, "a string", JsonNode::isTextual, node -> normal(pointer(field), node));
    }

    /** Exactly as it was sent: for passwords. */
    public @Nullable String secret(String field) {
        return value(field, null, "a string", JsonNode::isTextual, JsonNode::textValue);
    }

    public @Nullable Long number(String field, @Nullable Long is) {
        return value(field, is, INTEGER, JsonFields::isLong, JsonNode::longValue);
    }

    /** A number that has a default. */
    public long amount(String field, long is) {
        return always(field, is, INTEGER, JsonFields::isLong, JsonNode::longValue);
    }

    private static boolean isLong(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong();
    }

    public @Nullable Boolean optionalFlag(String field, @Nullable Boolean is) {
        return value(field, is, FLAG, JsonNode::isBoolean, JsonNode::booleanValue);
    }

    /** A flag that has a default. */
    public boolean flag(String field, boolean is) {
        return always(field, is, FLAG, JsonNode::isBoolean, JsonNode::booleanValue);
    }

    public @Nullable LocalDate date(String field, @Nullable LocalDate is) {
        return value(field, is, "a string", JsonNode::isTextual, node -> {
            try {
                LocalDate date = LocalDate.parse(node.textValue().strip());
                return FourDigitYears.contains(date.getYear()) ? date : noDate(field);
            } catch (DateTimeException e) {
                return noDate(field);
            }
        });
    }

    private @Nullable LocalDate noDate(String field) {
        wrongValues.add(pointer(field), "invalid-date", "must be a date of the calendar, YYYY-MM-DD");
        return null;
    }

    public @Nullable Instant instant(String field, @Nullable Instant is) {
        return value(field, is, "a string", JsonNode::isTextual, node -> {
            try {
                OffsetDateTime time =
                        OffsetDateTime.parse(node.textValue().strip()).withOffsetSameInstant(ZoneOffset.UTC);
                Instant instant = time.toInstant().truncatedTo(ChronoUnit.MICROS); // as finely as it is kept
                return FourDigitYears.contains(time.getYear()) ? instant : noInstant(field);
            } catch (DateTimeException e) {
                return noInstant(field);
            }
        });
    }

    private @Nullable Instant noInstant(String field) {
        wrongValues.add(pointer(field), "invalid-instant", "must be an RFC 3339 date and time");
        return null;
    }

    /** One of some words. */
    public <E> @Nullable E choice(String field, @Nullable E is, String words, Function<String, @Nullable E> of) {
        return value(field, is, "a string", JsonNode::isTextual, node -> chosen(field, node, words, of));
    }

    /** One of some words, one of which is the default. */
    public <E> E choiceOf(String field, E is, String words, Function<String, @Nullable E> of) {
        return always(field, is, "a string", JsonNode::isTextual, node -> chosen(field, node, words, of));
    }

    private <E> @Nullable E chosen(String field, JsonNode node, String words, Function<String, @Nullable E> of) {
        E chosen = of.apply(node.textValue());
        if (chosen == null) {
            wrongValues.add(pointer(field), "unknown-value", "must be one of " + words);
        }
        return chosen;
    }

    /** An array of at most so many objects, by default an empty one. */
    public <T> List<T> objects(String field, int most, List<T> is, Function<JsonFields, T> each) {
        BodySchema outline = BodySchema.ofElement(each);
        read.add(field, new BodySchema.Elements(most, outline));
        return elements(field, most, is, "an array of objects", JsonNode::isObject, (node, pointer) -> {
            JsonFields inner = new JsonFields((ObjectNode) node, pointer, wrongTypes, wrongValues, outline);
            T element = each.apply(inner);
            inner.refuseUnread(Set.of());
            return element;
        });
    }

    /** An array of at most so many strings, by default an empty one. */
    public List<String> texts(String field, int most, List<String> is) {
        read.add(field, new BodySchema.Elements(most, null));
        return elements(field, most, is, "an array of strings", JsonNode::isTextual, (node, pointer) -> {
            String text = normal(pointer, node);
            return text == null ? "" : text;
        });
    }

    private @Nullable String normal(String pointer, JsonNode node) {
        if (InputText.exceedsAllLimits(node.textValue())) {
            wrongValues.add(pointer, Faults.TOO_LONG, "is longer than any text may be");
            return null;
        }
        return InputText.normal(node.textValue());
    }

    private interface Element<T> {
        T read(JsonNode node, String pointer);
    }

    private <T> List<T> elements(
            String field, int most, List<T> is, String type, Predicate<JsonNode> fits, Element<T> element) {
        return always(field, is, "an array", JsonNode::isArray, array -> {
            if (array.size() > most) {
                wrongValues.add(pointer(field), Faults.TOO_LONG, "must have at most " + most + " entries");
            }
            List<T> found = new ArrayList<>();
            for (int i = 0; i < Math.min(array.size(), most); i++) {
                if (fits.test(array.get(i))) {
                    found.add(element.read(array.get(i), pointer(field) + "/" + i));
                } else {
                    wrongTypes.add(pointer(field) + "/" + i, "wrong-type", "must be part of " + type);
                }
            }
            return found;
        });
    }

    private <T> T always(
            String field, T is, String type, Predicate<JsonNode> fits, Function<JsonNode, @Nullable T> as) {
        JsonNode node = object.get(field);
        if (node != null && node.isNull()) {
            read.add(field);
            wrongTypes.add(pointer(field), "wrong-type", "must be " + type + ", and is never null");
            return is;
        }
        T value = value(field, is, type, fits, as);
        return value == null ? is : value;
    }

    private <T> @Nullable T value(
            String field, @Nullable T is, String type, Predicate<JsonNode> fits, Function<JsonNode, @Nullable T> as) {
        read.add(field);
        JsonNode node = object.get(field);
        if (node == null) {
            return is;
        }
        if (node.isNull()) {
            return null;
        }
        if (!fits.test(node)) {
            wrongTypes.add(pointer(field), "wrong-type", "must be " + type);
            return is;
        }
        return as.apply(node);
    }

    /** Everything that is left must not be there: read-only fields, and those that do not exist. */
    void refuseUnread(Set<String> readOnly) {
        for (String field : fields()) {
            if (readOnly.contains(field) && !read.has(field)) {
                wrongValues.add(pointer(field), Faults.READ_ONLY, "is set by the server");
            } else if (!read.has(field)) {
                wrongValues.add(pointer(field), "unknown-field", "there is no such field");
            }
        }
    }

    Set<String> fields() {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    Faults wrongTypes() {
        return wrongTypes;
    }

    Faults wrongValues() {
        return wrongValues;
    }

    private String pointer(String field) {
        return at + "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
