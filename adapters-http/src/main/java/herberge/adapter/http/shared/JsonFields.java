package herberge.adapter.http.shared;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    private final ObjectNode object;
    private final Field at;
    private final Faults wrongTypes;
    private final Faults wrongValues;
    private final BodySchema read;
    private final Map<String, ReadField> converted = new HashMap<>();

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
        return word(field, current, node -> InputText.normal(node, field(field), wrongValues));
    }

    /** Exactly as it was sent: for passwords. */
    public @Nullable String secret(String field) {
        return word(field, null, JsonNode::textValue);
    }

    public @Nullable Long number(String field, @Nullable Long current) {
        return value(field, current, INTEGER, node -> node.isInt() || node.isLong(), JsonNode::longValue);
    }

    public long amount(String field, long current) {
        return valueOrDefault(field, current, INTEGER, node -> node.isInt() || node.isLong(), JsonNode::longValue);
    }

    public @Nullable Boolean optionalFlag(String field, @Nullable Boolean current) {
        return value(field, current, FLAG, JsonNode::isBoolean, JsonNode::booleanValue);
    }

    public boolean flag(String field, boolean current) {
        return valueOrDefault(field, current, FLAG, JsonNode::isBoolean, JsonNode::booleanValue);
    }

    public @Nullable LocalDate date(String field, @Nullable LocalDate current) {
        return word(field, current, parsingText(field, JsonTimes::date, RequestViolation.INVALID_DATE));
    }

    public @Nullable LocalTime time(String field, @Nullable LocalTime current) {
        return word(field, current, parsingText(field, JsonTimes::time, RequestViolation.INVALID_TIME));
    }

    public @Nullable Instant instant(String field, @Nullable Instant current) {
        return word(field, current, parsingText(field, JsonTimes::instant, RequestViolation.INVALID_INSTANT));
    }

    /** A decimal number; {@code type} says which ones {@code of} accepts. */
    public <T> @Nullable T decimal(
            String field, @Nullable T current, String type, Function<BigDecimal, @Nullable T> of) {
        RequestViolation violation = new RequestViolation("out-of-range", "must be " + type);
        Function<JsonNode, @Nullable T> as = parsing(field, node -> of.apply(node.decimalValue()), violation);
        return value(field, current, "a number", JsonNode::isNumber, as);
    }

    /** One of some words. */
    public <E> @Nullable E choice(String field, @Nullable E current, String words, Function<String, @Nullable E> of) {
        return word(field, current, parsingText(field, of, RequestViolation.notAmong(words)));
    }

    /** One of some words, one of which is the default. */
    public <E> E choiceOf(String field, E current, String words, Function<String, @Nullable E> of) {
        Function<JsonNode, @Nullable E> as = parsingText(field, of, RequestViolation.notAmong(words));
        return valueOrDefault(field, current, "a string", JsonNode::isTextual, as);
    }

    private <T> Function<JsonNode, @Nullable T> parsingText(
            String field, Function<String, @Nullable T> parse, RequestViolation violation) {
        return parsing(field, node -> parse.apply(node.textValue()), violation);
    }

    private <T> @Nullable T word(String field, @Nullable T current, Function<JsonNode, @Nullable T> as) {
        return value(field, current, "a string", JsonNode::isTextual, as);
    }

    private <T> Function<JsonNode, @Nullable T> parsing(
            String field, Function<JsonNode, @Nullable T> parse, RequestViolation violation) {
        return node -> {
            T parsed = parse.apply(node);
            if (parsed == null) {
                wrongValues.add(field(field), violation);
            }
            return parsed;
        };
    }

    /** An object whose absent fields keep their current values. */
    public <T> T object(String field, T current, BiFunction<JsonFields, T, T> each) {
        BodySchema schema = BodySchema.ofElement(in -> each.apply(in, current));
        read.add(field, schema);
        Function<JsonNode, JsonFields> as = node -> whole(node, field(field), schema, inner -> inner);
        JsonFields given = valueOrDefault(field, recordingInto(schema), "an object", JsonNode::isObject, as);
        return each.apply(given, current);
    }

    /** An object that replaces the current one as a whole. */
    public <T> @Nullable T optionalObject(String field, @Nullable T current, Function<JsonFields, T> each) {
        BodySchema schema = BodySchema.ofElement(each);
        read.add(field, schema);
        Function<JsonNode, @Nullable T> as = node -> whole(node, field(field), schema, each);
        return value(field, current, "an object", JsonNode::isObject, as);
    }

    private <T> T whole(JsonNode object, Field at, BodySchema schema, Function<JsonFields, T> each) {
        JsonFields inner = new JsonFields((ObjectNode) object, at, wrongTypes, wrongValues, schema);
        T read = each.apply(inner);
        inner.refuseUnread(Set.of());
        return read;
    }

    /** An array of at most {@code most} objects, by default an empty one. */
    public <T> List<T> objects(String field, int most, List<T> current, Function<JsonFields, T> each) {
        BodySchema schema = BodySchema.ofElement(each);
        BiFunction<JsonNode, Field, T> object = (node, at) -> whole(node, at, schema, each);
        return elements(
                field, current, schema, new ArrayReader<>(most, "an array of objects", JsonNode::isObject, object));
    }

    /** An array of at most {@code most} strings, by default an empty one. */
    public List<String> texts(String field, int most, List<String> current) {
        return elements(field, current, null, ArrayReader.ofTexts(most, wrongValues));
    }

    /** An array of at most {@code most} integers, by default an empty one. */
    public List<Long> numbers(String field, int most, List<Long> current) {
        return elements(field, current, null, ArrayReader.ofNumbers(most));
    }

    private <T> List<T> elements(String field, List<T> current, @Nullable BodySchema schema, ArrayReader<T> reader) {
        read.add(field, new BodySchema.Elements(reader.most(), schema));
        Function<JsonNode, List<T>> as = array -> reader.read(array, field(field), wrongTypes, wrongValues);
        return valueOrDefault(field, current, "an array", JsonNode::isArray, as);
    }

    private <T> T valueOrDefault(
            String field, T current, String type, Predicate<JsonNode> fits, Function<JsonNode, @Nullable T> as) {
        JsonNode node = object.get(field);
        if (node != null && node.isNull()) {
            read.add(field);
            if (converted.put(field, ReadField.ABSENT) == null) {
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
        ReadField value = converted.computeIfAbsent(field, name -> convert(name, type, fits, as));
        return value.present() ? (T) value.value() : current;
    }

    private <T> ReadField convert(
            String field, String type, Predicate<JsonNode> fits, Function<JsonNode, @Nullable T> as) {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return node == null ? ReadField.ABSENT : new ReadField(true, null);
        }
        if (!fits.test(node)) {
            wrongTypes.add(field(field), RequestViolation.wrongType(type));
            return ReadField.ABSENT;
        }
        return new ReadField(true, as.apply(node));
    }

    /** Adds a fault for every field that was not read: read-only fields, and fields that do not exist. */
    void refuseUnread(Set<String> readOnly) {
        for (String field : read.unread(fields())) {
            wrongValues.add(
                    field(field),
                    readOnly.contains(field) ? RequestViolation.READ_ONLY : RequestViolation.UNKNOWN_FIELD);
        }
    }

    Set<String> fields() {
        return object.properties().stream().map(Map.Entry::getKey).collect(toCollection(LinkedHashSet::new));
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
