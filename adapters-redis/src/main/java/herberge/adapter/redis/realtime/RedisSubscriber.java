package herberge.adapter.redis.realtime;

import herberge.application.port.Relay.Listener;
import herberge.application.port.Relay.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/** Hears what is said on the channels of some topics, as long as a connection holds. */
final class RedisSubscriber {

    private static final Logger LOG = LoggerFactory.getLogger(RedisSubscriber.class);

    private final Map<String, Listener> listeners = new HashMap<>();
    private final Supplier<String> house;
    private volatile @Nullable Subscription current;
    private volatile @Nullable Connection connected;
    private volatile boolean closed;

    RedisSubscriber(Map<Topic, Listener> listeners, Supplier<String> house) {
        listeners.forEach((topic, listener) -> this.listeners.put(RedisRelay.channel(topic), listener));
        this.house = house;
    }

    private final class Subscription extends JedisPubSub {

        private final Runnable hears;

        Subscription(Runnable hears) {
            this.hears = hears;
        }

        @Override
        public void onSubscribe(String channel, int subscribedChannels) {
            if (subscribedChannels == listeners.size()) {
                hears.run();
                each(Listener::onConnected);
            }
        }

        @Override
        public void onMessage(String channel, String message) {
            Listener listener = listeners.get(channel);
            if (listener != null) {
                guarded(listener, it -> ours(message, it));
            }
        }
    }

    /** Ends by an exception once the connection is lost, or closed by us. */
    void hear(Connection connection, Runnable hears) {
        connected = connection;
        Subscription subscription = new Subscription(hears);
        current = subscription;
        try {
            if (!closed) {
                subscription.proceed(connection, listeners.keySet().toArray(String[]::new));
            }
        } finally {
            current = null;
            connected = null;
        }
    }

    /** Another house on the same Redis is none of our business, nor is this one as it was before it was restored. */
    private void ours(String message, Listener listener) {
        int blank = message.indexOf(' ');
        if (blank > 0 && message.substring(0, blank).equals(house.get())) {
            listener.onMessage(message.substring(blank + 1));
        }
    }

    /** A connection that stays silent then is given up. */
    void askWhetherItHears() {
        Subscription subscription = current;
        if (subscription != null && subscription.isSubscribed()) {
            try {
                subscription.ping();
            } catch (JedisException e) {
                LOG.debug("the listening connection is lost", e); // who reads from it finds out, too
            }
        }
    }

    void lost() {
        each(Listener::onDisconnected);
    }

    private void each(Consumer<Listener> what) {
        listeners.values().forEach(listener -> guarded(listener, what));
    }

    /** One that fails must not keep the others from hearing. */
    private static void guarded(Listener listener, Consumer<Listener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("a listener failed", e);
        }
    }

    void close() {
        closed = true;
        Connection connection = connected;
        if (connection != null) {
            try {
                connection.disconnect();
            } catch (JedisException e) {
                LOG.debug("the connection was gone already", e);
            }
        }
    }
}
