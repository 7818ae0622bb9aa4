package herberge.adapter.ws.realtime;

import herberge.application.shared.AccessRefusal;
import herberge.application.shared.ClientAddress;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the sockets there are, those that are closed and whose clients do not go among them: all of them, those of each
 * user, and those of each address on which nobody has come in yet. None of these gets all there are.
 */
final class SocketLimiter {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    /** An address gets so many even where there are few in all: they are gone within seconds. */
    private static final int STRANGERS = 8;

    private final int most;
    private final Map<Object, Object> keys = new HashMap<>();
    private final Map<Object, Integer> counts = new HashMap<>();

    /** @param most so many sockets there may be at once; 0 is any number */
    SocketLimiter(int most) {
        this.most = most;
    }

    /** A quarter of all, and where that is next to nothing two, but never all of them. */
    static int ofUser(int most) {
        return Math.max(1, Math.max(most / 4, Math.min(most - 1, 2)));
    }

    synchronized boolean isFull() {
        return most > 0 && keys.size() >= most;
    }

    /** Whether nobody has come in yet on as many sockets from there as may be. */
    synchronized boolean isCrowded(ClientAddress from) {
        return most > 0 && count(from.network()) >= Math.max(STRANGERS, most / 8);
    }

    synchronized int size() {
        return keys.size();
    }

    synchronized void add(Object socket, ClientAddress from) {
        put(socket, from.network());
    }

    /** From now on it counts as that user's; refuses where that is one too many. */
    synchronized void belongsTo(Object socket, UserId user) {
        if (most > 0 && count(user) >= ofUser(most)) {
            throw Refusal.because(new AccessRefusal.RateLimited(COME_BACK));
        }
        if (keys.containsKey(socket)) { // else it has gone meanwhile
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
