package herberge.application.realtime;

import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The event log as it grows, on one server: it keeps the latest events in memory and tells them to whoever has joined,
 * each once and in order. Whoever is further behind reads pages of the log until memory reaches back to him. That
 * somebody wrote is only a hint: {@link #refresh} looks into the log, so a hint that is lost delays and loses nothing.
 */
public final class EventStream {

    /** Told of what happened, in order; called while the stream waits, so it must not, nor have the stream look. */
    public interface Listener {
        void happened(List<AddressedEvent> happenings);

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
    public record Start(LogPosition position, long after, boolean recovered) {

        /** Where it reads on, in the log it was told of. */
        public LogPosition from() {
            return new LogPosition(position.epoch(), after);
        }
    }

    /** How many events a page has at most; it has fewer where they are long. */
    public static final int PAGE = 500;

    private final LogReader log;
    private final long mostBehind;
    private final PagePrefetcher ahead;

    /** Whoever looks into the log holds it, for as long as the database takes; whoever joins does not wait for that. */
    private final Object looking = new Object();

    private final RecentEvents recent = new RecentEvents();

    private final Set<Listener> listeners = new LinkedHashSet<>();

    private volatile Consumer<List<AddressedEvent>> companion = news -> {};

    private volatile @Nullable LogPosition position;

    /** Whether somebody has read pages of the log since the last look. */
    private volatile boolean sought;

    /**
     * @param audiences       decides who receives which event
     * @param mostBehind      how many events a client may catch up at most
     * @param telling         tells a page while the next one is read
     */
    public EventStream(
            Transactions transactions, EventLog log, AudienceRules audiences, long mostBehind, Executor telling) {
        this.log = new LogReader(transactions, log, new EventTranslator(audiences));
        this.mostBehind = mostBehind;
        this.ahead = new PagePrefetcher(this.log, telling);
    }

    /** Has one told of everything for as long as this server runs, whichever log that is from; he must not wait. */
    void accompany(Consumer<List<AddressedEvent>> told) {
        companion = told;
    }

    /** Takes in what is new and passes it on; where nobody listens, only how far the log goes. */
    public void refresh() {
        refreshTo(Long.MAX_VALUE);
    }

    /** As {@link #refresh}, unless the stream has come as far as that meanwhile. */
    public void refreshTo(long seq) {
        synchronized (looking) {
            if (position().seq() >= seq || skipped()) {
                return;
            }
            ahead.from(position(), this::take);
        }
    }

    /** What is passed on to nobody need not be read: whoever comes later finds it in the log. */
    private boolean skipped() {
        if (isListenedTo()) {
            return false;
        }
        if (sought) {
            sought = false; // whoever reads pages is about to join, and must find memory where the page ended
            return false;
        }
        return skipTo(log.position());
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

    private synchronized void startAnew(LogPosition other) {
        position = other;
        recent.forget();
        List<Listener> all = List.copyOf(listeners);
        listeners.clear();
        all.forEach(Listener::ended);
    }

    /** Where the stream stands on this server. */
    public LogPosition position() {
        LogPosition known = position;
        return known == null ? firstPosition() : known;
    }

    private LogPosition firstPosition() {
        LogPosition found = log.position();
        synchronized (this) {
            LogPosition known = position;
            if (known == null) {
                known = found;
                position = known;
            }
            return known;
        }
    }

    private synchronized void take(LogPage look, LogPosition from) {
        List<AddressedEvent> page = look.page();
        if (!look.goesOn(from)) {
            startAnew(look.position());
            return;
        } else if (page.isEmpty()) {
            return;
        }
        if (look.erasure()) {
            recent.forget(); // who was erased is in no event of the log any more
        }
        LogPosition before = position();
        position = look.end(before);
        recent.add(page);
        companion.accept(page);
        List.copyOf(listeners).forEach(one -> one.happened(page)); // one may leave at once
    }

    /** Decides whether a client that names its place gets all it missed. */
    public Start start(@Nullable String epoch, @Nullable Long after) {
        if (after != null && after > position().seq()) {
            refresh(); // another server was faster
        }
        LogPosition now = position();
        if (after != null && now.epoch().equals(epoch) && recoverable(new LogPosition(now.epoch(), after), now.seq())) {
            return new Start(now, after, true);
        }
        return new Start(now, now.seq(), false);
    }

    private boolean recoverable(LogPosition after, long now) {
        return after.seq() >= 0
                && after.seq() <= now
                && now - after.seq() <= mostBehind
                && (remembers(after) || log.oldest() <= after.seq() + 1); // asked each time: other servers prune too
    }

    private synchronized boolean remembers(LogPosition after) {
        LogPosition now = position();
        return now.epoch().equals(after.epoch()) && recent.reachBack(after.seq(), now.seq());
    }

    private synchronized List<AddressedEvent> remembered(LogPosition after) {
        return remembers(after) ? recent.later(after.seq()) : List.of();
    }

    /** Reads on from there, out of memory or the log; only what the caller may hear of. */
    public EventPage page(Caller caller, LogPosition after, int limit) {
        int most = Math.min(limit, PAGE);
        List<AddressedEvent> page = remembered(after);
        if (page.isEmpty()) {
            sought = true;
            LogPage look = log.look(after.seq(), most);
            if (!look.isOf(after.epoch())) {
                refresh(); // everybody else is to know it too
                return new EventPage(List.of(), after, true);
            }
            page = look.page();
            if (page.isEmpty()) {
                return new EventPage(page, after, after.seq() != look.position().seq());
            }
        }
        return EventPage.of(caller, after, page, most);
    }

    /**
     * Tells the listener all that happened after that event, at once what is there and the rest as it comes. Empty
     * where memory does not reach back so far, or is of another log: read pages first.
     */
    public Optional<Joined> join(LogPosition after, Listener listener) {
        if (after.seq() > position().seq()) {
            refresh(); // another server was faster
        }
        return joined(after, listener);
    }

    private synchronized Optional<Joined> joined(LogPosition after, Listener listener) {
        if (!remembers(after)) {
            return Optional.empty();
        }
        List<AddressedEvent> missed = recent.later(after.seq());
        if (!missed.isEmpty()) {
            listener.happened(missed);
        }
        listeners.add(listener);
        return Optional.of(() -> leave(listener));
    }

    private synchronized void leave(Listener listener) {
        listeners.remove(listener);
    }
}
