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
 * Relays messages over Redis publish/subscribe: one thread publishes and one listens, each on its own connection, which
 * is opened again when it fails. Every message begins with the name of the house, because all users of a Redis share its
 * channels. Thread-safe.
 */
public final class RedisRelay implements Relay, AutoCloseable {

    /** Length of the queue of the publishing thread; further messages are lost, as all are while Redis is unavailable. */
    private static final int QUEUE_CAPACITY = 1_000;

    private static final long RETRY_MILLIS = 1_000;
    private static final long PING_AFTER_MILLIS = 2_000;
    private static final long CLOSE_TIMEOUT_MILLIS = 2_000;

    private record Message(String channel, String text) {

        /** Only wakes the publishing thread, which then finds that the relay is closed. */
        static final Message LAST = new Message("", "");
    }

    private final RedisAddress address;
    private final SslOptions trust;
    private final RedisHealth health;
    private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(QUEUE_CAPACITY);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable RedisSubscriber subscriber;
    private volatile @Nullable Thread publisher;

    /** Creates a relay that connects to nothing before {@link #start}; messages published until then are lost. */
    public RedisRelay(RedisAddress address) {
        this(address, trust().build());
    }

    /** @param trust which certificates are accepted over TLS */
    RedisRelay(RedisAddress address, SslOptions trust) {
        this.address = address;
        this.trust = trust;
        this.health = new RedisHealth(address);
    }

    /** Accepts certificates that the JVM trusts and that are valid for the host name. */
    static SslOptions.Builder trust() {
        return SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL);
    }

    /**
     * Connects in background threads.
     *
     * @param house the name of the house; messages of other houses are ignored
     */
    public void start(Map<Topic, Listener> listeners, Supplier<String> house) {
        RedisSubscriber ownSubscriber = new RedisSubscriber(listeners, house);
        subscriber = ownSubscriber;
        ownSubscriber.reportDisconnect();
        publisher = thread("redis-publisher", () -> publishUntilClosed(ownSubscriber, house));
        thread("redis-listener", () -> listen(ownSubscriber));
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
    public void publish(Topic topic, String message) {
        Relay.requireShort(message);
        if (subscriber != null) {
            boolean accepted = queue.offer(new Message(channel(topic), message));
            if (!accepted) {
                health.overflowed();
            }
        }
    }

    private void publishUntilClosed(RedisSubscriber ownSubscriber, Supplier<String> house) {
        while (!isClosed() || !queue.isEmpty()) {
            try (Connection connection = address.connect(trust)) {
                health.works(RedisHealth.Side.PUBLISHING);
                while (!isClosed() || !queue.isEmpty()) {
                    publishNext(connection, ownSubscriber, house);
                }
            } catch (RuntimeException e) { // from the library, or from reading the name of the house
                health.fails(RedisHealth.Side.PUBLISHING, e);
            } catch (InterruptedException e) {
                return;
            }
            queue.clear(); // outdated messages are useless
            pause();
        }
    }

    private void publishNext(Connection connection, RedisSubscriber ownSubscriber, Supplier<String> house)
            throws InterruptedException {
        Message next = queue.poll(PING_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null) {
            connection.ping();
            ownSubscriber.ping();
        } else if (!next.equals(Message.LAST)) {
            connection.executeCommand(
                    new CommandArguments(Command.PUBLISH).add(next.channel()).add(house.get() + " " + next.text()));
        }
    }

    private void listen(RedisSubscriber ownSubscriber) {
        while (!isClosed()) {
            try (Connection connection = address.connect(trust)) {
                ownSubscriber.receive(connection, () -> health.works(RedisHealth.Side.LISTENING));
            } catch (JedisException e) {
                if (!isClosed()) {
                    health.fails(RedisHealth.Side.LISTENING, e);
                }
            }
            ownSubscriber.reportDisconnect();
            pause();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause() {
        try {
            if (closed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                queue.clear();
            }
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    /** Publishes the queued messages, if that takes no more than two seconds, and disconnects. */
    @Override
    public void close() {
        closed.countDown();
        Thread publishing = publisher;
        RedisSubscriber receiving = subscriber;
        if (publishing == null || receiving == null) {
            return;
        }
        queue.offer(Message.LAST); // if the queue is full, the thread is awake anyway
        try {
            publishing.join(CLOSE_TIMEOUT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publishing.interrupt();
        receiving.close();
    }
}
