package herberge.adapter.redis.realtime;

import herberge.application.port.Relay;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Redis's publish and subscribe: one thread speaks and one listens, each on a connection that heals itself. Every message
 * begins with the name of the house, because channels belong to all who use the Redis.
 */
public final class RedisRelay implements Relay, AutoCloseable {

    /** So much waits for the speaker at most; what is above is lost, as all is while Redis is away. */
    private static final int MOST_WAITING = 1_000;

    private static final long BETWEEN_TRIES_MILLIS = 1_000;
    private static final long PING_AFTER_MILLIS = 2_000;
    private static final long LAST_WORDS_MILLIS = 2_000;

    private record Message(String channel, String what) {

        /** Only wakes the speaker, to find that it is to end. */
        static final Message LAST = new Message("", "");
    }

    private final RedisAddress address;
    private final SslOptions trust;
    private final RedisHealth health;
    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile @Nullable RedisSubscriber ear;
    private volatile @Nullable Thread speaker;

    /** Connects to nothing before {@link #start}; what is said until then is lost. */
    public RedisRelay(RedisAddress address) {
        this(address, trust().build());
    }

    /** @param trust whose certificates are taken where it is spoken to by TLS */
    RedisRelay(RedisAddress address, SslOptions trust) {
        this.address = address;
        this.trust = trust;
        this.health = new RedisHealth(address);
    }

    /** Whom the JVM trusts, if the certificate is that of the host. */
    static SslOptions.Builder trust() {
        return SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL);
    }

    /**
     * Connects, in the background.
     *
     * @param house the name of the house; who names another one is not heard
     */
    public void start(Map<Topic, Listener> listeners, Supplier<String> house) {
        RedisSubscriber listening = new RedisSubscriber(listeners, house);
        ear = listening;
        listening.lost();
        speaker = thread("redis-speaker", () -> speak(listening, house));
        thread("redis-listener", () -> listen(listening));
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    static String channel(Topic topic) {
        return "herberge:" + topic.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void publish(Topic topic, String what) {
        Relay.requireShort(what);
        if (ear != null) {
            boolean heard = waiting.offer(new Message(channel(topic), what));
            if (!heard) {
                health.overflowed();
            }
        }
    }

    private void speak(RedisSubscriber listening, Supplier<String> house) {
        while (!ended() || !waiting.isEmpty()) {
            try (Connection connection = address.connect(trust)) {
                health.works(RedisHealth.Side.SPEAKING);
                while (!ended() || !waiting.isEmpty()) {
                    speakOnce(connection, listening, house);
                }
            } catch (RuntimeException e) { // the library's own, or what the house cannot say of itself
                health.fails(RedisHealth.Side.SPEAKING, e);
            } catch (InterruptedException e) {
                return;
            }
            waiting.clear(); // news of long ago is none
            pause();
        }
    }

    private void speakOnce(Connection connection, RedisSubscriber listening, Supplier<String> house)
            throws InterruptedException {
        Message next = waiting.poll(PING_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null) {
            connection.ping();
            listening.askWhetherItHears();
        } else if (!next.equals(Message.LAST)) {
            connection.executeCommand(
                    new CommandArguments(Command.PUBLISH).add(next.channel()).add(house.get() + " " + next.what()));
        }
    }

    private void listen(RedisSubscriber listening) {
        while (!ended()) {
            try (Connection connection = address.connect(trust)) {
                listening.hear(connection, () -> health.works(RedisHealth.Side.LISTENING));
            } catch (JedisException e) {
                if (!ended()) {
                    health.fails(RedisHealth.Side.LISTENING, e);
                }
            }
            listening.lost();
            pause();
        }
    }

    private boolean ended() {
        return ending.getCount() == 0;
    }

    private void pause() {
        try {
            if (ending.await(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
                waiting.clear();
            }
        } catch (InterruptedException e) {
            ending.countDown();
        }
    }

    /** Says what is still to be said, if that can be done soon. */
    @Override
    public void close() {
        ending.countDown();
        Thread speaking = speaker;
        RedisSubscriber listening = ear;
        if (speaking == null || listening == null) {
            return;
        }
        waiting.offer(Message.LAST); // where there is no room, it has no need to be woken
        try {
            speaking.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        speaking.interrupt();
        listening.close();
    }
}
