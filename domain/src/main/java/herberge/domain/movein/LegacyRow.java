package herberge.domain.movein;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a legacy table, as stored. SQLite does not enforce types, so a value is what it is, whatever its column
 * declares.
 *
 * @param key    the row's id; where a table has none, its position
 * @param values {@link Long}, {@link Double}, {@link String}, {@code byte[]} or null, by column
 */
public record LegacyRow(String table, long key, Map<String, @Nullable Object> values) {

    public LegacyRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether the table has the column; an absent column is neither empty nor 0. */
    public boolean has(String column) {
        return values.containsKey(column);
    }

    public @Nullable Object value(String column) {
        return values.get(column);
    }

    /** The value as text; null if it is absent, null, or bytes that are no text. */
    public @Nullable String text(String column) {
        Object value = values.get(column);
        return value == null || value instanceof byte[] ? null : String.valueOf(value);
    }

    /** The value as a whole number; null if it is none. */
    public @Nullable Long number(String column) {
        Object value = values.get(column);
        if (value instanceof Double real && real == Math.rint(real) && Math.abs(real) < 1e15) {
            return real.longValue();
        }
        return value instanceof Long number ? number : null;
    }

    /** Whether a flag is set; null, absent and anything but 0 and 1 count as not set. */
    public boolean flag(String column) {
        Long number = number(column);
        return number != null && number == 1;
    }
}
