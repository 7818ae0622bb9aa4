package herberge.application.testing;

import herberge.application.port.Relay;
import herberge.application.port.Relay.Listener;
import herberge.application.port.Relay.Topic;
import java.util.Map;

class MemoryRelayTest implements RelayContract {

    private final MemoryRelay relay = new MemoryRelay();

    @Override
    public Relay joined(Map<Topic, Listener> listeners) {
        relay.join(listeners);
        return relay;
    }
}
