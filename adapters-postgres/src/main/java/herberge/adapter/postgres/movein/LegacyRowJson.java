package herberge.adapter.postgres.movein;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.Remark;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts legacy rows from and to JSON. What JSON or PostgreSQL cannot hold becomes an object: bytes and texts with a NUL
 * in Base64, infinity as its name.
 */
public final class LegacyRowJson {

    private static final String BYTES = "$bytes";
    private static final String TEXT = "$text";
    private static final String NUMBER = "$number";

    private static final ObjectMapper JSON = new ObjectMapper();

    private LegacyRowJson() {}

    static String write(LegacyRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        row.values().forEach((column, value) -> values.put(column, toJson(value)));
        return text(values);
    }

    private static @Nullable Object toJson(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return Map.of(BYTES, Base64.getEncoder().encodeToString(bytes));
        }
        if (value instanceof Double real && (real.isInfinite() || real.isNaN())) {
            return Map.of(NUMBER, real.toString());
        }
        if (value instanceof String text
                && (text.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(text))) {
            return Map.of(TEXT, Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
        }
        return value;
    }

    public static LegacyRow read(String table, long key, String json) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        parse(json, new TypeReference<Map<String, @Nullable Object>>() {})
                .forEach((column, value) -> values.put(column, ofJson(value)));
        return new LegacyRow(table, key, values);
    }

    private static @Nullable Object ofJson(@Nullable Object value) {
        if (value instanceof Map<?, ?> special) {
            Map.Entry<?, ?> only = special.entrySet().iterator().next();
            String text = String.valueOf(only.getValue());
            return switch (String.valueOf(only.getKey())) {
                case BYTES -> Base64.getDecoder().decode(text);
                case TEXT -> new String(Base64.getDecoder().decode(text), UTF_8);
                default -> Double.valueOf(text);
            };
        }
        return value instanceof Number number && !(value instanceof Double) ? (Object) number.longValue() : value;
    }

    static String remarks(List<Remark> remarks) {
        return remarks.isEmpty() ? "[]" : text(remarks);
    }

    public static List<Remark> remarks(String json) {
        return json.equals("[]") ? List.of() : parse(json, new TypeReference<List<Remark>>() {});
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("could not write a legacy row as JSON", e);
        }
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable legacy row in the database", e);
        }
    }
}
