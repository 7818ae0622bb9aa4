package herberge.adapter.ws.realtime;

import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.SessionCache.LoginState;
import herberge.domain.shared.Refusal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after every socket once a second: who says nothing is sent away, who does not answer pings is dropped, and a
 * socket ends with the session it was opened in. Only the last may wait for the database, so it has a thread of its own;
 * whatever that waits for, the first two happen in time.
 */
final class LivenessMonitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LivenessMonitor.class);

    private static final long CUT_AFTER_SECONDS = 30;

    /** Strangers may be many, and leave no room for others until they are gone. */
    private static final long CUT_STRANGERS_AFTER_SECONDS = 2;

    private static final Duration AUTH_WITHIN = Duration.ofSeconds(5);
    private static final Duration PING_EVERY = Duration.ofSeconds(30);
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(75);

    /** In bytes that have not left yet. */
    private static final long FAR_BEHIND = 64 << 10;

    /** When Jetty itself may drop whom nobody here has dropped. */
    static final Duration GIVEN_UP_AT_LAST = SILENT_AT_MOST.plus(PING_EVERY);

    private final Set<WebSocketConnection> all;
    private final Function<AuthenticatedCaller, LoginState> sessions;
    private final LongSupplier nanos;
    private final ScheduledExecutorService looking = thread("socket-watch");
    private final ScheduledExecutorService asking = thread("socket-sessions");
    private long pingedAt;

    /** @param all who is there, at any moment */
    LivenessMonitor(
            Set<WebSocketConnection> all, Function<AuthenticatedCaller, LoginState> sessions, LongSupplier nanos) {
        this.all = all;
        this.sessions = sessions;
        this.nanos = nanos;
        this.pingedAt = nanos.getAsLong();
    }

    /** One that looks by itself. */
    static LivenessMonitor over(
            Set<WebSocketConnection> all, Function<AuthenticatedCaller, LoginState> sessions, LongSupplier nanos) {
        LivenessMonitor watch = new LivenessMonitor(all, sessions, nanos);
        Future<?> unused = watch.looking.scheduleWithFixedDelay(() -> guarded(watch::look), 1, 1, TimeUnit.SECONDS);
        unused = watch.asking.scheduleWithFixedDelay(() -> guarded(watch::endWhatHasEnded), 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("could not look after the sockets", e);
        }
    }

    /** What is done once a second. */
    void look() {
        long now = nanos.getAsLong();
        boolean ping = now - pingedAt >= PING_EVERY.toNanos();
        if (ping) {
            pingedAt = now;
        }
        all.forEach(socket -> look(socket, now, ping));
    }

    private static void look(WebSocketConnection socket, long now, boolean ping) {
        AuthenticatedClient desk = socket.desk();
        if (!socket.hasSpoken()) {
            if (now - socket.openedAt() > AUTH_WITHIN.toNanos()) {
                socket.close(CloseCode.NO_AUTH);
            }
        } else if (now - socket.heardAt() > SILENT_AT_MOST.toNanos()) {
            socket.close(CloseCode.TOO_SLOW);
        } else if (desk != null) { // without, it has said who it is, and we are still finding out whether that is true
            if (ping) {
                socket.ping();
            }
            desk.look(now);
        }
    }

    /**
     * While the database is away nobody can be asked about, and nothing happens that anybody could be told; so the first
     * of whom nothing can be said ends the round, and not everybody after him waits as long.
     */
    private void endWhatHasEnded() {
        try {
            for (WebSocketConnection socket : all) {
                AuthenticatedClient desk = socket.desk();
                if (desk != null) {
                    endWithSession(socket, sessions.apply(desk.who()));
                }
            }
        } catch (Refusal unavailable) {
            LOG.warn("could not look whose session stands: {}", unavailable.getMessage());
        }
    }

    private static void endWithSession(WebSocketConnection socket, LoginState standing) {
        switch (standing) {
            case VALID -> {}
            case LOGGED_OUT -> socket.close(CloseCode.LOGOUT);
            case ENDED -> socket.close(CloseCode.BAD_TOKEN);
        }
    }

    /**
     * Cuts the socket that is furthest behind, unless none is far behind: then it is not sockets that fill memory. At
     * once, as it holds what it was sent until it is gone, and reads no closing frame either.
     */
    void relieve() {
        all.stream()
                .filter(socket -> behind(socket) > FAR_BEHIND)
                .max(Comparator.comparingLong(LivenessMonitor::behind))
                .ifPresent(LivenessMonitor::cut);
    }

    private static long behind(WebSocketConnection socket) {
        SendQueue outbox = socket.outbox();
        return outbox == null ? 0 : outbox.bytes();
    }

    private static void cut(WebSocketConnection socket) {
        SendQueue outbox = socket.outbox();
        socket.close(CloseCode.TOO_SLOW);
        if (outbox != null) {
            outbox.disconnect();
        }
    }

    /** Cuts the connection if it is still there after a while. */
    void cutLater(Session session, boolean known) {
        if (!looking.isShutdown()) {
            long seconds = known ? CUT_AFTER_SECONDS : CUT_STRANGERS_AFTER_SECONDS;
            Future<?> unused = looking.schedule(session::disconnect, seconds, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        looking.shutdown();
        asking.shutdown();
    }
}
