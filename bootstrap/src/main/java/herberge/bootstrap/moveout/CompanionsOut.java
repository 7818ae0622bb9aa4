package herberge.bootstrap.moveout;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.sqlite.house.LegacyFileWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the companions of a guest or a booking. Their rows of the archive, which are in the file already, stay if they say
 * the same.
 */
final class CompanionsOut {

    private final LegacyFileWriter file;
    private final String table;
    private final String parent;
    private final Map<String, String> fields;
    private final String select;
    private final String delete;

    /** @param fields the columns, with their names in the JSON of this house */
    CompanionsOut(LegacyFileWriter file, String table, String parent, Map<String, String> fields) {
        this.file = file;
        this.table = table;
        this.parent = parent;
        this.fields = new LinkedHashMap<>(fields);
        String named = " from " + table + " where " + parent
                + " = ? and trim(coalesce(vorname, '')) <> '' and trim(coalesce(nachname, '')) <> ''";
        this.select = "select " + String.join(", ", this.fields.keySet()) + named + " order by id";
        this.delete = "delete" + named;
    }

    void write(HouseRow row, long id) {
        JsonNode companions = row.json("companions");
        if (row.wasThere()) {
            if (isSame(companions, id)) {
                return;
            }
            file.update(delete, List.of(id));
        }
        for (JsonNode companion : companions) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put(parent, id);
            fields.forEach(
                    (column, field) -> values.put(column, companion.path(field).textValue()));
            file.insert(table, values);
        }
    }

    private boolean isSame(JsonNode companions, long id) {
        List<List<@Nullable Object>> stored = new ArrayList<>();
        file.query(select, List.of(id), stored::add);
        if (stored.size() != companions.size()) {
            return false;
        }
        for (int i = 0; i < stored.size(); i++) {
            if (!isSame(companions.get(i), stored.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What this house does not have may be what the move-in could not use. */
    private boolean isSame(JsonNode companion, List<@Nullable Object> stored) {
        int place = 0;
        for (String field : fields.values()) {
            String here = companion.path(field).textValue();
            if (here != null && !Objects.equals(here, stored.get(place))) {
                return false;
            }
            place++;
        }
        return true;
    }
}
