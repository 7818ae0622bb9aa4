package herberge.adapter.http.limits;

import java.time.Duration;

/**
 * How long requests wait to be handled.
 *
 * @param turn          at most for its turn, before a request is refused
 * @param expensiveTurn the same for an expensive or large request whose caller has the whole share of those
 * @param refusedEntry  an attempt to log in whose caller was refused lately
 */
public record TurnTimings(Duration turn, Duration expensiveTurn, Duration refusedEntry) {}
