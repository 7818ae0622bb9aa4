package herberge.bootstrap.relay;

import herberge.application.port.Relay;
import herberge.application.realtime.Presence;

/**
 * Passes on the presence of users at other servers. Lost messages do no harm: servers repeat theirs, and a user that no
 * message mentions is forgotten.
 */
record PresenceListener(Presence presence) implements Relay.Listener {

    @Override
    public void onMessage(String message) {
        presence.hear(message);
    }

    @Override
    public void onConnected() {
        // the other servers repeat their messages
    }

    @Override
    public void onDisconnected() {
        // presence expires users that no message mentions
    }
}
