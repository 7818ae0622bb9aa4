package herberge.bootstrap.system;

import herberge.adapter.http.limits.TurnTimings;
import herberge.adapter.http.server.HttpTimings;
import herberge.adapter.ws.realtime.SocketTimings;
import herberge.bootstrap.server.ServerTimings;
import herberge.domain.testing.Patience;
import java.time.Duration;

/**
 * Intervals and timeouts for tests. A server on a busy machine gives up no client that is merely slow. A test of a timeout
 * shortens just this one.
 */
final class PatientTimings {

    static final HttpTimings HTTP = new HttpTimings(
            Patience.LIMIT,
            Patience.LIMIT,
            Patience.LIMIT,
            turns(Patience.LIMIT),
            HttpTimings.DEFAULT.drain(),
            HttpTimings.DEFAULT.shutdownIdle());

    /** Pings are sent as by default. */
    static final SocketTimings SOCKETS = new SocketTimings(
            SocketTimings.DEFAULT.checkInterval(),
            Patience.LIMIT,
            SocketTimings.DEFAULT.pingInterval(),
            Patience.LIMIT,
            SocketTimings.DEFAULT.presencePingInterval(),
            Patience.LIMIT,
            SocketTimings.DEFAULT.cutDelay(),
            SocketTimings.DEFAULT.unauthenticatedCutDelay());

    private static final Duration TICK = Duration.ofMillis(100);

    static final ServerTimings ALL = of(HTTP, SOCKETS);

    private PatientTimings() {}

    private static TurnTimings turns(Duration expensive) {
        return new TurnTimings(Patience.LIMIT, expensive, expensive, Duration.ofMillis(1));
    }

    private static ServerTimings of(HttpTimings http, SocketTimings sockets) {
        return new ServerTimings(http, sockets, ServerTimings.DEFAULT.sweep(), ServerTimings.DEFAULT.nanoTime());
    }

    private static ServerTimings http(Duration body, Duration idle, Duration reader, Duration expensiveTurn) {
        return of(
                new HttpTimings(body, idle, reader, turns(expensiveTurn), HTTP.drain(), HTTP.shutdownIdle()), SOCKETS);
    }

    /** The clock of the rate limits stands still: what a test uses up does not come back, however slow the machine is. */
    static ServerTimings withoutRefill() {
        return new ServerTimings(HTTP, SOCKETS, ServerTimings.DEFAULT.sweep(), () -> 0);
    }

    /** The server looks for events that often; otherwise it learns of them from other servers. */
    static ServerTimings withSweep(Duration sweep) {
        return new ServerTimings(HTTP, SOCKETS, sweep, ServerTimings.DEFAULT.nanoTime());
    }

    /** Clients must send their bodies within that time; a pause ends their connection after the same time. */
    static ServerTimings withBodyTimeout(Duration timeout) {
        return http(timeout, timeout, HTTP.reader(), HTTP.turns().expensiveTurn());
    }

    /** Connections are closed after such a silence. */
    static ServerTimings withIdleTimeout(Duration timeout) {
        return http(HTTP.body(), timeout, HTTP.reader(), HTTP.turns().expensiveTurn());
    }

    /** An expensive request that waits longer for its turn is refused. */
    static ServerTimings withExpensiveTurn(Duration timeout) {
        return http(HTTP.body(), HTTP.idle(), HTTP.reader(), timeout);
    }

    /** Rate limits stand still, and who exceeded that of logins waits so long before each further attempt. */
    static ServerTimings withRefusedEntry(Duration delay) {
        TurnTimings turns = new TurnTimings(Patience.LIMIT, Patience.LIMIT, Patience.LIMIT, delay);
        HttpTimings http =
                new HttpTimings(HTTP.body(), HTTP.idle(), HTTP.reader(), turns, HTTP.drain(), HTTP.shutdownIdle());
        return new ServerTimings(http, SOCKETS, ServerTimings.DEFAULT.sweep(), () -> 0);
    }

    /** Clients must read each piece of a response within that time. */
    static ServerTimings withReaderTimeout(Duration timeout) {
        return http(HTTP.body(), HTTP.idle(), timeout, HTTP.turns().expensiveTurn());
    }

    /** Sockets must say who they are within that time, and are cut as long after their end. */
    static ServerTimings withAuthTimeout(Duration timeout) {
        return of(
                HTTP,
                new SocketTimings(
                        TICK,
                        timeout,
                        SOCKETS.pingInterval(),
                        SOCKETS.silenceTimeout(),
                        SOCKETS.presencePingInterval(),
                        SOCKETS.presenceSilenceTimeout(),
                        timeout,
                        timeout));
    }

    /** Sockets of authenticated clients are cut so long after they were closed. */
    static ServerTimings withCutDelay(Duration delay) {
        return of(
                HTTP,
                new SocketTimings(
                        SOCKETS.checkInterval(),
                        SOCKETS.authTimeout(),
                        SOCKETS.pingInterval(),
                        SOCKETS.silenceTimeout(),
                        SOCKETS.presencePingInterval(),
                        SOCKETS.presenceSilenceTimeout(),
                        delay,
                        SOCKETS.unauthenticatedCutDelay()));
    }

    /** Sockets are pinged that often, and given up after a silence of that time. */
    static ServerTimings withSilenceTimeout(Duration ping, Duration silence) {
        return of(
                HTTP,
                new SocketTimings(
                        TICK,
                        SOCKETS.authTimeout(),
                        ping,
                        silence,
                        SOCKETS.presencePingInterval(),
                        SOCKETS.presenceSilenceTimeout(),
                        SOCKETS.cutDelay(),
                        SOCKETS.unauthenticatedCutDelay()));
    }

    /** The presence of a silent client is hidden after that time. */
    static ServerTimings withPresenceTimeout(Duration ping, Duration silence) {
        return of(
                HTTP,
                new SocketTimings(
                        TICK,
                        SOCKETS.authTimeout(),
                        SOCKETS.pingInterval(),
                        SOCKETS.silenceTimeout(),
                        ping,
                        silence,
                        SOCKETS.cutDelay(),
                        SOCKETS.unauthenticatedCutDelay()));
    }
}
