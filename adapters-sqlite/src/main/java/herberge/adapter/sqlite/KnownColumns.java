package herberge.adapter.sqlite;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types of the columns that the script has created so far, by name. Columns of the same name in different tables whose
 * types differ have no type here. Not thread-safe.
 */
final class KnownColumns {

    private static final String AMBIGUOUS = "";

    private final Map<String, String> types = new HashMap<>();

    void add(String name, String type) {
        types.merge(name, type, (known, added) -> known.equals(added) ? known : AMBIGUOUS);
    }

    boolean isKnown(String name) {
        return types.containsKey(name);
    }

    /** Whether all columns of this name have this type of PostgreSQL. */
    boolean isOfType(@Nullable String name, String type) {
        return name != null && type.equals(types.get(name));
    }

    /** Whether a column of this name may be boolean: one is, types differ, or no table with it is known. */
    boolean mayBeBoolean(String name) {
        String type = types.get(name);
        return type == null || type.equals(AMBIGUOUS) || type.equals("boolean");
    }
}
