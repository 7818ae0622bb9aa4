package herberge.bootstrap.moveout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the desktop program that is made of a row here. What this house has wins. What it has no place for, and what the
 * move-in could not use and still is missing here, is as it was there.
 */
final class LegacyRecord {

    private final HouseRow row;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    LegacyRecord(HouseRow row) {
        this.row = row;
    }

    /** Copies columns, each given as its name there, {@code =}, and its name here. */
    LegacyRecord copy(String... pairs) {
        for (String pair : pairs) {
            String[] names = pair.split("=", 2);
            own(names[0], row.value(names[1]));
        }
        return this;
    }

    LegacyRecord own(String column, @Nullable Object value) {
        values.put(
                column, value == null && row.wasUnusable(column) ? row.legacy().value(column) : value);
        return this;
    }

    /** Takes columns that this house does not have. */
    LegacyRecord keep(String... columns) {
        for (String column : columns) {
            keep(column, null);
        }
        return this;
    }

    /** Takes a column that this house does not have; a row that was not there has another value. */
    LegacyRecord keep(String column, @Nullable Object other) {
        if (row.legacy().has(column)) {
            values.put(column, row.legacy().value(column));
        } else if (other != null) {
            values.put(column, other);
        }
        return this;
    }

    Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
