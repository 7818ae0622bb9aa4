package herberge.application.realtime;

import herberge.application.shared.AccountState;
import herberge.application.shared.Caller;
import herberge.domain.user.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event with its audience.
 *
 * @param parting the event for users who can no longer see the entity after the change; null where there are none
 * @param account the state of the account after the change, if the entity is a user
 * @param length  the approximate length of the event in characters
 */
public record AddressedEvent(
        Event event,
        Audience audience,
        @Nullable Parting parting,
        @Nullable AccountState account,
        int length) {

    AddressedEvent(Event event, Audience audience, @Nullable Parting parting) {
        this(event, audience, parting, null, 0);
    }

    /** A deletion event for the users who can no longer see the entity. */
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

    /** Whether the event ends the caller's session: the account is inactive or has another role from this event on. */
    public boolean endsSessionOf(Caller caller) {
        return account != null && !account.permits(caller);
    }

    /** The event as the caller may see it; empty where the caller may not see it at all. */
    public Optional<AddressedEvent> visibleTo(Caller caller) {
        if (audience.includes(caller)) {
            return Optional.of(this);
        }
        return parting != null && parting.concerns(caller)
                ? Optional.of(new AddressedEvent(parting.event(), audience, null, account, 0))
                : Optional.empty();
    }
}
