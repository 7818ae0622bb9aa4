package herberge.adapter.postgres.shared;

import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.RequestFault;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.shared.Refusal;
import herberge.domain.user.Role;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;
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

    private static final String BEGIN = """
            select set_config('herberge.user_id', ?, true),
                   set_config('herberge.username', ?, true),
                   set_config('herberge.role', ?, true),
                   set_config('herberge.visibility', ?, true),
                   set_config('herberge.request_id', ?, true),
                   set_config('herberge.client_id', ?, true),
                   set_config('herberge.rehearsal', ?, true),
                   set_config('transaction_read_only', ?, true),
                   set_config('herberge.today', ?, true)
            """;

    private static final String BECOME =
            "select current_setting('herberge.role'), set_config('herberge.role', ?, true)";

    private enum Mode {
        WRITE,
        READ,
        REHEARSE
    }

    private final Jdbi jdbi;
    private final String visibility;
    private final Supplier<Optional<LocalDate>> today;
    private final Runnable committed;

    @SuppressWarnings("ThreadLocalUsage") // not static: two servers in one process must not meet on one thread
    private final ThreadLocal<@Nullable Handle> current = new ThreadLocal<>();

    /** Tells the database no date, so it holds nothing against one. */
    public JdbiTransactions(Jdbi jdbi, BookingVisibility visibility) {
        this(jdbi, visibility, Optional::empty, () -> {});
    }

    /**
     * Tells the database what day it is in the house, and calls {@code committed} after each unit of work that may have
     * written; it must return at once.
     */
    public JdbiTransactions(Jdbi jdbi, BookingVisibility visibility, Clock clock, Runnable committed) {
        this(jdbi, visibility, () -> Optional.of(LocalDate.ofInstant(clock.instant(), clock.getZone())), committed);
    }

    private JdbiTransactions(
            Jdbi jdbi, BookingVisibility visibility, Supplier<Optional<LocalDate>> today, Runnable committed) {
        this.jdbi = jdbi;
        this.visibility = visibility.code();
        this.today = today;
        this.committed = committed;
    }

    @Override
    public <T> T required(Caller caller, Supplier<T> work) {
        return current.get() != null ? work.get() : translated(() -> repeated(caller, Mode.WRITE, work));
    }

    @Override
    public <T> T reading(Caller caller, Supplier<T> work) {
        return current.get() != null ? work.get() : translated(() -> once(caller, Mode.READ, work));
    }

    @Override
    public <T> T rehearsed(Caller caller, Supplier<T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("a rehearsal is a unit of work of its own");
        }
        return translated(() -> repeated(caller, Mode.REHEARSE, work));
    }

    /** Only success brings the caller's role back: what fails takes the whole unit of work with it. */
    @Override
    public <T> T unhidden(Supplier<T> work) {
        return run(handle -> {
            String role = become(handle, Role.SYSTEM.code());
            T result = work.get();
            become(handle, role);
            return result;
        });
    }

    @Override
    public void afterCommit(Runnable work) {
        run(handle -> handle.afterCommit(work));
    }

    private static String become(Handle handle, String role) {
        return handle.select(BECOME, role)
                .map((row, context) -> row.getString(1))
                .one();
    }

    /** Runs statements on the connection of the current unit of work. */
    public <T> T run(Function<Handle, T> statements) {
        Handle handle = current.get();
        if (handle == null) {
            throw new IllegalStateException("statements need a unit of work; call Transactions first");
        }
        return statements.apply(handle);
    }

    private <T> T repeated(Caller caller, Mode mode, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(caller, mode, work);
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
        return Refusal.because(new RequestFault.Unavailable());
    }

    private <T> T once(Caller caller, Mode mode, Supplier<T> work) {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            current.set(handle);
            try {
                begin(handle, caller, mode);
                T result = work.get();
                end(handle, mode);
                return result;
            } finally {
                current.remove();
                if (handle.isInTransaction()) {
                    rollBack(handle);
                }
            }
        }
    }

    private void end(Handle handle, Mode mode) {
        if (mode == Mode.REHEARSE) {
            handle.rollback();
        } else {
            handle.commit();
            if (mode == Mode.WRITE) {
                committed.run();
            }
        }
    }

    /** By bare JDBC: it stands before every request, and the fluent way took a tenth of a request's processor time. */
    private void begin(Handle handle, Caller caller, Mode mode) {
        try (PreparedStatement settings = handle.getConnection().prepareStatement(BEGIN)) {
            settings.setString(1, Long.toString(caller.userId().value()));
            settings.setString(2, caller.username());
            settings.setString(3, caller.role().code());
            settings.setString(4, visibility);
            settings.setString(5, caller.requestId());
            settings.setString(6, caller.clientId() == null ? "" : caller.clientId());
            settings.setString(7, mode == Mode.REHEARSE ? "on" : "");
            settings.setString(8, mode == Mode.READ ? "on" : "off");
            settings.setString(
                    9,
                    mode == Mode.READ
                            ? ""
                            : today.get().map(LocalDate::toString).orElse(""));
            settings.execute();
        } catch (SQLException e) {
            throw new TransactionException("could not name the caller to the database", e);
        }
    }

    private static void rollBack(Handle handle) {
        try {
            handle.rollback();
        } catch (JdbiException e) {
            // The failure that led here is on its way; this connection is lost, and the pool will notice.
            LOG.debug("could not roll back", e);
        }
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            if (SqlStates.away(e)) {
                LOG.warn("database unavailable: {}", e.getMessage());
                LOG.debug("database unavailable", e);
                throw Refusal.because(new RequestFault.Unavailable());
            }
            throw e;
        }
    }
}
