package herberge.adapter.ws.realtime;

import herberge.application.realtime.EventStream;
import herberge.application.realtime.Presence;
import herberge.application.realtime.RealtimeUseCases;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.eclipse.jetty.websocket.api.Session;

/**
 * The services that all sockets of a server share.
 *
 * @param sendLimits   the limits on queued frames
 * @param disconnector cuts connections that do not end after a close
 * @param readers      runs tasks that may wait for the database
 * @param nanos        a monotonic clock
 */
record SocketContext(
        RealtimeUseCases realtime,
        SocketAuthentication authentication,
        Frames frames,
        SocketRegistry registry,
        SendQueue.Limits sendLimits,
        Disconnector disconnector,
        Executor readers,
        SocketTimings timings,
        LongSupplier nanos) {

    /** Cuts connections that do not end after a close. */
    @FunctionalInterface
    interface Disconnector {

        /** Cuts the connection after a delay, which is shorter if its client was not authenticated. */
        void disconnectLater(Session session, boolean authenticated);
    }

    EventStream stream() {
        return realtime.stream();
    }

    Presence presence() {
        return realtime.presence();
    }

    /** The time of the monotonic clock. */
    long now() {
        return nanos.getAsLong();
    }
}
