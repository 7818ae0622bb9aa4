package herberge.adapter.postgres.shared;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes mean to us (appendix A of its manual). */
public final class SqlStates {

    public static final String EXCLUSION_VIOLATION = "23P01";
    public static final String LOCK_NOT_AVAILABLE = "55P03";

    /** A rival was faster than the check: looking again finds what he did. */
    private static final Set<String> RACES = Set.of(EXCLUSION_VIOLATION, "23503", "23505");

    private static final Set<String> AWAY = Set.of("53300", "57014", "57P01", "57P02", "57P03", "57P05");

    private SqlStates() {}

    /** The code behind a failure, however deep. */
    public static @Nullable String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    /** Whether the same work may succeed, or get a better answer, when run again. */
    static boolean worthAnotherTry(@Nullable String state) {
        return state != null && (state.startsWith("40") || RACES.contains(state));
    }

    /** Whether the database is gone, going, or has no room for us. */
    static boolean away(Throwable failure) {
        String state = of(failure);
        if (state != null) {
            return state.startsWith("08") || AWAY.contains(state);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLTransientException || cause instanceof java.io.IOException) {
                return true;
            }
        }
        return false;
    }
}
