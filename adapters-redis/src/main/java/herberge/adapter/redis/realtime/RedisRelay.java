package herberge.adapter.redis.realtime;

import herberge.application.port.Relay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

    private record Message(@Nullable Topic topic, String text) {

        /** Only wakes the publishing thread, which then finds that the relay is closed. */
        static final Message LAST = new Message(null, "");
    }

    private final RedisAddress address;
    private final SslOptions trust;
    private final Consumer<Topic> lost;
    private final RedisHealth health;
    private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(QUEUE_CAPACITY);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable RedisSubscriber subscriber;
    private volatile @Nullable Thread publisher;

    /**
     * Creates a relay that connects to nothing before {@link #start}; messages published until then are lost.
     *
     * @param lost learns of each message that could not be sent
     */
    public RedisRelay(RedisAddress address, Consumer<Topic> lost) {
        this(address, trust().build(), lost);
    }

    /** @param trust which certificates are accepted over TLS */
    RedisRelay(RedisAddress address, SslOptions trust, Consumer<Topic> lost) {
        this.address = address;
        this.trust = trust;
        this.lost = lost;
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
            boolean accepted = queue.offer(new Message(topic, message));
            if (!accepted) {
                health.overflowed();
                lost.accept(topic);
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
            dropQueued(); // outdated messages are useless
            pause();
        }
    }

    private void publishNext(Connection connection, RedisSubscriber ownSubscriber, Supplier<String> house)
            throws InterruptedException {
        Message next = queue.poll(PING_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null) {
            connection.ping();
            ownSubscriber.ping();
        } else if (next.topic() != null) {
            publish(connection, next.topic(), () -> house.get() + " " + next.text());
        }
    }

    private void publish(Connection connection, Topic topic, Supplier<String> text) {
        try {
            connection.executeCommand(
                    new CommandArguments(Command.PUBLISH).add(channel(topic)).add(text.get()));
        } catch (RuntimeException e) {
            lost.accept(topic);
            throw e;
        }
    }

    private void dropQueued() {
        List<Message> dropped = new ArrayList<>();
        queue.drainTo(dropped);
        dropped.stream().map(Message::topic).filter(Objects::nonNull).forEach(lost);
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
                dropQueued();
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
