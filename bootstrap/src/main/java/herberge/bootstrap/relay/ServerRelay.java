package herberge.bootstrap.relay;

import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.adapter.postgres.shared.NotificationListener;
import herberge.adapter.postgres.shared.PgNotifyRelay;
import herberge.adapter.redis.realtime.RedisAddress;
import herberge.adapter.redis.realtime.RedisRelay;
import herberge.application.port.Relay;
import herberge.application.port.Relay.Listener;
import herberge.application.port.Relay.Topic;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.Config.Redis;
import herberge.bootstrap.wiring.Wiring;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The other servers of the house: how they are told something, and what is heard of them. That is PostgreSQL or, where
 * one is configured, Redis; who is put out is always told by PostgreSQL, with the commit that puts him out.
 */
public final class ServerRelay implements AutoCloseable {

    private final ConnectionPool.Settings database;
    private final Relay relay;
    private @Nullable NotificationListener notices;

    private ServerRelay(ConnectionPool.Settings database, Relay relay) {
        this.database = database;
        this.relay = relay;
    }

    /** Can be spoken to; nothing is heard of them yet. */
    public static ServerRelay of(ConnectionPool.Settings database, Jdbi jdbi, Config.Relay config) {
        Relay relay = config.redis().<Relay>map(ServerRelay::byRedis).orElseGet(() -> new PgNotifyRelay(jdbi));
        return new ServerRelay(database, relay);
    }

    private static RedisRelay byRedis(Redis redis) {
        return new RedisRelay(new RedisAddress(
                redis.host(),
                redis.port(),
                redis.tls(),
                redis.user().orElse(null),
                redis.password().orElse(null)));
    }

    public Relay relay() {
        return relay;
    }

    /**
     * Starts to pass on the messages of other servers.
     *
     * @param news receives the messages about new events
     */
    public void listen(Wiring wiring, EventLogListener news) {
        Map<Topic, Listener> topics = Map.of(
                Topic.EVENTS,
                news,
                Topic.PRESENCE,
                new PresenceListener(wiring.realtime().presence()));
        Map<String, Listener> channels = new HashMap<>();
        channels.put("herberge_access", new AccessChangeListener(wiring.access().sessionCache()));
        if (relay instanceof RedisRelay redis) {
            redis.start(topics, () -> wiring.realtime().stream().position().epoch());
        } else {
            topics.forEach((topic, listener) -> channels.put(PgNotifyRelay.channel(topic), listener));
        }
        notices = NotificationListener.listen(database, channels);
    }

    @Override
    public void close() {
        if (relay instanceof RedisRelay redis) {
            redis.close();
        } else if (relay instanceof PgNotifyRelay notice) {
            notice.close();
        }
        NotificationListener listening = notices;
        if (listening != null) {
            listening.close();
        }
    }
}
