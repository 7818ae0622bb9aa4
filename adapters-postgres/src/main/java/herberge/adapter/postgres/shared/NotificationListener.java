package herberge.adapter.postgres.shared;

import herberge.application.port.Relay;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection on which this server hears what others tell it ({@code LISTEN}). It heals itself; whoever listens
 * is told when news comes and when it does not, because what was said in between is lost.
 */
public final class NotificationListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationListener.class);

    /** A connection that says nothing for that long is asked whether it is still there. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** How long the answer to that may take: a frozen host sends none, and no error either. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final ConnectionPool.Settings settings;
    private final Map<String, Relay.Listener> listeners;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "notices");
    private volatile @Nullable Connection open;

    private NotificationListener(ConnectionPool.Settings settings, Map<String, Relay.Listener> listeners) {
        this.settings = settings;
        this.listeners = Map.copyOf(listeners);
        this.thread.setDaemon(true);
    }

    /**
     * Listens to channels, each with one listener, who is called in the thread of the connection and so must not keep it
     * long; the first connection is made in the background too.
     */
    public static NotificationListener listen(ConnectionPool.Settings settings, Map<String, Relay.Listener> listeners) {
        NotificationListener notices = new NotificationListener(settings, listeners);
        notices.each(Relay.Listener::lost);
        notices.thread.start();
        return notices;
    }

    private void run() {
        boolean complained = false;
        while (ending.getCount() > 0) {
            try (Connection connection = connect()) {
                open = connection;
                each(Relay.Listener::back);
                complained = false;
                hear(connection);
            } catch (SQLException e) {
                if (!complained && ending.getCount() > 0) {
                    LOG.warn("no news from the database: {}", e.getMessage());
                    complained = true;
                }
            }
            each(Relay.Listener::lost);
            pause();
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = DatabaseTimeouts.ofALongConnection();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", "herberge-notices");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        Connection connection = DriverManager.getConnection(settings.jdbcUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            for (String channel : listeners.keySet()) {
                statement.execute("listen " + channel);
            }
        }
        return connection;
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (ending.getCount() > 0) {
            PGNotification[] news = postgres.getNotifications((int) SILENCE.toMillis());
            if (news == null || news.length == 0) {
                requireAlive(connection);
            } else {
                for (PGNotification one : news) {
                    tell(one);
                }
            }
        }
    }

    private static void requireAlive(Connection connection) throws SQLException {
        if (!connection.isValid((int) SIGN_OF_LIFE.toSeconds())) {
            throw new SQLException("the database does not answer on the connection that listens");
        }
    }

    private void tell(PGNotification news) {
        Relay.Listener listener = listeners.get(news.getName());
        if (listener != null) {
            guarded(listener, it -> it.told(news.getParameter()));
        }
    }

    private void each(Consumer<Relay.Listener> what) {
        listeners.values().forEach(listener -> guarded(listener, what));
    }

    /** One that fails must not keep the others from hearing. */
    private static void guarded(Relay.Listener listener, Consumer<Relay.Listener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("a listener failed", e);
        }
    }

    private void pause() {
        try {
            boolean over = ending.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
            if (!over) {
                LOG.debug("listening again");
            }
        } catch (InterruptedException e) {
            ending.countDown();
        }
    }

    @Override
    public void close() {
        ending.countDown();
        Connection connection = open;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("the connection was gone already", e);
            }
        }
    }
}
