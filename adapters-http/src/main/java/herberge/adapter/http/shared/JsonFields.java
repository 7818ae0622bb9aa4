package herberge.adapter.http.shared;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ValueViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a JSON object: an absent field leaves the current value, {@code null} clears it; a field with a
 * default is never clear, so {@code null} is no value of it. Collects every fault, wrong types apart from wrong values, and
 * continues.
 *
 * <p>Each field is converted at its first read; further reads return the converted value and add no fault. So the fields
 * can be read once to find the faults, and later again with the current values.
 */
public final class JsonFields {

    private static final String INTEGER = "an integer of at most 64 bits";
    private static final String FLAG = "true or false";
    private static final String DATE = "must be a date of the calendar, YYYY-MM-DD";
    private static final String INSTANT = "must be an RFC 3339 date and time";

    /** The result of reading a field; {@code present} is false where the current value stays. */
    private record Converted(boolean present, @Nullable Object value) {
        static final Converted ABSENT = new Converted(false, null);
    }

    private final ObjectNode object;
    private final Field at;
    private final Faults wrongTypes;
    private final Faults wrongValues;
    private final BodySchema read;
    private final Map<String, Converted> converted = new HashMap<>();

    JsonFields(BodyParser.Parsed body) {
        this(body.object(), Field.WHOLE, new Faults(), new Faults(), new BodySchema());
        wrongValues.addMore(body.leftOut());
    }

    private JsonFields(ObjectNode object, Field at, Faults wrongTypes, Faults wrongValues, BodySchema read) {
        this.object = object;
        this.at = at;
        this.wrongTypes = wrongTypes;
        this.wrongValues = wrongValues;
        this.read = read;
    }

    /** An object without fields, which records in {@code schema} the fields that are read. */
    static JsonFields recordingInto(BodySchema schema) {
        return new JsonFields(JsonNodeFactory.instance.objectNode(), Field.WHOLE, new Faults(), new Faults(), schema);
    }

    /** Trimmed and in normal form C; null where no character is left. */
    public @Nullable String text(String field, @Nullable String current) {
        return word(field, current, node -> normalize(field(field), node));
    }

    /** Exactly as it was sent: for passwords. */
    public @Nullable String secret(String field) {
        return word(field, null, JsonNode::textValue);
    }

    public @Nullable Long number(String field, @Nullable Long current) {
        return value(field, current, INTEGER, node -> node.isInt() || node.isLong(), JsonNode::longValue);
    }

    /** A number that has a default. */
    public long amount(String field, long current) {
        return valueOrDefault(field, current, INTEGER, node -> node.isInt() || node.isLong(), JsonNode::longValue);
    }

    public @Nullable Boolean optionalFlag(String field, @Nullable Boolean current) {
        return value(field, current, FLAG, JsonNode::isBoolean, JsonNode::booleanValue);
    }

    /** A flag that has a default. */
    public boolean flag(String field, boolean current) {
        return valueOrDefault(field, current, FLAG, JsonNode::isBoolean, JsonNode::booleanValue);
    }

    public @Nullable LocalDate date(String field, @Nullable LocalDate current) {
        return word(field, current, parsing(field, JsonTimes::date, "invalid-date", DATE));
    }

    public @Nullable Instant instant(String field, @Nullable Instant current) {
        return word(field, current, parsing(field, JsonTimes::instant, "invalid-instant", INSTANT));
    }

    /** One of some words. */
    public <E> @Nullable E choice(String field, @Nullable E current, String words, Function<String, @Nullable E> of) {
        return word(field, current, parsing(field, of, "unknown-value", "must be one of " + words));
    }

    /** One of some words, one of which is the default. */
    public <E> E choiceOf(String field, E current, String words, Function<String, @Nullable E> of) {
        Function<JsonNode, @Nullable E> as = parsing(field, of, "unknown-value", "must be one of " + words);
        return valueOrDefault(field, current, "a string", JsonNode::isTextual, as);
    }

    private <T> @Nullable T word(String field, @Nullable T current, Function<JsonNode, @Nullable T> as) {
        return value(field, current, "a string", JsonNode::isTextual, as);
    }

