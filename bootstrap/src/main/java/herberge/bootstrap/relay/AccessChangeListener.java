package herberge.bootstrap.relay;

import herberge.application.access.SessionCache;
import herberge.application.port.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the memory of who may come in what other servers have changed: {@code session:12}, {@code token:3}, {@code user:7}. */
final class AccessChangeListener implements Relay.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(AccessChangeListener.class);

    private final SessionCache known;

    AccessChangeListener(SessionCache known) {
        this.known = known;
    }

    @Override
    public void onMessage(String what) {
        int colon = what.indexOf(':');
        try {
            long id = Long.parseLong(what.substring(colon + 1));
            switch (what.substring(0, Math.max(colon, 0))) {
                case "session" -> known.forgetSession(id);
                case "token" -> known.forgetToken(id);
                case "user" -> known.forgetUser(id);
                default -> unknown(what);
            }
        } catch (NumberFormatException e) {
            unknown(what);
        }
    }

    /** A newer server may say more than this one understands: better to know nobody than somebody who is gone. */
    private void unknown(String what) {
        LOG.debug("news that is not understood: {}", what);
        known.setNotificationsAvailable(true);
    }

    @Override
    public void onConnected() {
        known.setNotificationsAvailable(true);
    }

    @Override
    public void onDisconnected() {
        known.setNotificationsAvailable(false);
    }
}
