package herberge.adapter.redis.realtime;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.SslOptions;

/**
 * Where Redis is, and what lets us in there.
 *
 * @param user null where the password alone is asked for
 */
public record RedisAddress(
        String host,
        int port,
        boolean tls,
        @Nullable String user,
        @Nullable String password) {

    private static final int PATIENCE_MILLIS = 5_000;

    /** Whoever listens is asked every two seconds whether the connection still stands. */
    private static final int SILENCE_MILLIS = 8_000;

    /** A connection that is let in, or an exception that says why not. */
    Connection connect(SslOptions trust) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(PATIENCE_MILLIS)
                .socketTimeoutMillis(PATIENCE_MILLIS)
                .blockingSocketTimeoutMillis(SILENCE_MILLIS)
                .clientName("herberge")
                .resp2() // all of it that is needed, and of every Redis
                .user(user)
                .password(password);
        if (tls) {
            config.sslOptions(trust);
        }
        return new Connection(new HostAndPort(host, port), config.build());
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return (tls ? "rediss://" : "redis://") + host + ":" + port;
    }
}
