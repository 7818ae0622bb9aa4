package herberge.adapter.postgres.shared;

import herberge.application.shared.RequestFault.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What units of work need beside the database.
 *
 * @param committed is called after each that may have written; it must return at once
 * @param failed    is told why the database could not do something, and its words
 * @param patience  how long one waits, without a connection, where too many wait for a lock already
 * @param today     what day it is in the house; where it is empty, the database holds nothing against a date
 */
public record TransactionServices(
        Runnable committed,
        BiConsumer<Unavailable.Cause, String> failed,
        Duration patience,
        Supplier<Optional<LocalDate>> today) {

    /** Tells the database no date. */
    public TransactionServices(Runnable committed, BiConsumer<Unavailable.Cause, String> failed, Duration patience) {
        this(committed, failed, patience, Optional::empty);
    }

    /** The same units of work, with the day of that clock and its zone. */
    public TransactionServices dated(Clock clock) {
        return new TransactionServices(
                committed, failed, patience, () -> Optional.of(LocalDate.ofInstant(clock.instant(), clock.getZone())));
    }
}
