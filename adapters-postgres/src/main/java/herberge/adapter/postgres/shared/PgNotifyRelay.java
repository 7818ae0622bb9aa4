package herberge.adapter.postgres.shared;

import herberge.application.port.Relay;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By PostgreSQL's own {@code NOTIFY}, heard by {@link NotificationListener}. A commit that notifies holds a lock of the whole database
 * until it is done, so this one does not wait for the disk: what is lost with a crash was no longer true anyway. One
 * thread speaks, because whoever says something does not wait for a database that is away.
 */
public final class PgNotifyRelay implements Relay, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PgNotifyRelay.class);

    /** So much waits for the speaker at most; what is above is lost, as all is while the database is away. */
    private static final int MOST_WAITING = 1_000;

    private static final long LAST_WORDS_MILLIS = 2_000;

    private static final String SAY = """
            select pg_notify(:channel, :what)::text
              from set_config('synchronous_commit', 'off', true)
            """;

    private final Jdbi jdbi;
    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ExecutorService speaker;

    /** Has no thread before the first word. */
    public PgNotifyRelay(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.speaker = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, waiting, PgNotifyRelay::thread, new ThreadPoolExecutor.DiscardPolicy());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "notice-speaker");
        thread.setDaemon(true);
        return thread;
    }

    /** Where a topic is heard. */
    public static String channel(Topic topic) {
        return "herberge_" + topic.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void say(Topic topic, String what) {
        Relay.requireShort(what);
        speaker.execute(() -> speak(topic, what));
    }

    private void speak(Topic topic, String what) {
        try {
            jdbi.useHandle(h -> h.createQuery(SAY)
                    .bind("channel", channel(topic))
                    .bind("what", what)
                    .mapTo(String.class)
                    .one());
        } catch (JdbiException e) {
            waiting.clear(); // news of long ago is none
            LOG.debug("not said: {}", e.getMessage()); // whoever stores something meanwhile complains for all
        }
    }

    /** Says what is still to be said, if that can be done soon. */
    @Override
    public void close() {
        speaker.shutdown();
        try {
            if (!speaker.awaitTermination(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS)) {
                speaker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
