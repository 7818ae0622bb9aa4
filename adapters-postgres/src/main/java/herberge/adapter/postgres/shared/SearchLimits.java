package herberge.adapter.postgres.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * What a search may cost, whatever is asked. The planner cannot know how many rows have some letters, and reads whole
 * tables where it guesses wrong; so it takes the way by the indexes, which is never far from the best. The time limit is
 * the last word, far above what any question costs: the database ends a longer statement, and the caller is told to come
 * back later.
 */
public final class SearchLimits {

    private static final String BOUND = """
            select name, current_setting(name) as before, set_config(name, bound, true) as now
              from (values ('statement_timeout', '3s'), ('enable_seqscan', 'off'), ('enable_sort', 'off'),
                           ('enable_hashjoin', 'off'), ('enable_mergejoin', 'off')) setting (name, bound)
            """;

    private static final String BACK = """
            select set_config(name, before, true)
              from unnest(cast(:names as text[]), cast(:values as text[])) setting (name, before)
            """;

    private SearchLimits() {}

    /** Where the work fails, so does the unit of work, and the database takes the bounds back with it. */
    public static <T> T within(Handle handle, Supplier<T> work) {
        Map<String, String> before = new LinkedHashMap<>();
        handle.createQuery(BOUND)
                .map((row, context) -> before.put(row.getString("name"), row.getString("before")))
                .list();
        T result = work.get();
        handle.createQuery(BACK)
                .bind("names", before.keySet().toArray(new String[0]))
                .bind("values", before.values().toArray(new String[0]))
                .mapTo(String.class)
                .list();
        return result;
    }
}
