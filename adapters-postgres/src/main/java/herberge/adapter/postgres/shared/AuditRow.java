package herberge.adapter.postgres.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.application.shared.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A row of an entity as the audit stores it, with the names that the API has for its columns. */
final class AuditRow {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Columns that are no fields: versions, authorship, and those that no answer shows. */
    private static final Set<String> NO_FIELDS = Set.of(
            "id",
            "version",
            "created_at",
            "created_by",
            "updated_at",
            "updated_by",
            "former_check_out",
            "booking_owner",
            "occurrence",
            "named_guest",
            "logo_data",
            "content",
            "erasedRows");

    /** The API's names of the columns that were read so far; columns are few, rows are many. */
    private static final Map<String, String> NAMES =
            new ConcurrentHashMap<>(Map.of("first_day", "from", "end_day", "to", "password_hash", "password"));

    /** No row. */
    static final AuditRow NONE = new AuditRow(Map.of());

    private final Map<String, @Nullable Object> columns;

    private AuditRow(Map<String, @Nullable Object> columns) {
        this.columns = columns;
    }

    static AuditRow parse(@Nullable String json) {
        if (json == null) {
            return NONE;
        }
        try {
            return new AuditRow(JSON.readValue(json, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of the audit is not JSON: " + e.getMessage(), e);
        }
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    @Nullable
    Long version() {
        return columns.get("version") instanceof Number number ? number.longValue() : null;
    }

    /** The fields of those columns that are fields, by their names in the API. */
    static List<String> fields(List<String> columns) {
        return columns.stream()
                .filter(column -> !NO_FIELDS.contains(column))
                .map(AuditRow::field)
                .toList();
    }

    /** The fields in which the two rows differ, in the order of the columns. */
    static List<FieldChange> changes(AuditRow before, AuditRow after) {
        Set<String> all = new LinkedHashSet<>(before.columns.keySet());
        all.addAll(after.columns.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String column : all) {
            Object from = before.value(column);
            Object to = after.value(column);
            if (!NO_FIELDS.contains(column) && !Objects.equals(from, to)) {
                changes.add(new FieldChange(field(column), from, to));
            }
        }
        return changes;
    }

    /** All columns, also those that are no fields, under the API's names; null where there is no row. */
    @Nullable
    Map<String, @Nullable Object> toMap() {
        if (columns.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        columns.keySet().forEach(column -> map.put(field(column), value(column)));
        return map;
    }

    private @Nullable Object value(String column) {
        Object value = columns.get(column);
        boolean instant = column.endsWith("_at") && value instanceof String;
        return instant ? String.valueOf(value).replace("+00:00", "Z") : value;
    }

    /** The API's name of a column: {@code check_in} is {@code checkIn}. */
    private static String field(String column) {
        return NAMES.computeIfAbsent(column, AuditRow::camelCase);
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String part : column.split("_", -1)) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }
}
