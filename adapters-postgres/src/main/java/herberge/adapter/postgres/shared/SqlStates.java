package herberge.adapter.postgres.shared;

import herberge.application.shared.RequestFault.Unavailable.Cause;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Interprets PostgreSQL's error codes (appendix A of its manual). */
public final class SqlStates {

    public static final String EXCLUSION_VIOLATION = "23P01";
    public static final String LOCK_NOT_AVAILABLE = "55P03";

    /** A concurrent transaction was faster than the check; running the check again finds its rows. */
    private static final Set<String> RACES = Set.of(EXCLUSION_VIOLATION, "23503", "23505");

    /** The connection was ended by a timeout or an operator. */
    private static final Set<String> CONNECTION_ENDED = Set.of("25P03", "25P04", "57014");

    private static final Map<String, Cause> CAUSES = Map.of(
            LOCK_NOT_AVAILABLE, Cause.LOCK, "53100", Cause.DISK, "53200", Cause.MEMORY, "53300", Cause.CONNECTIONS);

    private static final Map<String, Cause> CLASSES = Map.of(
            "08", Cause.DATABASE,
            "53", Cause.LIMIT,
            "57P", Cause.DATABASE,
            "58", Cause.STORAGE);

    /**
     * Error texts of the operating system for failures without a code of their own; PostgreSQL appends them to its
     * message.
     */
    private static final Map<String, Cause> SYSTEM_ERRORS = Map.of(
            "No space left on device", Cause.DISK,
            "Disk quota exceeded", Cause.DISK,
            "Read-only file system", Cause.STORAGE,
            "Input/output error", Cause.STORAGE);

    private static final List<String> WITH_SYSTEM_ERROR = List.of("XX", "42501", "58");

    private SqlStates() {}

    /** Returns the SQL state of a failure or of its causes. */
    public static @Nullable String of(Throwable failure) {
        return causes(failure)
                .flatMap(
                        cause -> cause instanceof SQLException sql ? Stream.ofNullable(sql.getSQLState()) : Stream.of())
                .findFirst()
                .orElse(null);
    }

    /** Returns the name of the violated constraint. */
    static Optional<String> constraint(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> cause instanceof PSQLException sql
                        ? Stream.ofNullable(sql.getServerErrorMessage())
                        : Stream.of())
                .flatMap(message -> Stream.ofNullable(message.getConstraint()))
                .findFirst();
    }

    /** Whether the same work may succeed, or fail with a better error, when run again. */
    static boolean isRetryable(@Nullable String state) {
        return state != null && (state.startsWith("40") || RACES.contains(state));
    }

    /** Returns why the database is unavailable; empty for all other failures. */
    public static Optional<Cause> unavailable(Throwable failure) {
        String state = of(failure);
        return Optional.ofNullable(state)
                .flatMap(known -> byState(known, failure))
                .or(() -> isPoolFailure(failure) ? Optional.of(Cause.DATABASE) : Optional.empty())
                .or(() -> state == null && isConnectionCut(failure) ? Optional.of(Cause.DATABASE) : Optional.empty());
    }

    private static Optional<Cause> byState(String state, Throwable failure) {
        return bySystemError(state, failure)
                .or(() -> Optional.ofNullable(CAUSES.get(state)))
                .or(() -> CONNECTION_ENDED.contains(state) ? Optional.of(Cause.DATABASE) : Optional.empty())
                .or(() -> CLASSES.entrySet().stream()
                        .filter(entry -> state.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private static Optional<Cause> bySystemError(String state, Throwable failure) {
        if (WITH_SYSTEM_ERROR.stream().noneMatch(state::startsWith)) {
            return Optional.empty();
        }
        String message = message(failure);
        return SYSTEM_ERRORS.entrySet().stream()
                .filter(entry -> message.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The pool has no connection available; the last failed attempt to open one may have any SQL state. */
    private static boolean isPoolFailure(Throwable failure) {
        return causes(failure).anyMatch(SQLTransientException.class::isInstance);
    }

    private static boolean isConnectionCut(Throwable failure) {
        return causes(failure).anyMatch(IOException.class::isInstance);
    }

    /** Returns the message of the database or its driver. */
    public static String message(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .reduce((outer, inner) -> inner) // the pool's own message says less
                .orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
