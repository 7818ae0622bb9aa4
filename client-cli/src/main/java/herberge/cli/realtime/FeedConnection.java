package herberge.cli.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Api;
import herberge.cli.api.Json;
import herberge.cli.realtime.Connection.Alive;
import herberge.cli.realtime.Connection.Closed;
import herberge.cli.realtime.Connection.Failed;
import herberge.cli.realtime.Connection.Frame;
import herberge.cli.realtime.Connection.Opened;
import herberge.cli.realtime.Connection.Signal;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs one connection of a feed: authenticates, passes events on, and detects a server that no longer answers. */
final class FeedConnection {

    private static final String PING = Json.write(Json.object().put("type", "ping"));

    private final Api api;
    private final Connection connection;
    private final FeedProgress progress;
    private final FeedListener listener;
    private final FeedTimings timings;
    private final BooleanSupplier stopped;
    private final Runnable ready;

    private String token = "";
    private boolean authenticated;
    private boolean pinged;
    private long lastReceivedAt = System.nanoTime();

    /**
     * @param stopped checked after each signal
     * @param ready called once, when the server has accepted the login
     */
    FeedConnection(
            Api api,
            Connection connection,
            FeedProgress progress,
            FeedListener listener,
            FeedTimings timings,
            BooleanSupplier stopped,
            Runnable ready) {
        this.api = api;
        this.connection = connection;
        this.progress = progress;
        this.listener = listener;
        this.timings = timings;
        this.stopped = stopped;
        this.ready = ready;
    }

    /** Whether the server has accepted the login. */
    boolean isAuthenticated() {
        return authenticated;
    }

    /** The token that was sent. */
    String token() {
        return token;
    }

    /** Runs the connection until it ends, and returns how it ended. */
    Disconnect run() {
        while (!stopped.getAsBoolean()) {
            Signal signal = connection.nextSignal(nextTimeout());
            Disconnect end = signal == null ? checkSilence() : handle(signal);
            if (end != null && !stopped.getAsBoolean()) {
                return end;
            }
        }
        return Disconnect.REQUESTED;
    }

    private @Nullable Disconnect handle(Signal signal) {
        lastReceivedAt = System.nanoTime();
        pinged = false;
        if (signal instanceof Opened) {
            return authenticate();
        } else if (signal instanceof Frame frame) {
            handleFrame(Json.parse(frame.text()));
            lastReceivedAt = System.nanoTime(); // passing it on may have taken time
            return null;
        } else if (signal instanceof Closed closed) {
            return Disconnect.ofClose(closed.code(), closed.reason());
        } else if (signal instanceof Failed failed) {
            return Disconnect.ofFailure(failed.cause(), progress.hasConnected());
        }
        return signal instanceof Alive ? null : Disconnect.REQUESTED;
    }

    private @Nullable Disconnect authenticate() {
        token = api.token();
        if (token.isEmpty()) {
            return Disconnect.ofClose(4401, "");
        }
        ObjectNode auth = Json.object().put("type", "auth").put("token", token).put("clientId", api.clientId());
        LogPosition position = progress.position();
        if (position != null) {
            auth.put("after", position.seq()).put("epoch", position.epoch());
        }
        connection.send(Json.write(auth));
        return null;
    }

    private void handleFrame(JsonNode frame) {
        if (Event.isEvent(frame)) {
            progress.handleEvent(frame);
            return;
        }
        switch (Json.textOrEmpty(frame, "type")) {
            case "ready" -> {
                progress.handleReady(frame);
                authenticated = true;
                ready.run();
            }
            case "presence" -> listener.onPresence(frame);
            default -> {} // a pong, or a frame of a newer server
        }
    }

    private @Nullable Disconnect checkSilence() {
        Duration silence = silence();
        if (!authenticated) {
            return silence.compareTo(timings.entry()) < 0 ? null : Disconnect.lost("the server did not answer in time");
        }
        if (silence.compareTo(timings.silence()) >= 0) {
            return Disconnect.lost(
                    "nothing was heard of the server for " + timings.silence().toSeconds() + " s");
        }
        if (progress.isBehind() && silence.compareTo(timings.settled()) >= 0) {
            progress.finishCatchUp();
        }
        if (!pinged && silence.compareTo(timings.ping()) >= 0) {
            pinged = true;
            connection.send(PING);
        }
        return null;
    }

    private Duration nextTimeout() {
        Stream<Duration> due = authenticated
                ? Stream.of(
                        progress.isBehind() ? timings.settled() : timings.silence(),
                        pinged ? timings.silence() : timings.ping(),
                        timings.silence())
                : Stream.of(timings.entry());
        Duration left = due.reduce(timings.silence(), (a, b) -> a.compareTo(b) < 0 ? a : b)
                .minus(silence());
        return left.compareTo(Duration.ZERO) > 0 ? left.plusMillis(1) : Duration.ofMillis(1);
    }

    private Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastReceivedAt);
    }
}
