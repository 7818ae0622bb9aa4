package herberge.bootstrap.relay;

import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.adapter.postgres.shared.NotificationListener;
import herberge.adapter.postgres.shared.PgNotifyRelay;
import herberge.adapter.redis.realtime.RedisAddress;
import herberge.adapter.redis.realtime.RedisRelay;
import herberge.application.port.Relay;
import herberge.application.port.Relay.Listener;
import herberge.application.port.Relay.Topic;
import herberge.application.shared.Metrics;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.Config.Redis;
import herberge.bootstrap.wiring.Wiring;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to the other servers of the house and receives theirs: over PostgreSQL or, if configured, over Redis.
 * Changes of sessions, tokens and users always come over PostgreSQL, with the commit that makes them.
 */
public final class ServerRelay implements AutoCloseable {

    private final ConnectionPool.Settings database;
    private final Relay relay;
    private final RelayMeter meter;
    private @Nullable NotificationListener notifications;

    private ServerRelay(ConnectionPool.Settings database, Relay relay, RelayMeter meter) {
        this.database = database;
        this.relay = relay;
        this.meter = meter;
    }

    /** Creates a relay that can send; it receives nothing before {@link #listen}. */
    public static ServerRelay of(ConnectionPool.Settings database, Jdbi jdbi, Config.Relay config, Metrics metrics) {
        RelayMeter meter = new RelayMeter(metrics);
        Relay relay = config.redis()
                .<Relay>map(redis -> new RedisRelay(address(redis), meter::lost))
                .orElseGet(() -> new PgNotifyRelay(jdbi, meter::lost));
        return new ServerRelay(database, relay, meter);
    }

    private static RedisAddress address(Redis redis) {
        return new RedisAddress(
                redis.host(),
                redis.port(),
                redis.tls(),
                redis.user().orElse(null),
                redis.password().orElse(null));
    }

    public Relay relay() {
        return meter.metered(relay);
    }

    /**
     * Starts to pass on the messages of other servers.
     *
     * @param events handles messages about published events
     */
    public void listen(Wiring wiring, EventLogListener events) {
        Map<Topic, Listener> topics = Map.of(
                Topic.EVENTS,
                meter.metered(Topic.EVENTS, events),
                Topic.PRESENCE,
                meter.metered(
                        Topic.PRESENCE, new PresenceListener(wiring.realtime().presence())));
        Map<String, Listener> channels = new HashMap<>();
        channels.put(
                "herberge_access",
                meter.metered("access", new AccessChangeListener(wiring.access().sessionCache())));
        if (relay instanceof RedisRelay redis) {
            redis.start(topics, () -> wiring.realtime().stream().position().epoch());
        } else {
            topics.forEach((topic, listener) -> channels.put(PgNotifyRelay.channel(topic), listener));
        }
        notifications = NotificationListener.listen(database, channels);
    }

    @Override
    public void close() {
        if (relay instanceof RedisRelay redis) {
            redis.close();
        } else if (relay instanceof PgNotifyRelay postgres) {
            postgres.close();
        }
        NotificationListener listening = notifications;
        if (listening != null) {
            listening.close();
        }
    }
}
