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
final class Visit {

    private static final String PING = Json.write(Json.object().put("type", "ping"));

    private final Api api;
    private final Connection connection;
    private final Progress progress;
    private final FeedListener listener;
    private final Pace pace;
    private final BooleanSupplier enough;

    private String token = "";
    private boolean entered;
    private boolean pinged;
    private long heardAt = System.nanoTime();

    /** @param enough asked after each signal whether to go on */
    Visit(Api api, Connection connection, Progress progress, FeedListener listener, Pace pace, BooleanSupplier enough) {
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
    End run() {
        while (!enough.getAsBoolean()) {
            Signal signal = connection.next(untilSomethingIsDue());
            End end = signal == null ? quiet() : heard(signal);
            if (end != null && !enough.getAsBoolean()) {
                return end;
            }
        }
        return End.OURS;
    }

    private @Nullable End heard(Signal signal) {
        heardAt = System.nanoTime();
        pinged = false;
        if (signal instanceof Opened) {
            return introduce();
        } else if (signal instanceof Frame frame) {
            frame(Json.parse(frame.text()));
            heardAt = System.nanoTime(); // handing it on may have taken its time
            return null;
        } else if (signal instanceof Closed closed) {
            return End.closed(closed.code(), closed.reason());
        } else if (signal instanceof Failed failed) {
            return End.failed(failed.cause(), progress.connected());
        }
        return signal instanceof Alive ? null : End.OURS;
    }

    private @Nullable End introduce() {
        token = api.token();
        if (token.isEmpty()) {
            return End.closed(4401, "");
        }
        ObjectNode auth = Json.object().put("type", "auth").put("token", token).put("clientId", api.clientId());
        Position place = progress.position();
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

    private @Nullable End quiet() {
        Duration silence = silence();
        if (!entered) {
            return silence.compareTo(pace.entry()) < 0 ? null : End.lost("the server did not answer in time");
        }
        if (silence.compareTo(pace.silence()) >= 0) {
            return End.lost(
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
