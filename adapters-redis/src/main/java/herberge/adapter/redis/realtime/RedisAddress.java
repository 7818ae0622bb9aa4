package herberge.adapter.redis.realtime;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.SslOptions;

/**
 * Address and login of a Redis server.
 *
 * @param user null if Redis asks for a password only
 */
public record RedisAddress(
        String host,
        int port,
        boolean tls,
        @Nullable String user,
        @Nullable String password) {

    private static final int TIMEOUT_MILLIS = 5_000;

    /** For the connection that listens: it receives a reply to a ping every two seconds. */
    private static final int BLOCKING_TIMEOUT_MILLIS = 8_000;

    /** Opens a connection and logs in; throws an exception that names the reason if that fails. */
    Connection connect(SslOptions trust) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(TIMEOUT_MILLIS)
                .socketTimeoutMillis(TIMEOUT_MILLIS)
                .blockingSocketTimeoutMillis(BLOCKING_TIMEOUT_MILLIS)
                .clientName("herberge")
                .resp2() // every Redis supports it, and it is sufficient
                .user(user)
                .password(password);
        if (tls) {
            config.sslOptions(trust);
        }
        return new Connection(new HostAndPort(host, port), config.build());
    }

    /** Leaves out user and password. */
    @Override
    public String toString() {
        return (tls ? "rediss://" : "redis://") + host + ":" + port;
    }
}
