package herberge.adapter.ws.realtime;

import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.SessionCache.LoginState;
import herberge.domain.shared.Refusal;
import java.util.Comparator;
import java.util.Optional;
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
 * Checks every socket at a regular interval: closes sockets whose clients do not authenticate or do not answer pings, and
 * sockets whose login session has ended. Only the last check may wait for the database, so it runs in a thread of its own
 * and cannot delay the others.
 */
final class LivenessMonitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LivenessMonitor.class);

    /** The number of queued bytes from which a client counts as far behind. */
    private static final long FAR_BEHIND = 64 << 10;

    private final Set<ClientSocket> sockets;
    private final Function<AuthenticatedCaller, LoginState> sessions;
    private final SocketTimings timings;
    private final LongSupplier nanos;
    private final ScheduledExecutorService socketChecks = newThread("socket-watch");
    private final ScheduledExecutorService sessionChecks = newThread("socket-sessions");
    private long pingedAt;

    /**
     * @param sockets  the open sockets, as a live view
     * @param sessions looks up the state of the session in which a caller was authenticated
     * @param nanos    a monotonic clock
     */
    LivenessMonitor(
            Set<ClientSocket> sockets,
            Function<AuthenticatedCaller, LoginState> sessions,
            SocketTimings timings,
            LongSupplier nanos) {
        this.sockets = sockets;
        this.sessions = sessions;
        this.timings = timings;
        this.nanos = nanos;
        this.pingedAt = nanos.getAsLong();
    }

    /** Schedules the checks. */
    LivenessMonitor start() {
        long interval = timings.checkInterval().toNanos();
        Future<?> unused = socketChecks.scheduleWithFixedDelay(
                () -> guarded(this::checkSockets), interval, interval, TimeUnit.NANOSECONDS);
        unused = sessionChecks.scheduleWithFixedDelay(
                () -> guarded(this::checkSessions), interval, interval, TimeUnit.NANOSECONDS);
        return this;
    }

    private static ScheduledExecutorService newThread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private static void guarded(Runnable check) {
        try {
            check.run();
        } catch (RuntimeException e) {
            LOG.error("Check of sockets failed", e);
        }
    }

    /** Checks all sockets once. */
    void checkSockets() {
        long now = nanos.getAsLong();
        boolean ping = now - pingedAt >= timings.pingInterval().toNanos();
        if (ping) {
            pingedAt = now;
        }
        sockets.forEach(socket -> check(socket, now, ping));
    }

    private void check(ClientSocket socket, long now, boolean ping) {
        if (!socket.hasReceivedMessage()) {
            if (now - socket.openedAt() > timings.authTimeout().toNanos()) {
                socket.close(CloseCode.NO_AUTH);
            }
        } else if (now - socket.lastReceivedAt() > timings.silenceTimeout().toNanos()) {
            socket.close(CloseCode.TOO_SLOW);
        } else if (socket.caller().isPresent()) { // otherwise authentication is still running
            if (ping) {
                socket.ping();
            }
            socket.checkPresence(now);
        }
    }

    /**
     * While the database is unavailable, sessions cannot be looked up, and no events occur that clients could see. So the
     * first failure ends the round; otherwise every further socket would wait as long.
     */
    private void checkSessions() {
        try {
            for (ClientSocket socket : sockets) {
                Optional<AuthenticatedCaller> caller = socket.caller();
                if (caller.isPresent()) {
                    closeIfEnded(socket, sessions.apply(caller.get()));
                }
            }
        } catch (Refusal unavailable) {
            LOG.warn("Sessions of sockets cannot be checked: {}", unavailable.getMessage());
        }
    }

    private static void closeIfEnded(ClientSocket socket, LoginState state) {
        switch (state) {
            case VALID -> {}
            case LOGGED_OUT -> socket.close(CloseCode.LOGOUT);
            case ENDED -> socket.close(CloseCode.BAD_TOKEN);
        }
    }

    /**
     * Aborts the socket that is furthest behind, if any is far behind; otherwise sockets are not what fills the memory.
     * The connection is cut at once, because it holds its queued frames until then, and its client reads no closing frame.
     */
    void relieve() {
        sockets.stream()
                .filter(socket -> socket.queuedBytes() > FAR_BEHIND)
                .max(Comparator.comparingLong(ClientSocket::queuedBytes))
                .ifPresent(socket -> socket.abort(CloseCode.TOO_SLOW));
    }

    /** Cuts the connection after a delay, which is shorter if its client was not authenticated. */
    void disconnectLater(Session session, boolean authenticated) {
        if (!socketChecks.isShutdown()) {
            long delay = (authenticated ? timings.cutDelay() : timings.unauthenticatedCutDelay()).toNanos();
            Future<?> unused = socketChecks.schedule(session::disconnect, delay, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        socketChecks.shutdown();
        sessionChecks.shutdown();
    }
}
