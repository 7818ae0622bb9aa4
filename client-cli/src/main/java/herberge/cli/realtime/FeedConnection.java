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

/** The life of one connection: says who we are, hands on what comes, and notices when nobody is there any more. */
final class FeedConnection {

    private static final String PING = Json.write(Json.object().put("type", "ping"));

    private final Api api;
    private final Connection connection;
    private final FeedProgress progress;
    private final FeedListener listener;
    private final FeedTimings pace;
    private final BooleanSupplier enough;

    private String token = "";
    private boolean entered;
    private boolean pinged;
    private long heardAt = System.nanoTime();

    /** @param enough asked after each signal whether to go on */
    FeedConnection(
            Api api,
            Connection connection,
            FeedProgress progress,
            FeedListener listener,
            FeedTimings pace,
            BooleanSupplier enough) {
        this.api = api;
        this.connection = connection;
        this.progress = progress;
        this.listener = listener;
        this.pace = pace;
        this.enough = enough;
    }

    /** Whether the server let us in. */
    boolean entered() {
        return entered;
    }

    /** What we showed to be let in. */
    String token() {
        return token;
    }

    /** From opening to end, whoever brings that about. */
    Disconnect run() {
        while (!enough.getAsBoolean()) {
            Signal signal = connection.next(untilSomethingIsDue());
            Disconnect end = signal == null ? quiet() : heard(signal);
            if (end != null && !enough.getAsBoolean()) {
                return end;
            }
        }
        return Disconnect.OURS;
    }

    private @Nullable Disconnect heard(Signal signal) {
        heardAt = System.nanoTime();
        pinged = false;
        if (signal instanceof Opened) {
            return introduce();
        } else if (signal instanceof Frame frame) {
            frame(Json.parse(frame.text()));
            heardAt = System.nanoTime(); // handing it on may have taken its time
            return null;
        } else if (signal instanceof Closed closed) {
            return Disconnect.closed(closed.code(), closed.reason());
        } else if (signal instanceof Failed failed) {
            return Disconnect.failed(failed.cause(), progress.connected());
        }
        return signal instanceof Alive ? null : Disconnect.OURS;
    }

    private @Nullable Disconnect introduce() {
        token = api.token();
        if (token.isEmpty()) {
            return Disconnect.closed(4401, "");
        }
        ObjectNode auth = Json.object().put("type", "auth").put("token", token).put("clientId", api.clientId());
        LogPosition place = progress.position();
        if (place != null) {
            auth.put("after", place.seq()).put("epoch", place.epoch());
        }
        connection.send(Json.write(auth));
        return null;
    }

    private void frame(JsonNode frame) {
        if (Event.is(frame)) {
            progress.event(frame);
            return;
        }
        switch (Json.textOrEmpty(frame, "type")) {
            case "ready" -> {
                progress.ready(frame);
                entered = true;
            }
            case "presence" -> listener.present(frame);
            default -> {} // a pong, or something of a newer server
        }
    }

    private @Nullable Disconnect quiet() {
        Duration silence = silence();
        if (!entered) {
            return silence.compareTo(pace.entry()) < 0 ? null : Disconnect.lost("the server did not answer in time");
        }
        if (silence.compareTo(pace.silence()) >= 0) {
            return Disconnect.lost(
                    "nothing was heard of the server for " + pace.silence().toSeconds() + " s");
        }
        if (progress.behind() && silence.compareTo(pace.settled()) >= 0) {
            progress.settled();
        }
        if (!pinged && silence.compareTo(pace.ping()) >= 0) {
            pinged = true;
            connection.send(PING);
        }
        return null;
    }

    private Duration untilSomethingIsDue() {
        Stream<Duration> due = entered
                ? Stream.of(
                        progress.behind() ? pace.settled() : pace.silence(),
                        pinged ? pace.silence() : pace.ping(),
                        pace.silence())
                : Stream.of(pace.entry());
        Duration left =
                due.reduce(pace.silence(), (a, b) -> a.compareTo(b) < 0 ? a : b).minus(silence());
        return left.compareTo(Duration.ZERO) > 0 ? left.plusMillis(1) : Duration.ofMillis(1);
    }

    private Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }
}
