package herberge.adapter.ws.realtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.realtime.EntityPresence;
import herberge.application.realtime.EntityRef;
import herberge.application.realtime.Presence;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.domain.shared.Refusal;
import java.time.Duration;
import java.util.Optional;

/**
 * What a client that has come in may say, above all what it is at, and whether it is still there to be at it. That is
 * asked more often than of other clients, because others are warned by it.
 */
final class AuthenticatedClient implements Presence.Subscriber {

    private static final Duration PING_EVERY = Duration.ofSeconds(3);

    /** With the look that finds it out, its people are gone within ten seconds. */
    private static final Duration SILENT_AFTER = Duration.ofSeconds(8);

    private final SocketServices house;
    private final WebSocketConnection socket;
    private final AuthenticatedCaller who;
    private long pingedAt;

    AuthenticatedClient(SocketServices house, WebSocketConnection socket, AuthenticatedCaller who) {
        this.house = house;
        this.socket = socket;
        this.who = who;
        this.pingedAt = house.nanos();
    }

    AuthenticatedCaller who() {
        return who;
    }

    @Override
    public Caller caller() {
        return who.caller();
    }

    @Override
    public void seen(EntityPresence sight) {
        socket.send(house.frames().presence(sight));
    }

    /** Does what the client asks for; false where that is nothing it can ask for. */
    boolean understands(ObjectNode frame) {
        return switch (frame.path("type").asText()) {
            case "ping" -> pong();
            case "focus" -> focus(frame);
            case "blur" -> blur(frame);
            default -> false;
        };
    }

    private boolean pong() {
        socket.send(Frames.pong(house.stream().position().seq()));
        return true;
    }

    /** Waits for the database in the socket's own thread: what the client says next must not overtake it. */
    private boolean focus(ObjectNode frame) {
        Optional<Frames.Focus> said = Frames.focus(frame);
        said.ifPresent(this::focus);
        return said.isPresent();
    }

    private void focus(Frames.Focus said) {
        try {
            house.takeFocus().take(this, thing(said.subject()), said.mode());
        } catch (Refusal refusal) {
            socket.send(Frames.error(refusal));
        }
    }

    private static EntityRef thing(Frames.Subject subject) {
        EntityKind kind = EntityKind.of(subject.entity())
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound(subject.entity(), subject.id())));
        return new EntityRef(kind, subject.id());
    }

    /** Of what it was never at, it can take its eyes as well. */
    private boolean blur(ObjectNode frame) {
        Optional<Frames.Subject> said = Frames.subject(frame);
        said.ifPresent(subject -> EntityKind.of(subject.entity())
                .ifPresent(kind -> house.presence().blur(this, new EntityRef(kind, subject.id()))));
        return said.isPresent();
    }

    /** Once a second: asks whether the client is there, and says so. */
    void look(long now) {
        Presence presence = house.presence();
        if (!presence.counts(this)) {
            return;
        }
        presence.silent(this, now - socket.heardAt() > SILENT_AFTER.toNanos());
        if (now - pingedAt >= PING_EVERY.toNanos()) {
            pingedAt = now;
            socket.ping();
        }
    }
}
