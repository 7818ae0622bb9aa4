package herberge.application.realtime;

import herberge.application.shared.Caller;
import herberge.domain.user.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event and who may hear of it.
 *
 * @param parting what those are told instead who lose sight of the thing by it; null where nobody does
 */
public record Happening(
        Event event, Audience audience, @Nullable Parting parting) {

    /** To these the thing is gone from now on. */
    public record Parting(Event event, Set<Long> users) {
        public Parting {
            users = Set.copyOf(users);
        }

        private boolean concerns(Caller caller) {
            return caller.role() == Role.USER && users.contains(caller.userId().value());
        }
    }

    public long seq() {
        return event.seq();
    }

    /** As the caller is told it; empty where he may not hear of it at all. */
    public Optional<Happening> toldTo(Caller caller) {
        if (audience.admits(caller)) {
            return Optional.of(this);
        }
        return parting != null && parting.concerns(caller)
                ? Optional.of(new Happening(parting.event(), audience, null))
                : Optional.empty();
    }
}