    private <T> Function<JsonNode, @Nullable T> parsing(
            String field, Function<String, @Nullable T> parse, String code, String detail) {
        return node -> {
            T parsed = parse.apply(node.textValue());
            if (parsed == null) {
                wrongValues.add(field(field), new RequestViolation(code, detail));
            }
            return parsed;
        };
    }

    /** An array of at most {@code most} objects, by default an empty one. */
    public <T> List<T> objects(String field, int most, List<T> current, Function<JsonFields, T> each) {
        BodySchema schema = BodySchema.ofElement(each);
        read.add(field, new BodySchema.Elements(most, schema));
        return elements(field, most, current, "an array of objects", JsonNode::isObject, (node, position) -> {
            JsonFields inner = new JsonFields((ObjectNode) node, position, wrongTypes, wrongValues, schema);
            T element = each.apply(inner);
            inner.refuseUnread(Set.of());
            return element;
        });
    }

    /** An array of at most {@code most} strings, by default an empty one. */
    public List<String> texts(String field, int most, List<String> current) {
        read.add(field, new BodySchema.Elements(most, null));
        BiFunction<JsonNode, Field, String> text =
                (node, position) -> requireNonNullElse(normalize(position, node), "");
        return elements(field, most, current, "an array of strings", JsonNode::isTextual, text);
    }

    private @Nullable String normalize(Field field, JsonNode node) {
        if (InputText.exceedsAllLimits(node.textValue())) {
            wrongValues.add(field, new RequestViolation("too-long", "is longer than any text may be"));
            return null;
        }
        return InputText.normal(node.textValue());
    }

    private <T> List<T> elements(
            String field,
            int most,
            List<T> current,
            String type,
            Predicate<JsonNode> fits,
            BiFunction<JsonNode, Field, T> element) {
        return valueOrDefault(field, current, "an array", JsonNode::isArray, array -> {
            if (array.size() > most) {
                wrongValues.add(field(field), new ValueViolation.TooManyElements(most));
            }
            List<T> found = new ArrayList<>();
            for (int i = 0; i < Math.min(array.size(), most); i++) {
                Field position = field(field).element(i);
                if (fits.test(array.get(i))) {
                    found.add(element.apply(array.get(i), position));
                } else {
                    wrongTypes.add(position, RequestViolation.wrongType("part of " + type));
                }
            }
            return found;
        });
    }

    private <T> T valueOrDefault(
            String field, T current, String type, Predicate<JsonNode> fits, Function<JsonNode, @Nullable T> as) {
        JsonNode node = object.get(field);
        if (node != null && node.isNull()) {
            read.add(field);
            if (converted.put(field, Converted.ABSENT) == null) {
                wrongTypes.add(field(field), RequestViolation.wrongType(type + ", and is never null"));
            }
            return current;
        }
        T value = value(field, current, type, fits, as);
        return value == null ? current : value;
    }

    @SuppressWarnings("unchecked") // a field is always read as the same type
    private <T> @Nullable T value(
            String field,
            @Nullable T current,
            String type,
            Predicate<JsonNode> fits,
            Function<JsonNode, @Nullable T> as) {
        read.add(field);
        Converted value = converted.computeIfAbsent(field, name -> convert(name, type, fits, as));
        return value.present() ? (T) value.value() : current;
    }

    private <T> Converted convert(
            String field, String type, Predicate<JsonNode> fits, Function<JsonNode, @Nullable T> as) {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return node == null ? Converted.ABSENT : new Converted(true, null);
        }
        if (!fits.test(node)) {
            wrongTypes.add(field(field), RequestViolation.wrongType(type));
            return Converted.ABSENT;
        }
        return new Converted(true, as.apply(node));
    }

    /** Adds a fault for every field that was not read: read-only fields, and fields that do not exist. */
    void refuseUnread(Set<String> readOnly) {
        for (String field : fields()) {
            if (readOnly.contains(field) && !read.has(field)) {
                wrongValues.add(field(field), new RequestViolation("read-only", "is set by the server"));
            } else if (!read.has(field)) {
                wrongValues.add(field(field), new RequestViolation("unknown-field", "there is no such field"));
            }
        }
    }

    Set<String> fields() {
        Set<String> names = new LinkedHashSet<>(object.size());
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    Faults wrongTypes() {
        return wrongTypes;
    }

    Faults wrongValues() {
        return wrongValues;
    }

    private Field field(String name) {
        return FieldNames.field(at, name);
    }
}
