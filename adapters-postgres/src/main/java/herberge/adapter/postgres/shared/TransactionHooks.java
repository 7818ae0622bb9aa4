package herberge.adapter.postgres.shared;

import herberge.application.shared.RequestFault.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The services that units of work need beside the database.
 *
 * @param committed called after each unit of work that may have written; must return at once
 * @param failed receives the cause and the message when the database is unavailable
 * @param patience how long a unit of work waits, without a connection, for a lock with too many others waiting
 * @param today the current date of the house; if empty, the database rejects no date
 */
public record TransactionHooks(
        Runnable committed,
        BiConsumer<Unavailable.Cause, String> failed,
        Duration patience,
        Supplier<Optional<LocalDate>> today) {

    private static final Duration QUEUE_TIMEOUT = Duration.ofSeconds(5);

    /** Sets no current date in the database. */
    public TransactionHooks(Runnable committed, BiConsumer<Unavailable.Cause, String> failed, Duration patience) {
        this(committed, failed, patience, Optional::empty);
    }

    /** Wakes nothing after a commit, waits for crowded locks for some seconds, and sets no current date. */
    static TransactionHooks of(BiConsumer<Unavailable.Cause, String> failed) {
        return new TransactionHooks(() -> {}, failed, QUEUE_TIMEOUT);
    }

    /** Returns these services with the current date of the clock in its zone. */
    public TransactionHooks withClock(Clock clock) {
        return new TransactionHooks(
                committed, failed, patience, () -> Optional.of(LocalDate.ofInstant(clock.instant(), clock.getZone())));
    }
}
