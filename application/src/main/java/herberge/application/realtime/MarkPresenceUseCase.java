package herberge.application.realtime;

import static java.util.Objects.requireNonNullElse;

import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.realtime.EntityPresence.Person;
import herberge.application.realtime.RealtimeUseCases.MarkPresence;
import herberge.application.shared.Caller;
import herberge.application.shared.Credential;
import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityOperations;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.User;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the entity as the caller: an entity that is hidden from the caller is not found, so presence at it is refused. */
final class MarkPresenceUseCase implements MarkPresence {

    private final Transactions transactions;
    private final Users users;
    private final EntityCatalog entities;
    private final Presence presence;
    private final Clock clock;

    MarkPresenceUseCase(
            Transactions transactions, Users users, EntityCatalog entities, Presence presence, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.entities = entities;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    public void take(Presence.Subscriber subscriber, EntityRef entity, PresenceMode mode) {
        Caller caller = subscriber.caller();
        EntityOperations<?> access = entities.access(entity.kind());
        access.type().readers().require(caller);
        PresenceEntry entry =
                transactions.read(caller, () -> new PresenceEntry(person(caller, mode), owners(access, entity)));
        if (!presence.focus(subscriber, entity, entry)) {
            throw Refusal.because(
                    new Refusal.Invalid(List.of(new Fault(Field.of("id"), new TooManyFocused(Presence.MOST_AT_ONCE)))));
        }
    }

    private static <T> @Nullable Set<Long> owners(EntityOperations<T> access, EntityRef entity) {
        T found = access.find()
                .apply(entity.id())
                .orElseThrow(
                        () -> Refusal.because(new Refusal.NotFound(entity.kind().code(), entity.id())));
        return access.owners()
                .apply(found)
                .map(owners -> owners.stream().map(UserId::value).collect(Collectors.toUnmodifiableSet()))
                .orElse(null);
    }

    private Person person(Caller caller, PresenceMode mode) {
        return new Person(caller.userId().value(), name(caller), possible(mode, caller), clock.instant());
    }

    /** A client with a read token edits nothing, whatever mode it names. */
    private static PresenceMode possible(PresenceMode mode, Caller caller) {
        return caller.pass().kind() == Credential.Kind.READ_TOKEN ? PresenceMode.VIEW : mode;
    }

    private String name(Caller caller) {
        return users.find(caller.userId())
                .map(User::details)
                .map(details -> requireNonNullElse(details.fullName(), caller.username()))
                .orElse(caller.username());
    }
}
