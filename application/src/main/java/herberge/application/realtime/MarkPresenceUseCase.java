package herberge.application.realtime;

import static java.util.Objects.requireNonNullElse;

import herberge.application.port.Transactions;
import herberge.application.realtime.EntityPresence.Person;
import herberge.application.realtime.RealtimeUseCases.Stores;
import herberge.application.shared.Caller;
import herberge.application.shared.Credential;
import herberge.application.shared.EntityKind;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderId;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.User;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for the thing through the caller's eyes: what is hidden from him is not there, and nobody can be at it. */
final class MarkPresenceUseCase implements MarkPresence {

    private final Transactions transactions;
    private final Stores stores;
    private final Presence presence;
    private final Clock clock;

    MarkPresenceUseCase(Transactions transactions, Stores stores, Presence presence, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    public void take(Presence.Subscriber desk, EntityRef thing, PresenceMode mode) {
        Caller caller = desk.caller();
        if (thing.kind() == EntityKind.USER) {
            caller.requireAdmin();
        }
        PresenceEntry claim = transactions.read(caller, () -> claim(caller, thing, mode));
        if (!presence.focus(desk, thing, owned(claim, thing))) {
            throw Refusal.because(new Refusal.Invalid(List.of(new Fault(
                    "/id",
                    "too-many",
                    "a client may be at " + Presence.MOST_AT_ONCE + " things at once; blur one of them first"))));
        }
    }

    private PresenceEntry claim(Caller caller, EntityRef thing, PresenceMode mode) {
        Authorship authorship = authorship(thing)
                .orElseThrow(
                        () -> Refusal.because(new Refusal.NotFound(thing.kind().code(), thing.id())));
        Person person = new Person(caller.userId().value(), name(caller), possible(mode, caller), clock.instant());
        return new PresenceEntry(
                person,
                thing.kind() == EntityKind.BOOKING
                        ? Set.of(authorship.createdBy().value())
                        : null);
    }

    /** A client that may only read edits nothing, whatever it says. */
    private static PresenceMode possible(PresenceMode mode, Caller caller) {
        return caller.pass().kind() == Credential.Kind.READ_TOKEN ? PresenceMode.VIEW : mode;
    }

    /** A reminder is also its booking's owner's, whom whoever looks at it may not see; so this is asked by the house. */
    private PresenceEntry owned(PresenceEntry claim, EntityRef thing) {
        return thing.kind() != EntityKind.REMINDER
                ? claim
                : new PresenceEntry(
                        claim.person(),
                        transactions.read(
                                Caller.system("take-focus"),
                                () -> stores.reminders()
                                        .find(new ReminderId(thing.id()))
                                        .map(this::owners)
                                        .orElse(Set.of())));
    }

    private Set<Long> owners(Reminder reminder) {
        Stream<UserId> maker = reminder.type().isAutomatic()
                ? Stream.of()
                : Stream.of(reminder.authorship().createdBy());
        Stream<UserId> doer = Stream.ofNullable(reminder.details().assignedTo());
        Stream<UserId> booker = Stream.ofNullable(reminder.booking())
                .flatMap(booking -> stores.bookings().find(booking).stream())
                .map(named -> named.booking().authorship().createdBy());
        return Stream.of(maker, doer, booker)
                .flatMap(users -> users)
                .map(UserId::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String name(Caller caller) {
        return stores.users()
                .find(caller.userId())
                .map(User::details)
                .map(details -> requireNonNullElse(details.fullName(), caller.username()))
                .orElse(caller.username());
    }

    private Optional<Authorship> authorship(EntityRef thing) {
        long id = thing.id();
        return switch (thing.kind()) {
            case ROOM -> stores.rooms().find(new RoomId(id)).map(it -> it.authorship());
            case ROOM_BLOCK -> stores.blocks().find(new RoomBlockId(id)).map(it -> it.authorship());
            case GUEST -> stores.guests().find(new GuestId(id)).map(it -> it.authorship());
            case BOOKING ->
                stores.bookings().find(new BookingId(id)).map(it -> it.booking().authorship());
            case REMINDER -> stores.reminders().find(new ReminderId(id)).map(it -> it.authorship());
            case REMINDER_SETTINGS -> Optional.empty(); // nobody sits over them for long
            case USER -> stores.users().find(new UserId(id)).map(User::authorship);
        };
    }
}
