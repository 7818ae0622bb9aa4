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
 * Follows the event log on one server: keeps the latest events in memory and passes them to all listeners, each once and
 * in order. A client that is further behind reads pages of the log until memory reaches back to its position. A
 * notification of a write is only a hint: {@link #refresh} reads the log, so a lost notification delays events and loses
 * none. Thread-safe.
 */
public final class EventStream {

    /** Receives events in order. It is called while the stream is locked, so it must neither wait nor call {@link #refresh}. */
    public interface Listener {
        void happened(List<AddressedEvent> happenings);

        /** Called when another log has replaced this one, after a restore of the database. No events follow. */
        void ended();
    }

    /** Removes the listener that {@link #join} added. */
    @FunctionalInterface
    public interface Joined extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Where a client starts.
     *
     * @param position  the end of the log
     * @param after     the last event that the client does not need
     * @param recovered whether the client gets all events since it left; if not, it reloads its data and gets later events
     */
    public record Start(LogPosition position, long after, boolean recovered) {

        /** The position after which the client reads on. */
        public LogPosition from() {
            return new LogPosition(position.epoch(), after);
        }
    }

    /** The largest number of events in a page; long events make it shorter. */
    public static final int PAGE = 500;

    private final LogReader log;
    private final long mostBehind;
    private final PagePrefetcher prefetcher;

    /** Held while the log is read, for as long as the database takes. Joining does not wait for it. */
    private final Object readLock = new Object();

    private final RecentEvents recent = new RecentEvents();
    private final Set<Listener> listeners = new LinkedHashSet<>();

    private volatile Consumer<List<AddressedEvent>> permanentListener = events -> {};

    private volatile @Nullable LogPosition position;

    /** Whether a client has read pages of the log since the last refresh. */
    private volatile boolean pagesRead;

    /**
     * @param audiences       decides which users receive which event
     * @param mostBehind      the largest number of events that a client may catch up
     * @param telling         passes a page on while the next one is read
     */
    public EventStream(
            Transactions transactions, EventLog log, AudienceRules audiences, long mostBehind, Executor telling) {
        this.log = new LogReader(transactions, log, new EventTranslator(audiences));
        this.mostBehind = mostBehind;
        this.prefetcher = new PagePrefetcher(this.log, telling);
    }

    /** Sets the listener that gets the events of every log, for as long as this server runs. It must not wait. */
    void setPermanentListener(Consumer<List<AddressedEvent>> listener) {
        permanentListener = listener;
    }

    /** Reads the new events and passes them on. Without listeners it reads only the end of the log. */
    public void refresh() {
        refreshTo(Long.MAX_VALUE);
    }

    /** As {@link #refresh}, unless the stream has reached that event meanwhile. */
    public void refreshTo(long seq) {
        synchronized (readLock) {
            if (position().seq() >= seq || skipped()) {
                return;
            }
            prefetcher.readFrom(position(), this::take);
        }
    }

    /** Skips new events while there is no listener: a client that comes later finds them in the log. */
    private boolean skipped() {
        if (isListenedTo()) {
            return false;
        }
        if (pagesRead) {
            pagesRead = false; // a client that reads pages is about to join, and memory must begin where its page ended
            return false;
        }
        return skipTo(log.position());
    }

    private synchronized boolean isListenedTo() {
        return !listeners.isEmpty();
    }

    private synchronized boolean skipTo(LogPosition end) {
        if (!listeners.isEmpty()) {
            return false; // a listener joined meanwhile and must get the events
        }
        if (!end.equals(position)) {
            position = end;
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

    /** The position up to which this server has read the log. */
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

    private synchronized void take(LogPage logPage, LogPosition from) {
        List<AddressedEvent> page = logPage.page();
        if (!logPage.goesOn(from)) {
            startAnew(logPage.position());
            return;
        } else if (page.isEmpty()) {
            return;
        }
        if (logPage.erasure()) {
            recent.forget(); // the log no longer holds the data of the erased guest, and memory must not either
        }
        LogPosition before = position();
        position = logPage.end(before);
        recent.add(page);
        permanentListener.accept(page);
        List.copyOf(listeners).forEach(listener -> listener.happened(page)); // a copy: a listener may leave at once
    }

    /** Decides whether a client that names its position gets all the events that it missed. */
    public Start start(@Nullable String epoch, @Nullable Long after) {
        if (after != null && after > position().seq()) {
            refresh(); // another server has read the event before this one
        }
        LogPosition end = position();
        if (after != null && end.epoch().equals(epoch) && recoverable(new LogPosition(end.epoch(), after), end.seq())) {
            return new Start(end, after, true);
        }
        return new Start(end, end.seq(), false);
    }

    private boolean recoverable(LogPosition after, long end) {
        return after.seq() >= 0
                && after.seq() <= end
                && end - after.seq() <= mostBehind
                && (remembers(after) || log.oldest() <= after.seq() + 1); // read each time: other servers prune too
    }

    private synchronized boolean remembers(LogPosition after) {
        LogPosition end = position();
        return end.epoch().equals(after.epoch()) && recent.reachBack(after.seq(), end.seq());
    }

    private synchronized List<AddressedEvent> recentAfter(LogPosition after) {
        return remembers(after) ? recent.later(after.seq()) : List.of();
    }

    /** Reads the events after that position, from memory or the log; only those that the caller may see. */
    public EventPage page(Caller caller, LogPosition after, int limit) {
        int most = Math.min(limit, PAGE);
        List<AddressedEvent> page = recentAfter(after);
        if (page.isEmpty()) {
            pagesRead = true;
            LogPage logPage = log.read(after.seq(), most);
            if (!logPage.isOf(after.epoch())) {
                refresh(); // tells all listeners that the log is another one
                return new EventPage(List.of(), after, true);
            }
            page = logPage.page();
            if (page.isEmpty()) {
                return new EventPage(
                        page, after, after.seq() != logPage.position().seq());
            }
        }
        return EventPage.of(caller, after, page, most);
    }

    /**
     * Adds a listener for all events after that position: those in memory at once, later ones as they come. Empty where
     * memory does not reach back to the position or holds another log; then read pages first.
     */
    public Optional<Joined> join(LogPosition after, Listener listener) {
        if (after.seq() > position().seq()) {
            refresh(); // another server has read the event before this one
        }
        return joinFromMemory(after, listener);
    }

    private synchronized Optional<Joined> joinFromMemory(LogPosition after, Listener listener) {
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
