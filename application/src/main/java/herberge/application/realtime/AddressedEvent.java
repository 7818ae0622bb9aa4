package herberge.application.realtime;

import herberge.application.shared.AccountState;
import herberge.application.shared.Caller;
import herberge.domain.user.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event and who may hear of it.
 *
 * @param parting what those are told instead who lose sight of the thing by it; null where nobody does
 * @param account where it is about a user, as what he may be here from now on
 * @param length  about how many characters it takes to tell it
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

    /** Whether the caller is by it no more what he came in as: neither this nor anything after it is for him as that. */
    public boolean endsStayOf(Caller caller) {
        return account != null && !account.permits(caller);
    }

    /** As the caller is told it; empty where he may not hear of it at all. */
    public Optional<AddressedEvent> toldTo(Caller caller) {
        if (audience.includes(caller)) {
            return Optional.of(this);
        }
        return parting != null && parting.concerns(caller)
                ? Optional.of(new AddressedEvent(parting.event(), audience, null, account, 0))
                : Optional.empty();
    }
}
