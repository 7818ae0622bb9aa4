package herberge.bootstrap.relay;

import herberge.application.port.Relay;
import herberge.application.port.Relay.Listener;
import herberge.application.port.Relay.Topic;
import herberge.application.shared.Metric;
import herberge.application.shared.Metrics;
import java.util.Locale;

/** Measures what is sent and received over a relay, and whether it is connected. Thread-safe. */
final class RelayMeter {

    private final Metrics metrics;

    RelayMeter(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Counts what is published. */
    Relay metered(Relay relay) {
        return (topic, message) -> {
            relay.publish(topic, message);
            metrics.count(Metric.RELAY_SENT, name(topic));
        };
    }

    /** Counts a message that was accepted and could not be sent. */
    void lost(Topic topic) {
        metrics.count(Metric.RELAY_FAILURES, name(topic));
    }

    Listener metered(Topic topic, Listener listener) {
        return metered(name(topic), listener);
    }

    /** Counts what the listener receives, and how often its connection is lost. */
    Listener metered(String topic, Listener listener) {
        return new Metered(topic, listener);
    }

    private static String name(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private final class Metered implements Listener {

        private final String topic;
        private final Listener listener;
        private volatile boolean connected;

        Metered(String topic, Listener listener) {
            this.topic = topic;
            this.listener = listener;
        }

        @Override
        public void onMessage(String message) {
            metrics.count(Metric.RELAY_RECEIVED, topic);
            listener.onMessage(message);
        }

        @Override
        public void onConnected() {
            connected = true;
            metrics.set(Metric.RELAY_CONNECTED, 1, topic);
            listener.onConnected();
        }

        /** Is called before the first connection and after each failed attempt too, which is no loss. */
        @Override
        public void onDisconnected() {
            metrics.set(Metric.RELAY_CONNECTED, 0, topic);
            if (connected) {
                connected = false;
                metrics.count(Metric.RELAY_FAILURES, topic);
            }
            listener.onDisconnected();
        }
    }
}
