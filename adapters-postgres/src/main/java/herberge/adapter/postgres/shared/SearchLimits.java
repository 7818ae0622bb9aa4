package herberge.adapter.postgres.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Limits the cost of searches. The planner cannot know how many rows contain given letters, and scans whole tables if
 * it guesses wrong. So a search is planned with indexes only, which is never far from the best plan. A statement
 * timeout, far above the duration of any normal search, is the last limit: the caller is then asked to retry later.
 */
public final class SearchLimits {

    private static final String SET = """
            select name, current_setting(name) as before, set_config(name, bound, true) as now
              from (values ('statement_timeout', '3s'), ('enable_seqscan', 'off'), ('enable_sort', 'off'),
                           ('enable_hashjoin', 'off'), ('enable_mergejoin', 'off')) setting (name, bound)
            """;

    private static final String RESTORE = """
            select set_config(name, before, true)
              from unnest(cast(:names as text[]), cast(:values as text[])) setting (name, before)
            """;

    private SearchLimits() {}

    /** Runs the work with these limits. If the work fails, the rollback of the unit of work also resets the limits. */
    public static <T> T within(Handle handle, Supplier<T> work) {
        UnitOfWorkStatements.requireTransaction(handle);
        Map<String, String> before = new LinkedHashMap<>();
        handle.createQuery(SET)
                .map((row, context) -> before.put(row.getString("name"), row.getString("before")))
                .list();
        T result = work.get();
        handle.createQuery(RESTORE)
                .bind("names", before.keySet().toArray(new String[0]))
                .bind("values", before.values().toArray(new String[0]))
                .mapTo(String.class)
                .list();
        return result;
    }
}
