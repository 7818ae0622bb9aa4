package herberge.adapter.postgres.shared;

import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.RequestFault.Unavailable;
import herberge.domain.shared.Refusal;
import herberge.domain.user.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs units of work as database transactions. A unit of work has one connection, bound to the calling thread; stores
 * reach it through {@link #run}. The caller's identity is set in the transaction, for triggers and policies. A unit of
 * work that lost a race is run again from its start: its checks then see the other transaction's writes, and give a
 * better answer than a constraint violation.
 */
public final class JdbiTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(JdbiTransactions.class);

    /** A running unit of work: its connection, and its places at locks. */
    private record Unit(
            Handle handle,
            LockBulkhead.Places places,
            @Nullable UnitOfWorkStatements statements) {}

    private enum Mode {
        WRITE,
        READ,
        REHEARSE
    }

    private final Jdbi jdbi;
    private final String visibility;
    private final TransactionHooks services;
    private final LockBulkhead bulkhead = new LockBulkhead();
    private final RaceRetries retries = new RaceRetries();

    @SuppressWarnings("ThreadLocalUsage") // not static: two servers in one process must not meet on one thread
    private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();

    /** Sets no current date in the database. */
    public JdbiTransactions(Jdbi jdbi, BookingVisibility visibility) {
        this(jdbi, visibility, TransactionHooks.of(new JdbiDatabaseHealth(jdbi)::failed));
    }

    public JdbiTransactions(Jdbi jdbi, BookingVisibility visibility, TransactionHooks services) {
        this.jdbi = jdbi;
        this.visibility = visibility.code();
        this.services = services;
    }

    @Override
    public <T> T run(Caller caller, Supplier<T> work) {
        return current.get() != null ? work.get() : translate(() -> runQueued(caller, Mode.WRITE, work));
    }

    @Override
    public <T> T read(Caller caller, Supplier<T> work) {
        return current.get() != null
                ? work.get()
                : translate(() -> runOnce(caller, Mode.READ, work, bulkhead.newPlaces(services.patience())));
    }

    @Override
    public <T> T rehearse(Caller caller, Supplier<T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("a rehearsal cannot run inside a unit of work");
        }
        return translate(() -> runQueued(caller, Mode.REHEARSE, work));
    }

    @Override
    public <T> T runStatement(Supplier<T> statement) {
        if (current.get() != null) {
            throw new IllegalStateException("a single-statement transaction cannot run inside a unit of work");
        }
        return translate(() -> {
            try (Handle handle = jdbi.open();
                    LockBulkhead.Places places = bulkhead.newPlaces(services.patience())) {
                current.set(new Unit(handle, places, null));
                return statement.get();
            } finally {
                current.remove();
            }
        });
    }

    /** Restores the caller's role on success only: a failure ends the whole unit of work anyway. */
    @Override
    public <T> T withoutVisibilityLimits(Supplier<T> work) {
        UnitOfWorkStatements statements = callerStatements();
        String role = statements.role();
        statements.switchRole(Role.SYSTEM.code());
        T result = work.get();
        statements.switchRole(role);
        return result;
    }

    @Override
    public void runAfterCommit(Runnable work) {
        run(handle -> handle.afterCommit(work));
    }

    /** Sets the reason for refusing units of work that violate the constraint in every attempt. Called by its store. */
    public void refuseViolations(String constraint, Supplier<Refusal.Reason> reason) {
        retries.register(constraint, reason);
    }

    /** Runs statements on the connection of the current unit of work. */
    public <T> T run(Function<Handle, T> statements) {
        return statements.apply(unit().handle());
    }

    /**
     * Executes a statement whose result does not matter before the next statement of the unit of work, or in one round
     * trip with the commit if it is the last one. It fails there.
     *
     * @param sql a single statement that fails unless it does all of its work
     */
    public void defer(Pipeline.Sql sql, Map<String, ?> values) {
        callerStatements().defer(sql, values);
    }

    /**
     * Runs statements that wait for a lock, at most for the database's {@code lock_timeout}. If too many units of work of
     * this server already wait for it, this one returns its connection and is run again when its turn has come.
     *
     * @param kind the kind of the locked row, as shown to users
     * @param id identifies the row within its kind
     */
    public <T> T lock(String kind, Object id, Function<Handle, T> statements) {
        return lockAll(kind, List.of(id), statements);
    }

    /** Does the same as {@link #lock(String, Object, Function)} for several rows of a kind. */
    public <T> T lockAll(String kind, Collection<?> ids, Function<Handle, T> statements) {
        Refusal busy = Refusal.because(Unavailable.busy(kind));
        ids.forEach(id -> unit().places().enter(new LockBulkhead.Lock(kind, id.toString()), busy));
        return waitForLock(busy, statements);
    }

    /** Does the same with another refusal if the lock is not available. */
    <T> T lock(LockBulkhead.Lock lock, Refusal busy, Function<Handle, T> statements) {
        unit().places().enter(lock, busy);
        return waitForLock(busy, statements);
    }

    private <T> T waitForLock(Refusal busy, Function<Handle, T> statements) {
        try {
            return run(statements);
        } catch (JdbiException e) {
            throw SqlStates.LOCK_NOT_AVAILABLE.equals(SqlStates.of(e)) ? busy : e;
        }
    }

    /** The number of locks that units of work of this server hold or wait for. */
    int lockCount() {
        return bulkhead.size();
    }

    private UnitOfWorkStatements callerStatements() {
        return Objects.requireNonNull(unit().statements(), "a unit of work that has a caller");
    }

    private Unit unit() {
        Unit unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("statements need a unit of work; call Transactions first");
        }
        return unit;
    }

    /** Runs the work, and runs it again after waiting in the queue of a crowded lock. */
    private <T> T runQueued(Caller caller, Mode mode, Supplier<T> work) {
        try (LockBulkhead.Places places = bulkhead.newPlaces(services.patience())) {
            while (true) {
                try {
                    return retries.run(() -> runOnce(caller, mode, work, places));
                } catch (LockBulkhead.Crowded e) {
                    LOG.debug("Waiting without a connection: {}", e.getMessage());
                    if (!places.queueFor(e.locks())) {
                        throw e.otherwise();
                    }
                }
            }
        }
    }

    private <T> T runOnce(Caller caller, Mode mode, Supplier<T> work, LockBulkhead.Places places) {
        try (Handle handle = jdbi.open()) {
            if (mode != Mode.READ) {
                handle.begin();
            }
            UnitOfWorkStatements statements = new UnitOfWorkStatements(handle, settingsOf(caller, mode));
            handle.setStatementBuilder(statements);
            current.set(new Unit(handle, places, statements));
            try {
                T result = work.get();
                end(statements, mode);
                return result;
            } finally {
                current.remove();
                Rollback.rollBackIfOpen(handle);
            }
        }
    }

    /** Returns the settings for the mode. Read transactions get no date, because no trigger checks them. */
    private CallerSettings settingsOf(Caller caller, Mode mode) {
        Optional<LocalDate> today =
                mode == Mode.READ ? Optional.empty() : services.today().get();
        return new CallerSettings(
                caller, caller.role().code(), visibility, mode == Mode.REHEARSE, mode == Mode.READ, today);
    }

    private void end(UnitOfWorkStatements statements, Mode mode) {
        if (mode == Mode.REHEARSE) {
            statements.rollBack();
        } else {
            statements.commit();
        }
        if (mode == Mode.WRITE) {
            services.committed().run();
        }
    }

    private <T> T translate(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            Unavailable.Cause cause = SqlStates.unavailable(e).orElseThrow(() -> e);
            services.failed().accept(cause, SqlStates.message(e));
            LOG.debug("Database unavailable", e);
            throw Refusal.because(new Unavailable(cause));
        }
    }
}
