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

/** Receives the messages on the channels of some topics, for as long as a connection lasts. */
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

        private final Runnable onSubscribed;

        Subscription(Runnable onSubscribed) {
            this.onSubscribed = onSubscribed;
        }

        @Override
        public void onSubscribe(String channel, int subscribedChannels) {
            if (subscribedChannels == listeners.size()) {
                onSubscribed.run();
                notifyListeners(Listener::onConnected);
            }
        }

        @Override
        public void onMessage(String channel, String message) {
            Listener listener = listeners.get(channel);
            if (listener != null) {
                notifyListener(listener, receiver -> passOn(message, receiver));
            }
        }
    }

    /** Receives messages until the connection is lost or closed, then throws {@link JedisException}. */
    void receive(Connection connection, Runnable onSubscribed) {
        connected = connection;
        Subscription subscription = new Subscription(onSubscribed);
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

    /** Ignores messages of other houses on the same Redis, and those of this house from before it was restored. */
    private void passOn(String message, Listener listener) {
        int blank = message.indexOf(' ');
        if (blank > 0 && message.substring(0, blank).equals(house.get())) {
            listener.onMessage(message.substring(blank + 1));
        }
    }

    /** Sends a ping; without a reply the listening connection times out and is opened again. */
    void ping() {
        Subscription subscription = current;
        if (subscription != null && subscription.isSubscribed()) {
            try {
                subscription.ping();
            } catch (JedisException e) {
                LOG.debug("The listening connection is lost", e); // the reading thread finds out, too
            }
        }
    }

    void reportDisconnect() {
        notifyListeners(Listener::onDisconnected);
    }

    private void notifyListeners(Consumer<Listener> call) {
        listeners.values().forEach(listener -> notifyListener(listener, call));
    }

    /** A listener that fails must not keep the others from being called. */
    private static void notifyListener(Listener listener, Consumer<Listener> call) {
        try {
            call.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("A relay listener failed", e);
        }
    }

    void close() {
        closed = true;
        Connection connection = connected;
        if (connection != null) {
            try {
                connection.disconnect();
            } catch (JedisException e) {
                LOG.debug("The connection was closed already", e);
            }
        }
    }
}
