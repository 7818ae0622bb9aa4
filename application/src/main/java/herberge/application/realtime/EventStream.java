package herberge.application.realtime;

import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The event log as it grows, on one server: it keeps the latest events in memory and tells them to whoever has joined,
 * each once and in order. Whoever is further behind reads pages of the log until memory reaches back to him. That
 * somebody wrote is only a hint: {@link #refresh} looks into the log, so a hint that is lost delays and loses nothing.
 */
public final class EventStream {

    /** Told of what happened, in order; called while the stream waits, so it must not. */
    public interface Listener {
        void happened(List<Happening> happenings);

        /** Another log has taken the place of this one: a restored database. Nothing more is told. */
        void ended();
    }

    /** Ends what {@link #join} began. */
    @FunctionalInterface
    public interface Joined extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Where a client starts.
     *
     * @param position  where the log stands
     * @param after     the last event the client needs no more
     * @param recovered whether it gets everything since it left; if not, it loads afresh and follows from now on
     */
    public record Start(LogPosition position, long after, boolean recovered) {}

    /**
     * What a page of the log holds for a caller.
     *
     * @param upTo the last event it looked at, for the caller or not
     * @param lost whether events before the page are gone: the log was pruned while the caller was reading
     */
    public record Batch(List<Happening> happenings, long upTo, boolean lost) {}

    /** How much a page reads at most. */
    public static final int PAGE = 500;

    private static final int KEPT = 2_000;

    private final Transactions transactions;
    private final EventLog log;
    private final Happenings happenings;
    private final long mostBehind;
    private final Caller system = Caller.system("event-stream");

    private final Deque<Happening> recent = new ArrayDeque<>();
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private @Nullable LogPosition position;

    /**
     * @param ownBookingsOnly whether a booking's events go to its owners and administrators alone
     * @param mostBehind      how many events a client may catch up at most
     */
    public EventStream(Transactions transactions, EventLog log, boolean ownBookingsOnly, long mostBehind) {
        this.transactions = transactions;
        this.log = log;
        this.happenings = new Happenings(ownBookingsOnly);
        this.mostBehind = mostBehind;
    }

    /** What the log holds after our place, and where it stands. */
    private record Look(LogPosition position, List<Happening> page) {}

    /** Takes in what is new and passes it on. */
    public synchronized void refresh() {
        Look look;
        do {
            look = look(position().seq());
            if (!look.position().epoch().equals(position().epoch())) {
                startAnew(look.position());
                return;
            }
            if (!look.page().isEmpty()) {
                take(look.page());
            }
        } while (look.page().size() == PAGE);
    }

    private Look look(long after) {
        return transactions.reading(
                system,
                () -> new Look(
                        log.position(),
                        log.after(after, PAGE).stream().map(happenings::told).toList()));
    }

    private void startAnew(LogPosition other) {
        position = other;
        recent.clear();
        List<Listener> all = List.copyOf(listeners);
        listeners.clear();
        all.forEach(Listener::ended);
    }

    /** Where the stream stands on this server. */
    public synchronized LogPosition position() {
        LogPosition known = position;
        if (known == null) {
            known = transactions.reading(system, log::position);
            position = known;
        }
        return known;
    }

    private void take(List<Happening> page) {
        LogPosition before = position();
        position = new LogPosition(before.epoch(), page.get(page.size() - 1).seq());
        recent.addAll(page);
        while (recent.size() > KEPT) {
            recent.removeFirst();
        }
        List.copyOf(listeners).forEach(listener -> listener.happened(page)); // one may leave at once
    }

    /** Decides whether a client that names its place gets all it missed. */
    public Start start(@Nullable String epoch, @Nullable Long after) {
        if (after != null && after > position().seq()) {
            refresh(); // another server was faster
        }
        LogPosition now = position();
        if (after != null && now.epoch().equals(epoch) && recoverable(after, now.seq())) {
            return new Start(now, after, true);
        }
        return new Start(now, now.seq(), false);
    }

    private boolean recoverable(long after, long now) {
        return after >= 0 && after <= now && now - after <= mostBehind && (after == now || reaches(after));
    }

    private boolean reaches(long after) {
        return transactions.reading(system, log::oldest) <= after + 1;
    }

    /** Reads on from there, out of the log; only what the caller may hear of. */
    public Batch page(Caller caller, long after, int limit) {
        List<Happening> page = read(after, Math.min(limit, PAGE));
        if (page.isEmpty()) {
            return new Batch(List.of(), after, false);
        }
        boolean lost = page.get(0).seq() != after + 1;
        List<Happening> heard =
                page.stream().flatMap(one -> one.toldTo(caller).stream()).toList();
        return new Batch(heard, page.get(page.size() - 1).seq(), lost);
    }

    private List<Happening> read(long after, int limit) {
        return transactions.reading(system, () -> log.after(after, limit)).stream()
                .map(happenings::told)
                .toList();
    }

    /**
     * Tells the listener all that happened after that event, at once what is there and the rest as it comes. Empty
     * where memory does not reach back so far: read pages first.
     */
    public synchronized Optional<Joined> join(long after, Listener listener) {
        long now = position().seq();
        if (now - after > recent.size()) {
            return Optional.empty();
        }
        List<Happening> missed = new ArrayList<>();
        recent.forEach(one -> {
            if (one.seq() > after) {
                missed.add(one);
            }
        });
        if (!missed.isEmpty()) {
            listener.happened(List.copyOf(missed));
        }
        listeners.add(listener);
        return Optional.of(() -> leave(listener));
    }

    private synchronized void leave(Listener listener) {
        listeners.remove(listener);
    }
}
