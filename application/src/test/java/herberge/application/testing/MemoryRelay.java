package herberge.application.testing;

import herberge.application.port.Relay;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A relay between servers that are all in this process. A cut relay transports nothing. */
public final class MemoryRelay implements Relay {

    private final List<Map<Topic, Listener>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    public void join(Map<Topic, Listener> server) {
        listeners.add(server);
        server.values().forEach(Listener::onConnected);
    }

    public void cut(boolean now) {
        cut = now;
        listeners.forEach(server -> server.values().forEach(now ? Listener::onDisconnected : Listener::onConnected));
    }

    @Override
    public synchronized void publish(Topic topic, String what) {
        Relay.requireShort(what);
        if (!cut) {
            listeners.stream()
                    .filter(server -> server.containsKey(topic))
                    .forEach(server -> server.get(topic).onMessage(what));
        }
    }
}
