package herberge.bootstrap.server;

import herberge.adapter.http.server.HttpTimings;
import herberge.adapter.ws.realtime.SocketTimings;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The intervals and timeouts of a server; they are no configuration, but tests set other ones.
 *
 * @param http     between the server and clients that send requests
 * @param sockets  between the server and clients with sockets
 * @param sweep    how often the server looks for changes and events that nothing has announced
 * @param nanoTime the clock of the rate limits, in nanoseconds; it never goes back
 */
public record ServerTimings(HttpTimings http, SocketTimings sockets, Duration sweep, LongSupplier nanoTime) {

    private static final Duration SWEEP = Duration.ofSeconds(1);

    public static final ServerTimings DEFAULT =
            new ServerTimings(HttpTimings.DEFAULT, SocketTimings.DEFAULT, SWEEP, System::nanoTime);
}
