package herberge.adapter.ws.realtime;

import herberge.application.shared.AccessRefusal;
import herberge.application.shared.ClientAddress;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits the number of sockets: in all, per user, and per client network before authentication. Closed sockets count
 * until their connections have ended. No user and no network can take all sockets. Thread-safe.
 */
final class SocketLimiter {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** The minimum number of unauthenticated sockets per network, even if the total is low: they end within seconds. */
    private static final int MIN_UNAUTHENTICATED = 8;

    private final int max;
    private final Map<Object, Object> keys = new HashMap<>();
    private final Map<Object, Integer> counts = new HashMap<>();

    /** @param max the maximum number of sockets; 0 means no limit */
    SocketLimiter(int max) {
        this.max = max;
    }

    /** The limit per user: a quarter of all sockets, at least two, but never all of them. */
    static int maxPerUser(int max) {
        return Math.max(1, Math.max(max / 4, Math.min(max - 1, 2)));
    }

    synchronized boolean isFull() {
        return max > 0 && keys.size() >= max;
    }

    /** Whether the network has as many unauthenticated sockets as it may have. */
    synchronized boolean isCrowded(ClientAddress from) {
        return max > 0 && count(from.network()) >= Math.max(MIN_UNAUTHENTICATED, max / 8);
    }

    synchronized int size() {
        return keys.size();
    }

    synchronized void add(Object socket, ClientAddress from) {
        put(socket, from.network());
    }

    /** Counts the socket as the user's from now on; refuses if the user has too many. */
    synchronized void assignToUser(Object socket, UserId user) {
        if (max > 0 && count(user) >= maxPerUser(max)) {
            throw Refusal.because(new AccessRefusal.RateLimited(RETRY_AFTER));
        }
        if (keys.containsKey(socket)) { // otherwise its connection has ended meanwhile
            remove(socket);
            put(socket, user);
        }
    }

    synchronized void remove(Object socket) {
        Object key = keys.remove(socket);
        if (key != null) {
            counts.computeIfPresent(key, (same, count) -> count > 1 ? count - 1 : null);
        }
    }

    private void put(Object socket, Object key) {
        keys.put(socket, key);
        counts.merge(key, 1, Integer::sum);
    }

    private int count(Object key) {
        return counts.getOrDefault(key, 0);
    }
}
