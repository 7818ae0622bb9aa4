package herberge.bootstrap.relay;

import herberge.application.port.Relay;
import herberge.application.realtime.Presence;

/** Passes on who is where on other servers. What was missed is said again soon, and whoever is not heard of is forgotten. */
record PresenceListener(Presence presence) implements Relay.Listener {

    @Override
    public void onMessage(String what) {
        presence.hear(what);
    }

    @Override
    public void onConnected() {
        // the others repeat what stands
    }

    @Override
    public void onDisconnected() {
        // whom nobody speaks of any more, presence forgets by itself
    }
}
