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
 * Receives messages from other servers on one connection ({@code LISTEN}). It reconnects by itself. Listeners are
 * notified when the connection is lost and when it is back, because messages sent in between are lost.
 */
public final class NotificationListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationListener.class);

    /** After this time without a notification the connection is checked. */
    private static final Duration POLL_TIMEOUT = Duration.ofSeconds(3);

    /** How long that check may take: a frozen host sends neither an answer nor an error. */
    private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration RECONNECT_DELAY = Duration.ofSeconds(1);

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
     * Listens to channels, with one listener each. Listeners are called in the thread of the connection, so they must
     * return soon. The first connection is opened in the background too.
     */
    public static NotificationListener listen(ConnectionPool.Settings settings, Map<String, Relay.Listener> listeners) {
        NotificationListener listener = new NotificationListener(settings, listeners);
        listener.notifyListeners(Relay.Listener::onDisconnected);
        listener.thread.start();
        return listener;
    }

    private void run() {
        boolean warned = false;
        while (ending.getCount() > 0) {
            try (Connection connection = connect()) {
                open = connection;
                notifyListeners(Relay.Listener::onConnected);
                warned = false;
                receive(connection);
            } catch (SQLException e) {
                if (!warned && ending.getCount() > 0) {
                    LOG.warn("Connection for notifications lost: {}", e.getMessage());
                    warned = true;
                }
            }
            notifyListeners(Relay.Listener::onDisconnected);
            pause();
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = DatabaseTimeouts.longConnectionProperties();
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

    private void receive(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (ending.getCount() > 0) {
            PGNotification[] notifications = postgres.getNotifications((int) POLL_TIMEOUT.toMillis());
            if (notifications == null || notifications.length == 0) {
                requireAlive(connection);
            } else {
                for (PGNotification notification : notifications) {
                    dispatch(notification);
                }
            }
        }
    }

    private static void requireAlive(Connection connection) throws SQLException {
        if (!connection.isValid((int) CHECK_TIMEOUT.toSeconds())) {
            throw new SQLException("the database does not answer on the connection that listens");
        }
    }

    private void dispatch(PGNotification notification) {
        Relay.Listener listener = listeners.get(notification.getName());
        if (listener != null) {
            call(() -> listener.onMessage(notification.getParameter()));
        }
    }

    private void notifyListeners(Consumer<Relay.Listener> notification) {
        listeners.values().forEach(listener -> call(() -> notification.accept(listener)));
    }

    /** Logs the failure of a listener, so that the other listeners are still called. */
    private static void call(Runnable notification) {
        try {
            notification.run();
        } catch (RuntimeException e) {
            LOG.error("Notification listener failed", e);
        }
    }

    private void pause() {
        try {
            boolean over = ending.await(RECONNECT_DELAY.toMillis(), TimeUnit.MILLISECONDS);
            if (!over) {
                LOG.debug("Reconnecting for notifications");
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
                LOG.debug("Connection for notifications already closed", e);
            }
        }
    }
}
