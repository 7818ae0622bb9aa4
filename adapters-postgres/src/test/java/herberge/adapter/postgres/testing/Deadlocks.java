package herberge.adapter.postgres.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import herberge.adapter.postgres.shared.JdbiTransactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The transactions of this JVM that the database ended because of a deadlock, as {@link JdbiTransactions} logs them.
 * Transactions that wait for each other in a circle cost seconds and repeat their work; a queue has no deadlock, whatever
 * time it takes on a busy machine.
 */
public final class Deadlocks implements AutoCloseable {

    private static final String DEADLOCK_DETECTED = "40P01";

    private final Logger log = (Logger) LoggerFactory.getLogger(JdbiTransactions.class.getPackageName());
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final @Nullable Level before = log.getLevel();

    private Deadlocks() {}

    /** Watches until it is closed; meanwhile the log goes nowhere else. */
    public static Deadlocks watch() {
        Deadlocks watch = new Deadlocks();
        watch.logged.start();
        watch.log.setAdditive(false);
        watch.log.setLevel(Level.DEBUG);
        watch.log.addAppender(watch.logged);
        return watch;
    }

    /** What was logged about deadlocks so far. */
    public List<String> found() {
        return List.copyOf(logged.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains(DEADLOCK_DETECTED))
                .toList();
    }

    @Override
    public void close() {
        log.detachAppender(logged);
        log.setLevel(before);
        log.setAdditive(true);
    }
}
