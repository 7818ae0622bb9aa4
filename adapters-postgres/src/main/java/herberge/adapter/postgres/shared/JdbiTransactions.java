package herberge.adapter.postgres.shared;

import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.RequestFault;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.shared.Refusal;
import java.util.List;
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

    private static final String BEGIN = """
            select set_config('herberge.user_id', :userId, true),
                   set_config('herberge.username', :username, true),
                   set_config('herberge.role', :role, true),
                   set_config('herberge.request_id', :requestId, true),
                   set_config('herberge.client_id', :clientId, true),
                   set_config('herberge.rehearsal', :rehearsal, true),
                   set_config('transaction_read_only', :readOnly, true)
            """;

    private enum Mode {
        WRITE,
        READ,
        REHEARSE
    }

    private final Jdbi jdbi;

    @SuppressWarnings("ThreadLocalUsage") // not static: two servers in one process must not meet on one thread
    private final ThreadLocal<@Nullable Handle> current = new ThreadLocal<>();

    public JdbiTransactions(Jdbi jdbi) {
        this.jdbi = jdbi;
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
                if (mode == Mode.REHEARSE) {
                    handle.rollback();
                } else {
                    handle.commit();
                }
                return result;
            } finally {
                current.remove();
                if (handle.isInTransaction()) {
                    rollBack(handle);
                }
            }
        }
    }

    private static void begin(Handle handle, Caller caller, Mode mode) {
        handle.createQuery(BEGIN)
                .bind("userId", Long.toString(caller.userId().value()))
                .bind("username", caller.username())
                .bind("role", caller.role().code())
                .bind("requestId", caller.requestId())
                .bind("clientId", caller.clientId() == null ? "" : caller.clientId())
                .bind("rehearsal", mode == Mode.REHEARSE ? "on" : "")
                .bind("readOnly", mode == Mode.READ ? "on" : "off")
                .mapTo(String.class)
                .one();
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
