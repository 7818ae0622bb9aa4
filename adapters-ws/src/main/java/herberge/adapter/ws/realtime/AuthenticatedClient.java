package herberge.adapter.ws.realtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.realtime.EntityPresence;
import herberge.application.realtime.EntityRef;
import herberge.application.realtime.EventStream.Start;
import herberge.application.realtime.Presence;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.LogPosition;
import herberge.domain.shared.Refusal;
import java.util.Optional;

/**
 * Serves an authenticated client: subscribes it to events, handles its messages, above all its presence, and checks that
 * it still answers while others see its presence. Such clients are pinged more often than the others.
 */
final class AuthenticatedClient implements Presence.Subscriber {

    private final SocketContext services;
    private final ClientSocket socket;
    private final AuthenticatedCaller caller;
    private final LogPosition start;
    private final EventSubscription subscription;
    private long pingedAt;

    AuthenticatedClient(SocketContext services, ClientSocket socket, AuthenticatedCaller caller, Start start) {
        this.services = services;
        this.socket = socket;
        this.caller = caller;
        this.start = start.from();
        this.subscription = new EventSubscription(
                services, socket, caller.caller(), start.position().seq());
        this.pingedAt = services.now();
    }

    /** Starts to send presences and events to the client. */
    void enter() {
        services.presence().enter(this);
        subscription.continueAfter(start);
    }

    /** Removes the presence of the client and ends its events. */
    void leave() {
        subscription.close();
        services.presence().leave(this);
    }

    AuthenticatedCaller authenticatedCaller() {
        return caller;
    }

    @Override
    public Caller caller() {
        return caller.caller();
    }

    @Override
    public void seen(EntityPresence presence) {
        socket.send(services.frames().presence(presence));
    }

    /** Executes a request of the client; returns false if the request is unknown or malformed. */
    boolean handle(ObjectNode frame) {
        return switch (frame.path("type").asText()) {
            case "ping" -> sendPong();
            case "focus" -> focus(frame);
            case "blur" -> blur(frame);
            default -> false;
        };
    }

    private boolean sendPong() {
        socket.send(Frames.pong(services.stream().position().seq()));
        return true;
    }

    /** Waits for the database in the socket's own thread, so that the client's next message cannot overtake this one. */
    private boolean focus(ObjectNode frame) {
        Optional<Frames.Focus> focus = Frames.focus(frame);
        focus.ifPresent(this::focus);
        return focus.isPresent();
    }

    private void focus(Frames.Focus focus) {
        try {
            services.realtime().takeFocus().take(this, entity(focus.subject()), focus.mode());
        } catch (Refusal refusal) {
            socket.send(Frames.error(refusal));
        }
    }

    private static EntityRef entity(Frames.Subject subject) {
        EntityKind kind = EntityKind.of(subject.entity())
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound(subject.entity(), subject.id())));
        return new EntityRef(kind, subject.id());
    }

    /** Accepts also entities on which the client has no focus. */
    private boolean blur(ObjectNode frame) {
        Optional<Frames.Subject> subject = Frames.subject(frame);
        subject.ifPresent(named -> EntityKind.of(named.entity())
                .ifPresent(kind -> services.presence().blur(this, new EntityRef(kind, named.id()))));
        return subject.isPresent();
    }

    /** Called at every check: pings a client whose presence others see, and hides the presence if the client is silent. */
    void checkPresence(long now) {
        Presence presence = services.presence();
        if (!presence.counts(this)) {
            return;
        }
        SocketTimings timings = services.timings();
        presence.silent(
                this,
                now - socket.lastReceivedAt() > timings.presenceSilenceTimeout().toNanos());
        if (now - pingedAt >= timings.presencePingInterval().toNanos()) {
            pingedAt = now;
            socket.ping();
        }
    }
}
