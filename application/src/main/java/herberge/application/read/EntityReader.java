package herberge.application.read;

import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.Slice;
import herberge.domain.shared.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads entities for the use cases of all features, each call in one unit of work. Thread-safe. */
public final class EntityReader {

    private final Transactions transactions;
    private final EventLog events;

    public EntityReader(Transactions transactions, EventLog events) {
        this.transactions = transactions;
        this.events = events;
    }

    /** Reads a list after the position in the event log. */
    public <T> Page<T> list(Caller caller, Supplier<Slice<T>> list) {
        return transactions.read(caller, () -> Page.after(events.position(), list));
    }

    /** Reads one entity; refuses with {@code not-found} if there is none. */
    public <T> T read(Caller caller, EntityKind kind, long id, Supplier<Optional<T>> find) {
        return transactions.read(
                caller, () -> find.get().orElseThrow(() -> Refusal.because(new Refusal.NotFound(kind.code(), id))));
    }
}
