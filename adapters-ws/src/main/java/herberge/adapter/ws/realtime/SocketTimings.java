package herberge.adapter.ws.realtime;

import java.time.Duration;

/**
 * The intervals and timeouts of sockets.
 *
 * @param checkInterval           how often sockets and their sessions are checked
 * @param authTimeout             how long a client may take until its first message
 * @param pingInterval            how often every client is pinged
 * @param silenceTimeout          after how long without a message or pong a socket is closed
 * @param presencePingInterval    how often a client with a presence is pinged
 * @param presenceSilenceTimeout  after how long without a message or pong a client's presence is hidden
 * @param cutDelay                how long after a close an authenticated connection that is still there is cut
 * @param unauthenticatedCutDelay the same for other connections; shorter, because there may be many, and they take places
 *                                from other clients until they are gone
 */
public record SocketTimings(
        Duration checkInterval,
        Duration authTimeout,
        Duration pingInterval,
        Duration silenceTimeout,
        Duration presencePingInterval,
        Duration presenceSilenceTimeout,
        Duration cutDelay,
        Duration unauthenticatedCutDelay) {

    /** With the check that finds it out, the presence of a vanished client is hidden within ten seconds. */
    private static final Duration PRESENCE_SILENCE = Duration.ofSeconds(8);

    public static final SocketTimings DEFAULT = new SocketTimings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(75),
            Duration.ofSeconds(3),
            PRESENCE_SILENCE,
            Duration.ofSeconds(30),
            Duration.ofSeconds(2));

    /** After how long without traffic Jetty itself closes a connection that the checks have missed. */
    Duration idleTimeout() {
        return silenceTimeout.plus(pingInterval);
    }
}
