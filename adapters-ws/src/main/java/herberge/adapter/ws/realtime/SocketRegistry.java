package herberge.adapter.ws.realtime;

import herberge.domain.shared.UserId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open sockets of this server. A socket counts against the limits until its connection has ended. Thread-safe. */
final class SocketRegistry {

    private final Set<ClientSocket> open = ConcurrentHashMap.newKeySet();
    private final SocketLimiter limiter;
    private volatile boolean closing;

    SocketRegistry(SocketLimiter limiter) {
        this.limiter = limiter;
    }

    /** The sockets that are served, as a live view. */
    Set<ClientSocket> open() {
        return open;
    }

    void add(ClientSocket socket) {
        limiter.add(socket, socket.address());
        open.add(socket);
        if (closing) {
            socket.close(CloseCode.GOING_AWAY);
        }
    }

    /** Closes all sockets, and those that are still being opened as soon as they are added. */
    void closeAll() {
        closing = true;
        List.copyOf(open).forEach(socket -> socket.close(CloseCode.GOING_AWAY));
    }

    /** Counts the socket as the user's from now on; refuses if the user has too many. */
    void assignToUser(ClientSocket socket, UserId user) {
        limiter.assignToUser(socket, user);
    }

    /** Removes a closed socket, whose connection may still exist. */
    void remove(ClientSocket socket) {
        open.remove(socket);
    }

    /** Stops counting a socket whose connection has ended. */
    void release(ClientSocket socket) {
        limiter.remove(socket);
    }
}
