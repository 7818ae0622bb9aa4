package herberge.cli.realtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Api;
import herberge.cli.api.Json;
import herberge.cli.api.Problem;
import herberge.cli.api.ProblemException;
import herberge.cli.api.UnreachableException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Receives every change that the user may see, once and in order, while the feed runs. After a lost connection it
 * reconnects and continues at its position; an expired token is renewed. The terminal's own changes are left out unless
 * requested.
 *
 * <p><b>Threads.</b> {@link #run} works in the calling thread and returns after {@link #close} or an interrupt. The
 * listener is called in that thread only. {@link #close} and {@link #position} may be called from any thread, including
 * by the listener. A feed runs once.
 *
 * <p><b>Order.</b> {@code onConnected}, then events by ascending number, among them {@code onCaughtUp} once after a
 * recovered start; {@code onDisconnected} when the connection is lost, and {@code onConnected} again. Nothing comes
 * after {@code run} has returned.
 *
 * <p><b>Errors.</b> Temporary failures are retried without limit. {@code run} throws a {@link ProblemException} if the
 * login has ended and cannot be renewed, a {@link FeedFaultException} if server and terminal are incompatible, {@link
 * herberge.cli.api.UnexpectedAnswerException} if a frame violates the contract, and whatever the listener throws.
 */
public final class RealtimeFeed implements Runnable, AutoCloseable {

    private final Api api;
    private final FeedListener listener;
    private final FeedProgress progress;
    private final FeedTimings timings;
    private final DoubleSupplier random;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection current;
    private @Nullable Focus focus;
    private boolean ready;
    private int attempts;
    private boolean renewed;

    /** An entity that the user looks at, or edits. */
    public record Focus(String entity, long id, boolean editing) {

        String frame() {
            return Json.write(json("focus").put("mode", editing ? "edit" : "view"));
        }

        String blur() {
            return Json.write(json("blur"));
        }

        private ObjectNode json(String type) {
            return Json.object().put("type", type).put("entity", entity).put("id", id);
        }
    }

    /**
     * @param from the position to continue at, such as a list's {@code epoch} and {@code eventSeq}; null starts now
     * @param echoes whether the terminal's own changes are passed on too
     */
    public RealtimeFeed(Api api, FeedListener listener, @Nullable LogPosition from, boolean echoes) {
        this(
                api,
                listener,
                from,
                echoes,
                FeedTimings.DEFAULT,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    RealtimeFeed(
            Api api,
            FeedListener listener,
            @Nullable LogPosition from,
            boolean echoes,
            FeedTimings timings,
            DoubleSupplier random) {
        this.api = api;
        this.listener = listener;
        this.progress = new FeedProgress(listener, from, echoes ? null : api.clientId());
        this.timings = timings;
        this.random = random;
    }

    /** The position after the last event that was passed on; empty before the first connection. */
    public Optional<LogPosition> position() {
        return Optional.ofNullable(progress.position());
    }

    @Override
    public void run() {
        while (!isClosed()) {
            Connection connection = Connection.open(api);
            current = connection;
            FeedConnection feedConnection =
                    new FeedConnection(api, connection, progress, listener, timings, this::isClosed, this::repeatFocus);
            Disconnect end;
            try {
                end = feedConnection.run();
            } finally {
                loseFocus();
                connection.close();
            }
            if (end.is(Disconnect.Kind.REQUESTED)) {
                return;
            }
            attempts = feedConnection.isAuthenticated() ? 0 : attempts;
            reconnect(feedConnection, end);
        }
    }

    private void reconnect(FeedConnection feedConnection, Disconnect end) {
        switch (end.kind()) {
            case FAULT -> throw new FeedFaultException(end.why());
            case REFUSED -> renewLogin(feedConnection);
            case SERVER_LEAVING -> pause(end.why(), timings.scatteredPause(random.getAsDouble()));
            case RATE_LIMITED -> pause(end.why(), timings.longestPause(random.getAsDouble()));
            case LOST -> pauseBetweenAttempts(end.why());
            case REQUESTED -> throw new IllegalStateException("no reconnect after a requested end");
        }
    }

    /** Renews the login and continues at once. A new token that is refused immediately would always be refused. */
    private void renewLogin(FeedConnection feedConnection) {
        if (renewed && !feedConnection.isAuthenticated()) {
            throw loginEnded();
        }
        boolean renewedNow;
        try {
            renewedNow = api.renew(feedConnection.token());
        } catch (UnreachableException | UncheckedIOException e) { // the login may be stored at the next attempt
            pauseBetweenAttempts(String.valueOf(e.getMessage()));
            return;
        } catch (ProblemException e) {
            int status = e.problem().status();
            if (status < 500 && status != 429) {
                throw e;
            }
            pauseBetweenAttempts("the server answered " + status);
            return;
        }
        if (!renewedNow) {
            throw loginEnded();
        }
        renewed = true;
    }

    private static ProblemException loginEnded() {
        return new ProblemException(new Problem(401, "unauthenticated", "", "", Json.object()));
    }

    private void pauseBetweenAttempts(String why) {
        Duration pause = timings.pause(attempts, random.getAsDouble());
        attempts++;
        pause(why, pause);
    }

    private void pause(String why, Duration pause) {
        renewed = false;
        listener.onDisconnected(why, pause);
        try {
            boolean unused = closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /**
     * Reports what the user of this terminal looks at; null withdraws it. Repeated after each reconnect. May be called
     * from any thread.
     */
    public synchronized void focus(@Nullable Focus next) {
        Focus before = focus;
        if (Objects.equals(before, next)) {
            return;
        }
        focus = next;
        Connection open = current;
        if (open != null && ready) {
            if (before != null) {
                open.send(before.blur());
            }
            if (next != null) {
                open.send(next.frame());
            }
        }
    }

    /** Called when a connection is authenticated: the server has forgotten what was focused before. */
    private synchronized void repeatFocus() {
        ready = true;
        Focus present = focus;
        Connection open = current;
        if (present != null && open != null) {
            open.send(present.frame());
        }
    }

    private synchronized void loseFocus() {
        ready = false;
    }

    /** Makes {@link #run} return soon; does not wait for it. */
    @Override
    public void close() {
        closed.countDown();
        Connection open = current;
        if (open != null) {
            open.stop();
        }
    }
}
