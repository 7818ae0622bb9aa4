package herberge.adapter.ws.realtime;

import herberge.application.access.AuthenticatedCaller;
import herberge.application.shared.ClientAddress;
import java.util.List;
import java.util.Optional;

/** One socket of a client, as seen by the parts of this package that send to it or watch it. Thread-safe. */
interface ClientSocket {

    /** Sends frames in this order, and together if the network takes them together. */
    void send(List<EncodedFrame> frames);

    default void send(EncodedFrame frame) {
        send(List.of(frame));
    }

    /** Runs the task once everything sent so far has left; never if the socket is closed before. */
    void whenSent(Runnable next);

    void ping();

    /** Starts the closing handshake; does nothing if the socket is closed already. */
    void close(CloseCode code);

    /** Closes the socket and cuts its connection at once. */
    void abort(CloseCode code);

    ClientAddress address();

    /** The user of the socket; empty before authentication. */
    Optional<AuthenticatedCaller> caller();

    /** Whether the first message has come, even if it is still being processed. */
    boolean hasReceivedMessage();

    /** When the socket was opened, by the monotonic clock. */
    long openedAt();

    /** When the last message, ping or pong came, by the monotonic clock. */
    long lastReceivedAt();

    /** The number of bytes that wait to be sent. */
    long queuedBytes();

    /** Pings the client if others see its presence, and hides the presence if the client is silent. */
    void checkPresence(long now);
}
