package herberge.adapter.http.limits;

import java.time.Duration;

/**
 * How long requests wait to be handled.
 *
 * @param turn          at most for its turn, before a request is refused
 * @param expensiveTurn the same for an expensive request whose caller has the whole share of those
 * @param largeTurn     the same for a large one, which takes about a second when its turn has come
 * @param refusedEntry  an attempt to log in whose caller was refused lately; up to twice as long
 */
public record TurnTimings(Duration turn, Duration expensiveTurn, Duration largeTurn, Duration refusedEntry) {

    /** How long a request waits while its caller has the whole share of its kind. */
    Duration behindOwn(WorkKind kind) {
        return switch (kind) {
            case EXPENSIVE -> expensiveTurn;
            case LARGE -> largeTurn;
            case HEALTH, ENTRY, DOCUMENT, ORDINARY -> turn;
        };
    }
}
