package herberge.adapter.sqlite.house;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that is written.
 *
 * @param columns by name, in their order
 */
record TableShape(Map<String, Column> columns) {

    /** A column, and the value that stands for none where the schema allows no null. */
    record Column(boolean required, boolean hasDefault, String type) {
        Object empty() {
            return type.startsWith("TEXT") ? "" : 0L;
        }
    }

    void add(String name, boolean required, boolean hasDefault, String type) {
        columns.put(name, new Column(required, hasDefault, type));
    }

    Set<String> names() {
        return columns.keySet();
    }

    boolean isRequired(String name) {
        Column column = columns.get(name);
        return column != null && column.required();
    }

    /** The values of a new row: a required one that is missing is left to its default, or is empty. */
    Map<String, @Nullable Object> complete(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            Object value = row.get(name);
            if (value != null || (row.containsKey(name) && !column.required())) {
                values.put(name, value);
            } else if (column.required() && !column.hasDefault()) {
                values.put(name, column.empty());
            }
        });
        return values;
    }

    /** The values to change; a required one that is null becomes empty. */
    Map<String, @Nullable Object> change(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            Column column = columns.get(name);
            values.put(name, value == null && column != null && column.required() ? column.empty() : value);
        });
        return values;
    }
}
