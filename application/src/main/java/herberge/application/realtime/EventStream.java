package herberge.application.realtime;

import herberge.application.port.EventLog;
import herberge.application.port.EventLog.Logged;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Transactions transactions;
    private final EventLog log;
    private final Happenings happenings;
    private final long mostBehind;
    private final Caller system = Caller.system("event-stream");

    /** Whoever looks into the log holds it, for as long as the database takes; whoever joins does not wait for that. */
    private final Object looking = new Object();

    private final RecentEvents recent = new RecentEvents();

    /** With the last event that each has already: its page of the log may have been ahead of this stream. */
    private final Map<Listener, Long> listeners = new LinkedHashMap<>();

    private volatile @Nullable LogPosition position;

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
    private record Look(LogPosition position, List<Happening> page, boolean erasure) {

        /** Whether it leads on from there. It does not where the log is another one, or was pruned while we slept. */
        boolean goesOn(LogPosition from) {
            long next = page.isEmpty() ? position.seq() + 1 : page.get(0).seq();
            return position.epoch().equals(from.epoch()) && next == from.seq() + 1;
        }
    }

    /** Takes in what is new and passes it on; where nobody listens, only how far the log goes. */
    public void refresh() {
        synchronized (looking) {
            if (skipped()) {
                return;
            }
            Look look;
            do {
                LogPosition here = position();
                look = look(here.seq());
                if (look.goesOn(here)) {
                    take(look);
                } else {
                    startAnew(look.position());
                }
            } while (look.page().size() == PAGE);
        }
    }

    /** What is passed on to nobody need not be read: whoever comes later finds it in the log. */
    private boolean skipped() {
        if (position == null || isListenedTo()) {
            return false;
        }
        LogPosition now = transactions.reading(system, log::position);
        return skipTo(now);
    }

    private synchronized boolean isListenedTo() {
        return !listeners.isEmpty();
    }

    private synchronized boolean skipTo(LogPosition now) {
        if (!listeners.isEmpty()) {
            return false; // somebody came meanwhile, and is to be told
        }
        if (!now.equals(position)) {
            position = now;
            recent.forget();
        }
        return true;
    }

    private Look look(long after) {
        return transactions.reading(system, () -> {
            LogPosition now = log.position();
            List<Logged> page = log.after(after, PAGE);
            return new Look(
                    now,
                    page.stream().map(happenings::told).toList(),
                    page.stream().anyMatch(Logged::isErasure));
        });
    }

    private synchronized void startAnew(LogPosition other) {
        position = other;
        recent.forget();
        List<Listener> all = List.copyOf(listeners.keySet());
        listeners.clear();
        all.forEach(Listener::ended);
    }

    /** Where the stream stands on this server. */
    public LogPosition position() {
        LogPosition known = position;
        return known == null ? firstPosition() : known;
    }

    private LogPosition firstPosition() {
        LogPosition found = transactions.reading(system, log::position);
        synchronized (this) {
            LogPosition known = position;
            if (known == null) {
                known = found;
                position = known;
            }
            return known;
        }
    }

    private synchronized void take(Look look) {
        List<Happening> page = look.page();
        if (page.isEmpty()) {
            return;
        }
        if (look.erasure()) {
            recent.forget(); // who was erased is in no event of the log any more
        }
        LogPosition before = position();
        position = new LogPosition(before.epoch(), page.get(page.size() - 1).seq());
        recent.add(page);
        for (Map.Entry<Listener, Long> one : List.copyOf(listeners.entrySet())) { // one may leave at once
            tell(one.getKey(), one.getValue(), page);
        }
    }

    private static void tell(Listener listener, long after, List<Happening> page) {
        List<Happening> news = page.get(0).seq() > after ? page : RecentEvents.later(page, after);
        if (!news.isEmpty()) {
            listener.happened(news);
        }
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
        return after >= 0 && after <= now && now - after <= mostBehind && (remembers(after) || reaches(after));
    }

    private synchronized boolean remembers(long after) {
        return recent.reachBack(after, position().seq());
    }

    private synchronized List<Happening> remembered(long after) {
        return remembers(after) ? recent.later(after) : List.of();
    }

    /** Asked anew each time: other servers prune too. */
    private boolean reaches(long after) {
        return transactions.reading(system, log::oldest) <= after + 1;
    }

    /** Reads on from there, out of memory or the log; only what the caller may hear of. */
    public Batch page(Caller caller, long after, int limit) {
        long known = position().seq();
        List<Happening> page = read(after, Math.min(limit, PAGE));
        if (page.isEmpty()) {
            return new Batch(List.of(), after, after < known);
        }
        boolean lost = page.get(0).seq() != after + 1;
        List<Happening> heard =
                page.stream().flatMap(one -> one.toldTo(caller).stream()).toList();
        return new Batch(heard, page.get(page.size() - 1).seq(), lost);
    }

    private List<Happening> read(long after, int limit) {
        List<Happening> known = remembered(after);
        if (!known.isEmpty()) {
            return known.subList(0, Math.min(limit, known.size()));
        }
        return transactions.reading(system, () -> log.after(after, limit)).stream()
                .map(happenings::told)
                .toList();
    }

    /**
     * Tells the listener all that happened after that event, at once what is there and the rest as it comes. Empty
     * where memory does not reach back so far: read pages first.
     */
    public synchronized Optional<Joined> join(long after, Listener listener) {
        if (!remembers(after)) {
            return Optional.empty();
        }
        List<Happening> missed = recent.later(after);
        if (!missed.isEmpty()) {
            listener.happened(missed);
        }
        listeners.put(listener, after);
        return Optional.of(() -> leave(listener));
    }

    private synchronized void leave(Listener listener) {
        listeners.remove(listener);
    }
}
