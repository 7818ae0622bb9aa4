package herberge.adapter.http.server;

import herberge.adapter.http.limits.TurnTimings;
import java.time.Duration;

/**
 * The timeouts of the HTTP server.
 *
 * @param body          how long the body of a request may take, from the first byte of the request
 * @param idle          how long a connection may be silent, and how long a sender may pause
 * @param reader        how long a client may take to read a piece of a response, apart from the time for its size
 * @param turns         how long requests wait before they are handled
 * @param drain         how long a server that stops waits for the requests in flight
 * @param shutdownIdle  how long a server that stops waits for a connection that is silent
 */
public record HttpTimings(
        Duration body, Duration idle, Duration reader, TurnTimings turns, Duration drain, Duration shutdownIdle) {

    public static final HttpTimings DEFAULT = new HttpTimings(
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            new TurnTimings(
                    Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofMillis(250)),
            Duration.ofSeconds(5),
            Duration.ofMillis(250));
}
