package herberge.adapter.postgres.shared;

import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.RequestFault.Unavailable;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.shared.Refusal;
import herberge.domain.user.Role;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
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
 * Binds one connection to the calling thread for a unit of work; stores reach it through {@link #run}. The caller
 * becomes settings of the transaction, which triggers and policies read. Work that lost a race is run again from its
 * start: then its checks see what the rival did, and answer better than a constraint could.
 */
public final class JdbiTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(JdbiTransactions.class);
    private static final int TRIES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** One that is at work: its connection, and its places in the queues for locks. */
    private record Unit(Handle handle, LockBulkhead.Visit visit) {}

    private enum Mode {
        WRITE,
        READ,
        REHEARSE
    }

    private final Jdbi jdbi;
    private final String visibility;
    private final TransactionServices parts;
    private final LockBulkhead bulkhead = new LockBulkhead();

    @SuppressWarnings("ThreadLocalUsage") // not static: two servers in one process must not meet on one thread
    private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();

    /** Tells the database no date. */
    public JdbiTransactions(Jdbi jdbi, BookingVisibility visibility) {
        this(jdbi, visibility, new TransactionServices(() -> {}, new JdbiDatabaseHealth(jdbi)::failed, PATIENCE));
    }

    public JdbiTransactions(Jdbi jdbi, BookingVisibility visibility, TransactionServices parts) {
        this.jdbi = jdbi;
        this.visibility = visibility.code();
        this.parts = parts;
    }

    @Override
    public <T> T required(Caller caller, Supplier<T> work) {
        return current.get() != null ? work.get() : translated(() -> queued(caller, Mode.WRITE, work));
    }

    @Override
    public <T> T reading(Caller caller, Supplier<T> work) {
        return current.get() != null ? work.get() : translated(() -> once(caller, Mode.READ, work, bulkhead.visit()));
    }

    @Override
    public <T> T rehearsed(Caller caller, Supplier<T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("a rehearsal is a unit of work of its own");
        }
        return translated(() -> queued(caller, Mode.REHEARSE, work));
    }

    @Override
    public <T> T atOnce(Supplier<T> statement) {
        if (current.get() != null) {
            throw new IllegalStateException("what is done at once is a unit of work of its own");
        }
        return translated(() -> {
            try (Handle handle = jdbi.open();
                    LockBulkhead.Visit visit = bulkhead.visit()) {
                current.set(new Unit(handle, visit));
                return statement.get();
            } finally {
                current.remove();
            }
        });
    }

    /** Only success brings the caller's role back: what fails takes the whole unit of work with it. */
    @Override
    public <T> T unhidden(Supplier<T> work) {
        return run(handle -> {
            String role = CallerSettings.become(handle, Role.SYSTEM.code());
            T result = work.get();
            CallerSettings.become(handle, role);
            return result;
        });
    }

    @Override
    public void afterCommit(Runnable work) {
        run(handle -> handle.afterCommit(work));
    }

    /** Runs statements on the connection of the current unit of work. */
    public <T> T run(Function<Handle, T> statements) {
        return statements.apply(unit().handle());
    }

    /**
     * Runs statements that wait for a lock that others hold. They wait for the database's {@code lock_timeout} at most;
     * where too many of this server wait for the same lock already, the unit of work gives its connection back and is
     * run again when its turn has come.
     *
     * @param what the kind of thing that is locked, as people call it
     * @param id   tells it from others of its kind
     */
    public <T> T lock(String what, Object id, Function<Handle, T> statements) {
        return lockAll(what, List.of(id), statements);
    }

    /** The same for several of a kind. */
    public <T> T lockAll(String what, Collection<?> ids, Function<Handle, T> statements) {
        Refusal busy = Refusal.because(Unavailable.busy(what));
        ids.forEach(id -> unit().visit().enter(new LockBulkhead.Lock(what, id.toString()), busy));
        return waiting(busy, statements);
    }

    /** The same with another answer where the lock is not to be had. */
    <T> T lock(LockBulkhead.Lock lock, Refusal busy, Function<Handle, T> statements) {
        unit().visit().enter(lock, busy);
        return waiting(busy, statements);
    }

    private <T> T waiting(Refusal busy, Function<Handle, T> statements) {
        try {
            return run(statements);
        } catch (JdbiException e) {
            throw SqlStates.LOCK_NOT_AVAILABLE.equals(SqlStates.of(e)) ? busy : e;
        }
    }

    /** How many locks have units of work of this server that hold or wait for them. */
    int waiting() {
        return bulkhead.size();
    }

    private Unit unit() {
        Unit unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("statements need a unit of work; call Transactions first");
        }
        return unit;
    }

    /** Runs the work again, too, when its turn has come where it found too many before it. */
    private <T> T queued(Caller caller, Mode mode, Supplier<T> work) {
        try (LockBulkhead.Visit visit = bulkhead.visit()) {
            while (true) {
                try {
                    return repeated(caller, mode, work, visit);
                } catch (LockBulkhead.Crowded e) {
                    LOG.debug("waits without a connection: {}", e.getMessage());
                    if (!visit.queue(e.locks(), parts.patience())) {
                        throw e.otherwise();
                    }
                }
            }
        }
    }

    private <T> T repeated(Caller caller, Mode mode, Supplier<T> work, LockBulkhead.Visit visit) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(caller, mode, work, visit);
            } catch (JdbiException e) {
                String state = SqlStates.of(e);
                if (!SqlStates.worthAnotherTry(state)) {
                    throw e;
                }
                if (attempt == TRIES) {
                    throw lastWord(e, state);
                }
                LOG.debug("run again after {}", state);
            }
        }
    }

    private static RuntimeException lastWord(JdbiException e, @Nullable String state) {
        if (SqlStates.EXCLUSION_VIOLATION.equals(state)) {
            return Refusal.because(new RoomTaken(List.of(), List.of()));
        }
        LOG.warn("gave up after {} tries", TRIES, e);
        return Refusal.because(new Unavailable());
    }

    private <T> T once(Caller caller, Mode mode, Supplier<T> work, LockBulkhead.Visit visit) {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            current.set(new Unit(handle, visit));
            try {
                CallerSettings.begin(handle, caller, visibility, settings(mode));
                T result = work.get();
                end(handle, mode);
                return result;
            } finally {
                current.remove();
                Rollback.ofWhatIsLeft(handle);
            }
        }
    }

    /** What only reads is told no date, since no trigger judges it. */
    private CallerSettings.Kind settings(Mode mode) {
        boolean reads = mode == Mode.READ;
        return new CallerSettings.Kind(
                mode == Mode.REHEARSE,
                reads,
                reads ? Optional.empty() : parts.today().get());
    }

    private void end(Handle handle, Mode mode) {
        if (mode == Mode.REHEARSE) {
            handle.rollback();
        } else {
            handle.commit();
            if (mode == Mode.WRITE) {
                parts.committed().run();
            }
        }
    }

    private <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            Unavailable.Cause cause = SqlStates.unavailable(e).orElseThrow(() -> e);
            parts.failed().accept(cause, SqlStates.message(e));
            LOG.debug("database unavailable", e);
            throw Refusal.because(new Unavailable(cause));
        }
    }
}
