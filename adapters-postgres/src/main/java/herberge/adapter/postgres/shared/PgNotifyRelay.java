package herberge.adapter.postgres.shared;

import herberge.application.port.Relay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages to other servers with PostgreSQL's {@code NOTIFY}; {@link NotificationListener} receives them. A
 * commit with a notification holds a lock of the whole database until it is done, so this commit does not wait for the
 * disk: a message lost in a crash is outdated anyway. One background thread sends, so that callers do not wait for an
 * unavailable database.
 */
public final class PgNotifyRelay implements Relay, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PgNotifyRelay.class);

    /** The maximum number of queued messages; more are dropped, as all are while the database is unavailable. */
    private static final int MAX_QUEUED = 1_000;

    private static final long CLOSE_TIMEOUT_MILLIS = 2_000;

    private static final String SEND = """
            select pg_notify(:channel, :message)::text
              from set_config('synchronous_commit', 'off', true)
            """;

    private final Jdbi jdbi;
    private final Consumer<Topic> lost;
    private final BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(MAX_QUEUED);
    private final ExecutorService sender;

    /** A message that waits for the thread. */
    private final class Sending implements Runnable {

        private final Topic topic;
        private final String message;

        Sending(Topic topic, String message) {
            this.topic = topic;
            this.message = message;
        }

        @Override
        public void run() {
            send(topic, message);
        }
    }

    /**
     * Starts no thread before the first message.
     *
     * @param lost learns of each message that could not be sent
     */
    public PgNotifyRelay(Jdbi jdbi, Consumer<Topic> lost) {
        this.jdbi = jdbi;
        this.lost = lost;
        this.sender = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, queue, PgNotifyRelay::thread, (work, executor) -> report(work));
    }

    private void report(Runnable work) {
        if (work instanceof Sending sending) {
            lost.accept(sending.topic);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "notice-speaker");
        thread.setDaemon(true);
        return thread;
    }

    /** The channel of a topic. */
    public static String channel(Topic topic) {
        return "herberge_" + topic.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void publish(Topic topic, String message) {
        Relay.requireShort(message);
        sender.execute(new Sending(topic, message));
    }

    private void send(Topic topic, String message) {
        try {
            jdbi.useHandle(h -> h.createQuery(SEND)
                    .bind("channel", channel(topic))
                    .bind("message", message)
                    .mapTo(String.class)
                    .one());
        } catch (JdbiException e) {
            List<Runnable> outdated = new ArrayList<>();
            queue.drainTo(outdated);
            lost.accept(topic);
            outdated.forEach(this::report);
            LOG.debug("Message not sent: {}", e.getMessage()); // callers that write to the database report the failure
        }
    }

    /** Sends the queued messages if that is possible soon. */
    @Override
    public void close() {
        sender.shutdown();
        try {
            if (!sender.awaitTermination(CLOSE_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)) {
                sender.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
