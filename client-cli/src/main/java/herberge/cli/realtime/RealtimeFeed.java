package herberge.cli.realtime;

import herberge.cli.api.Api;
import herberge.cli.api.Json;
import herberge.cli.api.Problem;
import herberge.cli.api.ProblemException;
import herberge.cli.api.UnreachableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows a house: every change that the user may hear of, each once and in order, for as long as the feed runs. A lost
 * connection is opened again and goes on where it was; a token that has expired is renewed. The desk's own changes are
 * left out unless they are asked for.
 *
 * <p><b>Threads.</b> {@link #run} works in the thread that calls it and returns after {@link #close} or an interrupt. The
 * listener is called in that thread only. {@link #close} and {@link #position} may be called from any thread, the
 * listener's own included. A feed runs once.
 *
 * <p><b>Order.</b> {@code connected}, then events by rising number, among them {@code caughtUp} once after a recovered
 * start; {@code lost} when the connection is gone, and {@code connected} again. Nothing comes after the return of
 * {@code run}.
 *
 * <p><b>Errors.</b> Whatever may pass is waited out, for ever. {@code run} throws a {@link ProblemException} when the login
 * has ended and cannot be renewed, a {@link FeedFaultException} when server and terminal do not understand each other,
 * {@link herberge.cli.api.UnexpectedAnswerException} when what comes is not the contract's, and what the listener throws.
 */
public final class RealtimeFeed implements Runnable, AutoCloseable {

    private final Api api;
    private final FeedListener listener;
    private final FeedProgress progress;
    private final FeedTimings pace;
    private final DoubleSupplier dice;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection current;
    private int attempts;
    private boolean renewed;

    /**
     * @param from   where to go on, such as a list's {@code epoch} and {@code eventSeq}; null: from now on
     * @param echoes whether the desk's own changes are handed on too
     */
    public RealtimeFeed(Api api, FeedListener listener, @Nullable LogPosition from, boolean echoes) {
        this(
                api,
                listener,
                from,
                echoes,
                FeedTimings.USUAL,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    RealtimeFeed(
            Api api,
            FeedListener listener,
            @Nullable LogPosition from,
            boolean echoes,
            FeedTimings pace,
            DoubleSupplier dice) {
        this.api = api;
        this.listener = listener;
        this.progress = new FeedProgress(listener, from, echoes ? null : api.clientId());
        this.pace = pace;
        this.dice = dice;
    }

    /** How far it has come: after the last event that was handed on. Empty before the first connection. */
    public Optional<LogPosition> position() {
        return Optional.ofNullable(progress.position());
    }

    @Override
    public void run() {
        while (!isClosed()) {
            Connection connection = Connection.to(api);
            current = connection;
            FeedConnection visit = new FeedConnection(api, connection, progress, listener, pace, this::isClosed);
            Disconnect end;
            try {
                end = visit.run();
            } finally {
                connection.close();
            }
            if (end.is(Disconnect.Kind.OURS)) {
                return;
            }
            attempts = visit.entered() ? 0 : attempts;
            comeBack(visit, end);
        }
    }

    private void comeBack(FeedConnection visit, Disconnect end) {
        switch (end.kind()) {
            case FAULT -> throw new FeedFaultException(end.why());
            case REFUSED -> renew(visit);
            case SENT_AWAY -> pause(end.why(), pace.scattered(dice.getAsDouble()));
            case TOO_MUCH -> pause(end.why(), pace.longest(dice.getAsDouble()));
            case LOST -> pauseBetweenAttempts(end.why());
            case OURS -> throw new IllegalStateException("nobody comes back who wanted to go");
        }
    }

    /** With a new token we go on at once. One that is refused as soon as it is made would be refused for ever. */
    private void renew(FeedConnection visit) {
        if (renewed && !visit.entered()) {
            throw loginEnded();
        }
        boolean again;
        try {
            again = api.renew(visit.token());
        } catch (UnreachableException e) {
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
        if (!again) {
            throw loginEnded();
        }
        renewed = true;
    }

    private static ProblemException loginEnded() {
        return new ProblemException(new Problem(401, "unauthenticated", "", "", Json.object()));
    }

    private void pauseBetweenAttempts(String why) {
        Duration pause = pace.pause(attempts, dice.getAsDouble());
        attempts++;
        pause(why, pause);
    }

    private void pause(String why, Duration pause) {
        renewed = false;
        listener.lost(why, pause);
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

    /** Ends {@link #run} soon; does not wait for it. */
    @Override
    public void close() {
        closed.countDown();
        Connection open = current;
        if (open != null) {
            open.stop();
        }
    }
}
