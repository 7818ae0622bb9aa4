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

/** What PostgreSQL's error codes mean to us (appendix A of its manual). */
public final class SqlStates {

    public static final String EXCLUSION_VIOLATION = "23P01";
    public static final String LOCK_NOT_AVAILABLE = "55P03";

    /** A rival was faster than the check: looking again finds what it did. */
    private static final Set<String> RACES = Set.of(EXCLUSION_VIOLATION, "23503", "23505");

    /** The connection is lost, or was ended by a time-out or an operator. */
    private static final Set<String> AWAY = Set.of("25P03", "25P04", "57014");

    private static final Map<String, Cause> CAUSES = Map.of(
            LOCK_NOT_AVAILABLE, Cause.LOCK, "53100", Cause.DISK, "53200", Cause.MEMORY, "53300", Cause.CONNECTIONS);

    private static final Map<String, Cause> CLASSES = Map.of(
            "08", Cause.DATABASE,
            "53", Cause.LIMIT,
            "57P", Cause.DATABASE,
            "58", Cause.STORAGE);

    /** The system's words for what PostgreSQL has no code for: its message has them at the end. */
    private static final Map<String, Cause> WORDS = Map.of(
            "No space left on device", Cause.DISK,
            "Disk quota exceeded", Cause.DISK,
            "Read-only file system", Cause.STORAGE,
            "Input/output error", Cause.STORAGE);

    private static final List<String> WITH_WORDS = List.of("XX", "42501", "58");

    private SqlStates() {}

    /** The code behind a failure, however deep. */
    public static @Nullable String of(Throwable failure) {
        return causes(failure)
                .flatMap(
                        cause -> cause instanceof SQLException sql ? Stream.ofNullable(sql.getSQLState()) : Stream.of())
                .findFirst()
                .orElse(null);
    }

    /** Whether the same work may succeed, or get a better answer, when run again. */
    static boolean worthAnotherTry(@Nullable String state) {
        return state != null && (state.startsWith("40") || RACES.contains(state));
    }

    /** Why the database cannot do it at the moment; empty where the fault is another. */
    public static Optional<Cause> unavailable(Throwable failure) {
        String state = of(failure);
        return Optional.ofNullable(state)
                .flatMap(known -> byState(known, failure))
                .or(() -> fromThePool(failure) ? Optional.of(Cause.DATABASE) : Optional.empty())
                .or(() -> state == null && cutOff(failure) ? Optional.of(Cause.DATABASE) : Optional.empty());
    }

    private static Optional<Cause> byState(String state, Throwable failure) {
        return byWords(state, failure)
                .or(() -> Optional.ofNullable(CAUSES.get(state)))
                .or(() -> AWAY.contains(state) ? Optional.of(Cause.DATABASE) : Optional.empty())
                .or(() -> CLASSES.entrySet().stream()
                        .filter(one -> state.startsWith(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private static Optional<Cause> byWords(String state, Throwable failure) {
        if (WITH_WORDS.stream().noneMatch(state::startsWith)) {
            return Optional.empty();
        }
        String message = message(failure);
        return WORDS.entrySet().stream()
                .filter(one -> message.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The pool has no connection to give, whatever the database said to the last attempt to get one. */
    private static boolean fromThePool(Throwable failure) {
        return causes(failure).anyMatch(SQLTransientException.class::isInstance);
    }

    private static boolean cutOff(Throwable failure) {
        return causes(failure).anyMatch(IOException.class::isInstance);
    }

    /** What the database or its driver said. */
    public static String message(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .reduce((outer, inner) -> inner) // the pool's own words say less
                .orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
