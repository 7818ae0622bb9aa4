package herberge.bootstrap.relay;

import herberge.application.access.SessionCache;
import herberge.application.port.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes from the session cache what other servers changed: {@code session:12}, {@code token:3}, {@code user:7}. */
final class AccessChangeListener implements Relay.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(AccessChangeListener.class);

    private final SessionCache cache;

    AccessChangeListener(SessionCache cache) {
        this.cache = cache;
    }

    @Override
    public void onMessage(String message) {
        int colon = message.indexOf(':');
        try {
            long id = Long.parseLong(message.substring(colon + 1));
            switch (message.substring(0, Math.max(colon, 0))) {
                case "session" -> cache.forgetSession(id);
                case "token" -> cache.forgetToken(id);
                case "user" -> cache.forgetUser(id);
                default -> handleUnknown(message);
            }
        } catch (NumberFormatException e) {
            handleUnknown(message);
        }
    }

    /** Clears the cache: a newer server may send messages that this one does not understand. */
    private void handleUnknown(String message) {
        LOG.debug("Unknown relay message on topic access: {}", message);
        cache.setNotificationsAvailable(true);
    }

    @Override
    public void onConnected() {
        cache.setNotificationsAvailable(true);
    }

    @Override
    public void onDisconnected() {
        cache.setNotificationsAvailable(false);
    }
}
